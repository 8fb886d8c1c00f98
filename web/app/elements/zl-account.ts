/** How much of the whole is on the canvas, and why not all of it: always in sight, with the way to see the rest. */
import { css, html, LitElement, nothing } from 'lit'
import { msg, str } from '../language/language.ts'
import type { Account } from '../state/shown-graph.ts'
import { send } from './events.ts'
import { ICONS } from './icons.ts'
import { sharedStyles } from './shared-styles.ts'

export class ZlAccount extends LitElement {
  static override properties = {
    account: { attribute: false },
    isolated: { type: Boolean },
    outside: { type: Boolean },
    loading: { type: Boolean },
  }
  static override styles = [
    sharedStyles,
    css`
      :host {
        display: flex;
        flex-wrap: wrap;
        gap: 2px 14px;
        align-items: center;
        min-height: 40px;
        padding: 6px 16px;
        border-bottom: 1px solid var(--zl-line);
        background: var(--zl-paper);
        font-size: 13px;
        color: var(--zl-ink-soft);
      }
      b {
        color: var(--zl-ink);
        font-variant-numeric: tabular-nums;
      }
      .why {
        color: var(--zl-ink-faint);
      }
      .link {
        margin-right: 12px;
      }
      .filters {
        display: none;
      }
      @media (max-width: 820px) {
        :host {
          flex-wrap: nowrap;
          padding: 6px 10px;
          font-size: 12.5px;
          line-height: 1.45;
        }
        .filters {
          display: inline-flex;
          flex: none;
          min-height: 38px;
        }
      }
    `,
  ]

  declare account: Account
  declare isolated: boolean
  /** What is selected is not among what is drawn. */
  declare outside: boolean
  declare loading: boolean

  override render() {
    const { nodes, edges, filtered } = this.account
    const whole = nodes.shown === nodes.total && edges.shown === edges.total
    return html`
      <button class="button filters" @click=${() => send(this, 'zl-filters-opened', null)}>${ICONS.filter}${msg('筛选')}</button>
      <div><span aria-live="polite" role="status" id="account">
        ${boldNumbers(msg(str`显示 ${nodes.shown} / 共 ${nodes.total} 个节点，${edges.shown} / 共 ${edges.total} 条关系`))}${whole ? nothing : html`<span class="why">${msg(str`，因为${this.#reasons().join(msg('；'))}`)}</span>`}
        ${this.outside ? html`<span class="why">${msg('· 选中的不在当前画面中')}</span>` : nothing}
        ${this.loading ? html`<span class="why">${msg('· 正在更新')}</span>` : nothing}
      </span>&ensp;${filtered || this.account.limited ? html`<button class="link" @click=${() => send(this, 'zl-filters-cleared', null)}>${msg('清除筛选')}</button>` : nothing}
      ${this.account.isolated + this.account.hidden + this.account.dismissed > 0 ? html`<button class="link" @click=${() => send(this, 'zl-all-shown', null)}>${msg('全部显示')}</button>` : nothing}
      ${this.isolated && whole ? html`<button class="link" @click=${() => send(this, 'zl-isolated-toggled', { isolated: false })}>${msg('收起无连线的节点')}</button>` : nothing}</div>
    `
  }

  #reasons(): readonly string[] {
    const { filtered, limited, isolated, hidden, dismissed } = this.account
    return [
      ...(filtered ? [msg('有筛选条件')] : []),
      ...(dismissed > 0 ? [msg(str`只看选定的，另外 ${dismissed} 个未画出`)] : []),
      ...(hidden > 0 ? [msg(str`隐藏了 ${hidden} 个`)] : []),
      ...(limited ? [msg('图太大，只取了连线最多的部分')] : []),
      ...(isolated > 0 ? [msg(str`有 ${isolated} 个节点没有连线，未画出`)] : []),
    ]
  }
}

/** A sentence whose numbers stand out. */
const boldNumbers = (sentence: string) => sentence.split(/(\d+)/u).map((piece, at) => (at % 2 === 1 ? html`<b>${piece}</b>` : piece))

customElements.define('zl-account', ZlAccount)
