/** Lines with their sentences, folded until they are asked for: on a large network there are thousands, and nobody opens them all. */
import { css, html, LitElement, nothing } from 'lit'
import type { ProvenLine } from '../../api.ts'
import { sharedStyles } from './shared-styles.ts'
import './zl-proven-line.ts'

export class ZlFoldedLines extends LitElement {
  static override properties = { summary: {}, lines: { attribute: false }, open: { type: Boolean } }
  static override styles = [
    sharedStyles,
    css`
      :host {
        display: block;
      }
      summary {
        cursor: pointer;
        color: var(--zl-accent);
        font-size: 13px;
      }
      zl-proven-line {
        margin-top: 9px;
      }
    `,
  ]

  /** What is said while they are folded. */
  declare summary: string
  declare lines: readonly ProvenLine[]
  declare open: boolean

  override render() {
    return html`<details .open=${this.open} @toggle=${(event: Event) => (this.open = (event.target as HTMLDetailsElement).open)}><summary>${this.summary}</summary>${this.open ? this.lines.map((line) => html`<zl-proven-line .line=${line}></zl-proven-line>`) : nothing}</details>`
  }
}

customElements.define('zl-folded-lines', ZlFoldedLines)
