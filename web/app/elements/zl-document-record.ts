/** What is known of a document itself: where it came from, what was mended in it, what could not be read. */
import { css, html, LitElement, nothing } from 'lit'
import type { OpenedDocument } from '../../api.ts'
import { editFamily } from '../state/edit-looks.ts'
import { FORMAT_WORDS, ruleWord, sizeWords, timeWords } from '../state/words.ts'
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
        <dt>来源文件</dt><dd>${view.source}</dd>
        <dt>格式</dt><dd>${[view.format === null ? '' : FORMAT_WORDS[view.format], view.size === null ? '' : sizeWords(view.size)].filter(Boolean).join('，') || '未记录'}</dd>
        ${view.encoding === null ? nothing : html`<dt>文字编码</dt><dd>${view.encoding.toUpperCase()}${view.encodingReason === null ? nothing : html`<span class="faint">（${view.encodingReason}）</span>`}</dd>`}
        <dt>读入时间</dt><dd>${view.readAt === null ? '未记录' : timeWords(view.readAt)}</dd>
        <dt>校验值</dt><dd class="digest">SHA-256 ${view.sha256}</dd>
        <dt>读出</dt><dd>${view.measures} 项任务，${view.entities} 个机构与系统，${view.relations} 条关系</dd>
        <dt>修复</dt><dd>${repairs.length === 0 ? '没有需要修复之处' : repairs.map(([rule, count]) => html`<span class="repair" title=${rule}><i class="edit ${editFamily(rule)}">　</i>${ruleWord(rule)} ${count} 处</span>`)}</dd>
      </dl>
      ${view.problems.length === 0 ? nothing : html`
        <h3>未能确定之处 · ${view.problems.length}</h3>
        <ul>${view.problems.map((problem) => html`<li>
          <span class="chip warn" title=${problem.rule}>${ruleWord(problem.rule)}</span>
          ${problem.actual}${problem.expected ? html`<span class="faint"> ${problem.expected}</span>` : nothing}
          ${problem.place ? html`<button class="link" @click=${() => this.#open(problem.place)}>看这一处</button>` : nothing}
        </li>`)}</ul>`}
    `
  }

  #open(place: { readonly start: number; readonly end: number } | null): void {
    if (place) send(this, 'zl-place-opened', { document: this.view.id, mark: { start: place.start, end: Math.max(place.end, place.start + 1) }, measure: null })
  }
}

customElements.define('zl-document-record', ZlDocumentRecord)
