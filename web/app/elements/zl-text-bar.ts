/** Above the text: which of the two texts it is, how much was changed in it, and the way from one change to the next. */
import { css, html, LitElement, nothing } from 'lit'
import type { OpenedDocument } from '../../api.ts'
import { msg, str } from '../language/language.ts'
import { editFamily } from '../state/edit-looks.ts'
import { ruleWord } from '../state/words.ts'
import { editStyles } from './edit-styles.ts'
import { send } from './events.ts'
import { ICONS } from './icons.ts'
import { sharedStyles } from './shared-styles.ts'

export class ZlTextBar extends LitElement {
  static override properties = { view: { attribute: false }, original: { type: Boolean }, count: { type: Number }, at: { attribute: false }, explanation: {} }
  static override styles = [
    sharedStyles,
    editStyles,
    css`
      :host {
        display: flex;
        flex-wrap: wrap;
        gap: 6px 12px;
        align-items: center;
        padding: 6px 12px 6px 20px;
        border-bottom: 1px solid var(--zl-line);
        background: var(--zl-canvas);
        font-size: 13px;
        color: var(--zl-ink-soft);
      }
      .switch {
        display: inline-flex;
        padding: 2px;
        border-radius: 8px;
        background: var(--zl-line);
      }
      .switch button {
        min-height: 28px;
        padding: 0 12px;
        border-radius: 6px;
      }
      .switch [aria-checked='true'] {
        background: var(--zl-paper);
        color: var(--zl-ink);
        font-weight: 600;
        box-shadow: 0 1px 2px rgb(22 35 58 / 18%);
      }
      .steps {
        display: inline-flex;
        align-items: center;
        gap: 2px;
      }
      .count {
        font-variant-numeric: tabular-nums;
      }
      .legend {
        display: flex;
        flex-wrap: wrap;
        gap: 2px 14px;
        font-size: 12px;
        color: var(--zl-ink-faint);
      }
      .legend .edit {
        display: inline-block;
        padding: 0 3px;
        margin-right: 4px;
        line-height: 16px;
        cursor: default;
      }
      .doubts {
        margin-left: auto;
        color: var(--zl-warn);
      }
      @media (max-width: 820px) {
        :host {
          padding: 6px 12px;
          gap: 4px 8px;
        }
        .switch button,
        .icon-button {
          min-height: 36px;
          min-width: 36px;
        }
        .legend {
          display: none;
        }
      }
    `,
  ]

  declare view: OpenedDocument
  declare original: boolean
  declare count: number
  /** Index of the edit that is looked at. */
  declare at: number | null
  declare explanation: string

  override render() {
    const { view, count, at } = this
    return html`
      <div class="switch" role="radiogroup" aria-label=${msg('显示哪一种文本')} @keydown=${this.#key}>
        ${this.#choice(msg('原文'), true, msg('文件里原来的样子'))}${this.#choice(msg('修复后'), false, msg('修复了损坏之处、用来抽取的文本'))}
      </div>
      ${view.edits === null ? html`<span>${msg('这份文件由较早的版本读入，没有保存改动；重新加入后可以查看。')}</span>`
        : count === 0 ? html`<span>${msg('没有需要修复之处，两种文本相同。')}</span>`
        : html`<span class="steps">
            <span class="count">${at === null ? msg(str`共 ${count} 处改动`) : msg(str`第 ${at + 1} 处 / 共 ${count} 处`)}</span>
            <button class="icon-button" aria-label=${msg('上一处改动')} title=${msg('上一处改动')} @click=${() => this.#step(-1)}>${ICONS.up}</button>
            <button class="icon-button" aria-label=${msg('下一处改动')} title=${msg('下一处改动')} @click=${() => this.#step(1)}>${ICONS.down}</button>
          </span>
          <span class="legend" aria-label=${msg('改动的标记')}>${Object.entries(view.repairs).map(([rule, many]) => html`<span><i class="edit ${editFamily(rule)}">　</i>${msg(ruleWord(rule))} ${many}</span>`)}</span>`}
      ${view.problems.length > 0 ? html`<button class="link doubts" @click=${() => send(this, 'zl-record-opened', null)}>${msg(str`未能确定 ${view.problems.length} 处`)}</button>` : nothing}
      <span class="visually-hidden" role="status">${this.explanation}</span>
    `
  }

  #choice(word: string, original: boolean, title: string) {
    const chosen = this.original === original
    return html`<button role="radio" aria-checked=${chosen ? 'true' : 'false'} tabindex=${chosen ? '0' : '-1'} title=${title} @click=${() => this.#choose(original)}>${word}</button>`
  }

  #choose(original: boolean): void {
    if (original !== this.original) send(this, 'zl-text-chosen', { original })
  }

  #key(event: KeyboardEvent): void {
    if (!event.key.startsWith('Arrow')) return
    event.preventDefault()
    this.#choose(!this.original)
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('[aria-checked=true]')?.focus())
  }

  #step(by: 1 | -1): void {
    send(this, 'zl-edit-stepped', { by })
  }
}

customElements.define('zl-text-bar', ZlTextBar)
