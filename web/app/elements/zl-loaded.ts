/** What is loaded: how many documents and how much was found in them; opens to the list of documents. */
import { css, html, LitElement, nothing } from 'lit'
import type { ListedDocument } from '../../api.ts'
import { send } from './events.ts'
import { ICONS } from './icons.ts'
import { sharedStyles } from './shared-styles.ts'

export class ZlLoaded extends LitElement {
  static override properties = { documents: { attribute: false }, totals: { attribute: false }, open: { state: true } }
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
      .toggle[aria-expanded='true'] {
        background: rgb(255 255 255 / 12%);
      }
      .toggle:focus-visible {
        outline-color: var(--zl-bar-ink);
      }
      .totals {
        color: var(--zl-bar-soft);
      }
      .list {
        position: absolute;
        z-index: 30;
        right: 0;
        top: calc(100% + 8px);
        width: min(420px, calc(100vw - 24px));
        max-height: 70vh;
        overflow-y: auto;
        padding: 6px;
        border-radius: 10px;
        background: var(--zl-paper);
        color: var(--zl-ink);
        box-shadow: var(--zl-shadow), 0 0 0 1px var(--zl-line);
      }
      .document {
        display: block;
        width: 100%;
        padding: 9px 11px;
        border-radius: 7px;
      }
      .document:hover {
        background: var(--zl-ground);
      }
      .document b {
        display: block;
      }
      @media (max-width: 820px) {
        .totals {
          display: none;
        }
      }
    `,
  ]

  declare documents: readonly ListedDocument[]
  declare totals: { readonly nodes: number; readonly edges: number } | null
  declare open: boolean

  override render() {
    return html`
      <button class="toggle" aria-expanded=${this.open ? 'true' : 'false'} @click=${() => (this.open = !this.open)} @keydown=${this.#key}>
        ${ICONS.document}<span>${this.documents.length} 份文件</span>
        ${this.totals ? html`<span class="totals">${this.totals.nodes} 个节点 · ${this.totals.edges} 条关系</span>` : nothing}
      </button>
      ${this.open ? html`<div class="list" @keydown=${this.#key}><ul aria-label="已读入的文件">
        ${this.documents.map((one) => html`<li><button class="document" @click=${() => this.#read(one)}>
          <b>${one.title}</b>
          ${one.issuer || one.date ? html`<span class="faint">${[one.issuer, one.date].filter(Boolean).join(' · ')}</span><br />` : nothing}
          <span class="faint">${one.measures} 项任务 · ${one.entities} 个机构与系统 · ${one.relations} 条关系</span>
        </button></li>`)}
      </ul></div>` : nothing}
    `
  }

  override connectedCallback(): void {
    super.connectedCallback()
    document.addEventListener('click', this.#outside)
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    document.removeEventListener('click', this.#outside)
  }

  readonly #outside = (event: Event): void => {
    if (!event.composedPath().includes(this)) this.open = false
  }

  #key(event: KeyboardEvent): void {
    if (event.key === 'Escape') this.open = false
  }

  #read(one: ListedDocument): void {
    this.open = false
    send(this, 'zl-place-opened', { document: one.id, mark: null, measure: null })
  }
}

customElements.define('zl-loaded', ZlLoaded)
