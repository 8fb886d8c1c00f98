/** The sign of a relation type: a piece of its line, with the arrow it has on the canvas. */
import { css, html, LitElement, svg } from 'lit'
import type { GraphEdgeType } from '../../api.ts'
import { RELATION_LOOKS } from '../state/looks.ts'

const ARROWS: Readonly<Record<string, ReturnType<typeof svg>>> = {
  triangle: svg`<path d="M19 3l7 5l-7 5z" stroke="none" />`,
  vee: svg`<path d="M18 3l8 5l-8 5l3-5z" stroke="none" />`,
  chevron: svg`<path d="M20 3.5l5 4.5l-5 4.5" fill="none" />`,
  'triangle-tee': svg`<path d="M19 3l7 5l-7 5z" stroke="none" /><path d="M16 3v10" fill="none" />`,
  diamond: svg`<path d="M17 8l4.5-4l4.5 4l-4.5 4z" stroke="none" />`,
  circle: svg`<circle cx="22.5" cy="8" r="3" stroke="none" />`,
}

export class ZlRelationMark extends LitElement {
  static override properties = { type: {} }
  static override styles = css`
    :host {
      display: inline-block;
      width: 28px;
      height: 16px;
      flex: none;
      vertical-align: -3px;
    }
    svg {
      display: block;
    }
  `

  declare type: GraphEdgeType

  override render() {
    const { colour, arrow, family } = RELATION_LOOKS[this.type]
    return html`<svg viewBox="0 0 28 16" width="28" height="16" stroke=${colour} fill=${colour} stroke-width=${family === 'belonging' ? 1.4 : 2.2} aria-hidden="true">
      <path d="M2 8h${arrow === 'none' ? 24 : 18}" />
      ${ARROWS[arrow] ?? ''}
    </svg>`
  }
}

customElements.define('zl-relation-mark', ZlRelationMark)
