/** The switch between the views of the selection and the questions: links, so that each opens in a tab of its own too. */
import { css, html, LitElement, nothing } from 'lit'
import { msg } from '../language/language.ts'
import { CHANGES, CONSOLE, IMPACT, MATRIX, NETWORK, type Page, PATH, TABLE } from '../state/page.ts'
import { REVIEW } from '../state/review-page.ts'
import { type View, writeView } from '../state/view.ts'
import { send } from './events.ts'
import { sharedStyles } from './shared-styles.ts'

const VIEWS: readonly { readonly page: Page; readonly word: string; readonly about: string }[] = [
  { page: NETWORK, word: '网络', about: '机构与系统的关系网络' },
  { page: { kind: 'agencies' }, word: '机构', about: '机构之间谁依赖谁' },
  { page: MATRIX, word: '矩阵', about: '机构与机构、系统与系统' },
  { page: TABLE, word: '表格', about: '排序、查找、选列、复制' },
  { page: { kind: 'overview' }, word: '概览', about: '图谱里有什么' },
]
const KEEPING: typeof VIEWS = [{ page: { kind: 'corrections' }, word: '更正', about: '人对机器的更正，可撤销' }, { page: CONSOLE, word: '查询', about: 'Cypher 控制台' }]
const QUESTIONS: typeof VIEWS = [
  { page: PATH, word: '路径', about: '从甲到乙怎么走' },
  { page: IMPACT, word: '影响', about: '一个系统停用，影响谁' },
  { page: REVIEW, word: '重复', about: '哪些可能重复建设' },
  { page: CHANGES, word: '变化', about: '两份文件之间新增、消失、延续了什么' },
]

export class ZlViews extends LitElement {
  static override properties = { view: { attribute: false } }
  static override styles = [
    sharedStyles,
    css`
      :host {
        display: block;
        min-width: 0;
      }
      nav {
        display: flex;
        gap: 2px;
        overflow-x: auto;
        scrollbar-width: none;
      }
      /* What is cut off here can be scrolled to. */
      @media (max-width: 820px) {
        nav {
          padding-inline-end: 28px;
          mask-image: linear-gradient(to left, transparent, #000 28px);
        }
      }
      a {
        flex: none;
        padding: 5px 10px;
        border-radius: 7px;
        color: var(--zl-bar-soft);
        text-decoration: none;
        white-space: nowrap;
      }
      :host(:lang(en)) a {
        padding-inline: 7px;
      }
      a:hover {
        color: var(--zl-bar-ink);
        background: rgb(255 255 255 / 10%);
      }
      a[aria-current] {
        color: var(--zl-bar-ink);
        background: rgb(255 255 255 / 18%);
        font-weight: 600;
      }
      a:focus-visible {
        outline-color: var(--zl-bar-ink);
        outline-offset: -2px;
      }
      .gap {
        flex: none;
        width: 1px;
        margin: 7px 6px;
        background: rgb(255 255 255 / 22%);
      }
    `,
  ]

  declare view: View

  override updated(): void {
    // On a phone the links scroll; before the first layout there is nothing to scroll.
    requestAnimationFrame(() => this.renderRoot.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'center' }))
  }

  override render() {
    return html`<nav aria-label=${msg('视图与问题')}>
      ${VIEWS.map((one) => this.#link(one))}<span class="gap" aria-hidden="true"></span>${QUESTIONS.map((one) => this.#link(one))}<span class="gap" aria-hidden="true"></span>${KEEPING.map((one) => this.#link(one))}
    </nav>`
  }

  #link({ page, word, about }: (typeof VIEWS)[number]) {
    const here = this.view.page.kind === page.kind && !this.view.documents
    const href = writeView({ ...this.view, page, documents: null })
    return html`<a href=${href === '' ? './' : href} title=${msg(about)} aria-current=${here ? 'page' : nothing} @click=${(event: MouseEvent) => this.#open(event, page)}>${msg(word, `#view ${word}`)}</a>`
  }

  #open(event: MouseEvent, page: Page): void {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    send(this, 'zl-page-opened', { page })
  }
}

customElements.define('zl-views', ZlViews)
