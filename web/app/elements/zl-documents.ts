/** All documents with their records: sorted as asked, opened, removed; and the place where new ones come in. */
import { html, LitElement } from 'lit'
import type { ListedDocument } from '../../api.ts'
import { msg, str } from '../language/language.ts'
import { type DocumentOrder, inOrder, type OrderColumn } from '../state/document-order.ts'
import type { Load } from '../state/loader.ts'
import type { UploadsState } from '../state/uploads-model.ts'
import { shownSize, shownTime } from '../language/times-and-sizes.ts'
import { FORMAT_WORDS } from '../state/words.ts'
import { documentsStyles } from './documents-styles.ts'
import { send } from './events.ts'
import { ICONS } from './icons.ts'
import { sharedStyles } from './shared-styles.ts'
import './zl-failure.ts'
import './zl-file-picker.ts'
import './zl-uploads.ts'

const HEADINGS: Readonly<Record<OrderColumn, string>> = {
  title: '标题',
  issuer: '发文机关',
  date: '日期',
  jurisdiction: '地区',
  measures: '任务',
  entities: '机构与系统',
  relations: '关系',
  problems: '未能确定',
  read: '读入时间',
}
const COLUMNS = Object.keys(HEADINGS) as readonly OrderColumn[]
/** What is counted or dated is asked for from the top. */
const DOWN_FIRST: readonly OrderColumn[] = ['date', 'measures', 'entities', 'relations', 'problems', 'read']

export class ZlDocuments extends LitElement {
  static override properties = { load: { attribute: false }, uploads: { attribute: false }, order: { attribute: false } }
  static override styles = [sharedStyles, documentsStyles]

  declare load: Load<readonly ListedDocument[]>
  declare uploads: UploadsState
  declare order: DocumentOrder

  override render() {
    const { value, failure } = this.load
    return html`
      <header>
        <h2>${msg('文件')}</h2>
        <button class="button" @click=${() => send(this, 'zl-documents-listed', { order: null })}>${msg('回到图谱')}</button>
      </header>
      <div class="body">
        <div class="drop">
          <zl-file-picker></zl-file-picker>
          <p>${msg('Word、PDF、网页、Excel、CSV 或文本，一次可以选多份，也可以把文件或文件夹拖进这个窗口。每份不超过 64 MB，只在这台电脑上处理。')}</p>
        </div>
        <zl-uploads .state=${this.uploads}></zl-uploads>
        ${value ? this.#list(value) : failure ? html`<zl-failure .failure=${failure} what="文件列表"></zl-failure>` : html`<p role="status">${msg('正在读取文件列表…')}</p>`}
      </div>
    `
  }

  #list(documents: readonly ListedDocument[]) {
    if (documents.length === 0) return html`<p class="none">${msg('图库里还没有文件。')}</p>`
    return html`
      <label class="order">${msg('排序')}<select @change=${this.#choose}>${COLUMNS.map((column) => html`<option value=${column} ?selected=${column === this.order.by}>${msg(HEADINGS[column])}</option>`)}</select></label>
      <table>
        <caption class="visually-hidden">${msg('图库中的文件')}</caption>
        <thead><tr>
          ${COLUMNS.map((column) => html`<th scope="col" class=${column} aria-sort=${column !== this.order.by ? 'none' : this.order.down ? 'descending' : 'ascending'}>
            <button @click=${() => this.#sort(column)}>${msg(HEADINGS[column])}<span aria-hidden="true">${column !== this.order.by ? '' : this.order.down ? ' ↓' : ' ↑'}</span></button></th>`)}
          <th><span class="visually-hidden">${msg('移除')}</span></th>
        </tr></thead>
        <tbody>${inOrder(documents, this.order).map((one) => this.#row(one))}</tbody>
      </table>`
  }

  #row(one: ListedDocument) {
    const record = [one.source, one.format === null ? '' : msg(FORMAT_WORDS[one.format]), one.size === null ? '' : shownSize(one.size)]
    const edits = Object.values(one.repairs).reduce((a, b) => a + b, 0)
    return html`<tr>
      <td class="title"><button class="link" @click=${() => send(this, 'zl-place-opened', { document: one.id, mark: null, measure: null })}>${one.title || one.source}</button>
        <span class="faint">${record.filter(Boolean).join(' · ')}${edits > 0 ? msg(str` · 修复 ${edits} 处`) : ''}</span></td>
      ${this.#given('issuer', one.issuer)}${this.#given('date', one.date)}${this.#given('jurisdiction', one.jurisdiction)}
      <td class="number" data-word=${msg('任务')}>${one.measures}</td>
      <td class="number" data-word=${msg('机构与系统')}>${one.entities}</td>
      <td class="number" data-word=${msg('关系')}>${one.relations}</td>
      <td class="number" data-word=${msg('未能确定')}>${one.problemCount > 0 ? html`<span class="chip warn">${one.problemCount}</span>` : '0'}</td>
      <td class="read">${one.readAt === null ? '—' : shownTime(one.readAt)}</td>
      <td class="remove"><button class="icon-button" aria-label=${msg(str`移除《${one.title || one.source}》`)} title=${msg('移除')} @click=${() => send(this, 'zl-removal-asked', { id: one.id })}>${ICONS.remove}</button></td>
    </tr>`
  }

  /** Where a document does not say, a dash holds the column; on a phone there is none to hold. */
  #given(column: 'issuer' | 'date' | 'jurisdiction', value: string | null) {
    return value === null ? html`<td class="${column} not-given">—</td>` : html`<td class=${column}>${value}</td>`
  }

  #sort(by: OrderColumn): void {
    const down = by === this.order.by ? !this.order.down : DOWN_FIRST.includes(by)
    send(this, 'zl-documents-listed', { order: { by, down } })
  }

  #choose(event: Event): void {
    const by = COLUMNS.find((column) => column === (event.target as HTMLSelectElement).value) ?? 'date'
    send(this, 'zl-documents-listed', { order: { by, down: DOWN_FIRST.includes(by) } })
  }
}

customElements.define('zl-documents', ZlDocuments)
