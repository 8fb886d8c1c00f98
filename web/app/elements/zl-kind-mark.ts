/** The sign of a node's kind: the same shape and colour as on the canvas. */
import { css, html, LitElement } from 'lit'
import { msg } from '../language/language.ts'
import { KIND_LOOKS } from '../state/looks.ts'
import type { NodeClass } from '../state/node-class.ts'
import { KIND_WORDS } from '../state/words.ts'

export class ZlKindMark extends LitElement {
  static override properties = { kind: {} }
  static override styles = css`
    :host {
      display: inline-block;
      width: 16px;
      height: 16px;
      flex: none;
      vertical-align: -3px;
    }
    svg {
      display: block;
      width: 100%;
      height: 100%;
      overflow: visible;
    }
    /* In the dark a dark sign needs an edge. */
    .sign {
      stroke: var(--zl-edge);
    }
  `

  declare kind: NodeClass

  override render() {
    const look = KIND_LOOKS[this.kind]
    return html`<svg viewBox="0 0 20 20" role="img" aria-label=${msg(KIND_WORDS[this.kind])}>
      <path d=${look.path} fill=${look.colour} stroke=${look.colour} class="sign" stroke-width="1.5" stroke-linejoin="round" />
    </svg>`
  }
}

customElements.define('zl-kind-mark', ZlKindMark)
