/** What is loaded: how many documents and how much was found in them, or how far those are that come in; opens the list. */
import { css, html, LitElement, nothing } from 'lit'
import type { ListedDocument } from '../../api.ts'
import { msg, str } from '../language/language.ts'
import { FIRST_ORDER } from '../state/document-order.ts'
import { hasEnded, type UploadsState } from '../state/uploads-model.ts'
import { send } from './events.ts'
import { ICONS } from './icons.ts'
import { sharedStyles } from './shared-styles.ts'

export class ZlLoaded extends LitElement {
  static override properties = { documents: { attribute: false }, totals: { attribute: false }, uploads: { attribute: false }, open: { type: Boolean } }
  static override styles = [
    sharedStyles,
    css`
      :host {
        position: relative;
        display: block;
      }
      .toggle {
        display: flex;
        align-items: center;
        gap: 8px;
        height: 36px;
        padding: 0 10px;
        border-radius: 8px;
        color: var(--zl-bar-ink);
        white-space: nowrap;
      }
      .toggle:hover,
      .toggle[aria-pressed='true'] {
        background: rgb(255 255 255 / 12%);
      }
      .toggle:focus-visible {
        outline-color: var(--zl-bar-ink);
      }
      .totals {
        color: var(--zl-bar-soft);
      }
      .running {
        color: #ffd98a;
      }
      :host(:lang(en)) .totals {
        display: none;
      }
      @media (max-width: 820px) {
        .totals,
        .running {
          display: none;
        }
      }
    `,
  ]

  declare documents: readonly ListedDocument[]
  declare totals: { readonly nodes: number; readonly edges: number } | null
  declare uploads: UploadsState
  /** Whether the list is open. */
  declare open: boolean

  override render() {
    const { entries } = this.uploads
    const running = entries.filter((entry) => !hasEnded(entry)).length
    return html`<button class="toggle" aria-pressed=${this.open ? 'true' : 'false'} title=${msg('查看、加入、移除文件')} @click=${() => send(this, 'zl-documents-listed', { order: this.open ? null : FIRST_ORDER })}>
      ${ICONS.document}<span>${msg(str`${this.documents.length} 份文件`)}</span>
      ${running > 0 ? html`<span class="running" role="status">${msg(str`正在读入 ${entries.length - running + 1}/${entries.length}`)}</span>`
        : this.totals ? html`<span class="totals">${msg(str`${this.totals.nodes} 个节点 · ${this.totals.edges} 条关系`)}</span>` : nothing}
    </button>`
  }
}

customElements.define('zl-loaded', ZlLoaded)
