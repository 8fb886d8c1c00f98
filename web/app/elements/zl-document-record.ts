/** What is known of a document itself: where it came from, what was mended in it, what could not be read. */
import { css, html, LitElement, nothing } from 'lit'
import type { OpenedDocument } from '../../api.ts'
import { msg, str } from '../language/language.ts'
import { editFamily } from '../state/edit-looks.ts'
import { shownSize, shownTime } from '../language/times-and-sizes.ts'
import { FORMAT_WORDS, ruleWord } from '../state/words.ts'
import { editStyles } from './edit-styles.ts'
import { send } from './events.ts'
import { sharedStyles } from './shared-styles.ts'

export class ZlDocumentRecord extends LitElement {
  static override properties = { view: { attribute: false } }
  static override styles = [
    sharedStyles,
    editStyles,
    css`
      :host {
        display: block;
        font-size: 13px;
      }
      dl {
        display: grid;
        grid-template-columns: max-content minmax(0, 1fr);
        gap: 4px 14px;
      }
      dt {
        color: var(--zl-ink-faint);
      }
      dd {
        overflow-wrap: anywhere;
      }
      .digest {
        font-family: ui-monospace, 'SF Mono', Consolas, monospace;
        font-size: 12px;
        word-break: break-all;
        color: var(--zl-ink-soft);
      }
      .repair {
        display: inline-block;
        margin-right: 16px;
      }
      .repair .edit {
        display: inline-block;
        padding: 0 3px;
        margin-right: 5px;
        line-height: 16px;
        cursor: default;
      }
      h3 {
        margin: 12px 0 4px;
        font-size: 13px;
      }
      li {
        padding: 5px 0;
        border-top: 1px solid var(--zl-line);
        overflow-wrap: anywhere;
      }
    `,
  ]

  declare view: OpenedDocument

  override render() {
    const { view } = this
    const repairs = Object.entries(view.repairs).filter(([, count]) => count > 0)
    return html`
      <dl>
        <dt>${msg('来源文件')}</dt><dd>${view.source}</dd>
        <dt>${msg('格式')}</dt><dd>${[view.format === null ? '' : msg(FORMAT_WORDS[view.format]), view.size === null ? '' : shownSize(view.size)].filter(Boolean).join(msg('，')) || msg('未记录')}</dd>
        ${view.encoding === null ? nothing : html`<dt>${msg('文字编码')}</dt><dd>${view.encoding.toUpperCase()}${view.encodingReason === null ? nothing : html`<span class="faint" lang="zh-Hans">（${view.encodingReason}）</span>`}</dd>`}
        <dt>${msg('读入时间')}</dt><dd>${view.readAt === null ? msg('未记录') : shownTime(view.readAt)}</dd>
        <dt>${msg('校验值')}</dt><dd class="digest">SHA-256 ${view.sha256}</dd>
        <dt>${msg('读出')}</dt><dd>${msg(str`${view.measures} 项任务，${view.entities} 个机构与系统，${view.relations} 条关系`)}</dd>
        <dt>${msg('修复')}</dt><dd>${repairs.length === 0 ? msg('没有需要修复之处') : repairs.map(([rule, count]) => html`<span class="repair" title=${rule}><i class="edit ${editFamily(rule)}">　</i>${msg(str`${msg(ruleWord(rule))} ${count} 处`)}</span>`)}</dd>
      </dl>
      ${view.problems.length === 0 ? nothing : html`
        <h3>${msg('未能确定之处')} · ${view.problems.length}</h3>
        <ul>${view.problems.map((problem) => html`<li>
          <span class="chip warn" title=${problem.rule}>${msg(ruleWord(problem.rule))}</span>
          <span lang="zh-Hans">${problem.actual}${problem.expected ? html`<span class="faint"> ${problem.expected}</span>` : nothing}</span>
          ${problem.place ? html`<button class="link" @click=${() => this.#open(problem.place)}>${msg('看这一处')}</button>` : nothing}
        </li>`)}</ul>`}
    `
  }

  #open(place: { readonly start: number; readonly end: number } | null): void {
    if (place) send(this, 'zl-place-opened', { document: this.view.id, mark: { start: place.start, end: Math.max(place.end, place.start + 1) }, measure: null })
  }
}

customElements.define('zl-document-record', ZlDocumentRecord)
