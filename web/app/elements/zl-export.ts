/** Takes what is shown out of the app: as a picture, as a file for other programs, as a link. */
import { css, html, LitElement, nothing } from 'lit'
import { msg } from '../language/language.ts'
import { shownAs, type TextForm } from '../state/shown-export.ts'
import type { ShownGraph } from '../state/shown-graph.ts'
import { sharedStyles } from './shared-styles.ts'
import './zl-copy.ts'
import type { ZlNetwork } from './zl-network.ts'

/** More places than these and the link is longer than what servers take. */
const MOST_PLACES = 300

const TEXTS: readonly { readonly form: TextForm; readonly word: string; readonly type: string }[] = [
  { form: 'graphml', word: 'GraphML（Gephi、yEd）', type: 'application/xml' },
  { form: 'nodes.csv', word: 'CSV：节点', type: 'text/csv' },
  { form: 'lines.csv', word: 'CSV：关系', type: 'text/csv' },
  { form: 'json', word: 'JSON', type: 'application/json' },
]

export class ZlExport extends LitElement {
  static override properties = { shown: { attribute: false }, network: { attribute: false }, link: { attribute: false } }
  static override styles = [
    sharedStyles,
    css`
      details {
        position: relative;
      }
      summary {
        display: inline-flex;
        align-items: center;
        min-height: 30px;
        padding: 2px 9px;
        border-radius: 7px;
        list-style: none;
        cursor: pointer;
      }
      summary:hover {
        color: var(--zl-accent);
      }
      .menu {
        position: absolute;
        z-index: 20;
        top: calc(100% + 4px);
        right: 0;
        display: grid;
        gap: 2px;
        width: max-content;
        padding: 8px;
        border-radius: 9px;
        background: var(--zl-paper);
        box-shadow: var(--zl-shadow), 0 0 0 1px var(--zl-line);
      }
      .menu > button {
        padding: 5px 10px;
        border-radius: 6px;
      }
      .menu > button:hover {
        background: var(--zl-ground);
      }
      @media (max-width: 820px) {
        .menu {
          position: fixed;
          top: auto;
          right: 8px;
          bottom: 8px;
        }
      }
    `,
  ]

  declare shown: ShownGraph
  /** The canvas that pictures are made from. */
  declare network: () => ZlNetwork | null
  /** The address of this view with all nodes pinned where they are. */
  declare link: () => string

  override render() {
    return html`<details>
      <summary title=${msg('导出当前画面')}>${msg('导出')}</summary>
      <div class="menu">
        <button @click=${() => this.#picture('png')}>${msg('图片 PNG')}</button>
        <button @click=${() => this.#picture('svg')}>${msg('矢量图 SVG')}</button>
        ${TEXTS.map(({ form, word, type }) => html`<button @click=${() => this.#save(new Blob([shownAs(form, this.shown)], { type: `${type};charset=utf-8` }), form)}>${msg(word)}</button>`)}
        <button @click=${() => window.print()}>${msg('打印')}</button>
        <zl-copy word=${msg('复制链接')} .text=${() => location.href}></zl-copy>
        ${this.shown.nodes.length <= MOST_PLACES ? html`<zl-copy word=${msg('复制链接，含节点位置')} .text=${this.link}></zl-copy>` : nothing}
      </div>
    </details>`
  }

  #picture(form: 'png' | 'svg'): void {
    const blob = this.network()?.picture(form)
    if (blob) this.#save(blob, form)
  }

  #save(blob: Blob, form: string): void {
    const link = document.createElement('a')
    link.href = URL.createObjectURL(blob)
    link.download = `zhenglian-${form.includes('.') ? form : `network.${form}`}`
    link.click()
    // The download has its own hold on the data by then.
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
    const menu = this.renderRoot.querySelector('details')
    if (menu) menu.open = false
  }
}

customElements.define('zl-export', ZlExport)
