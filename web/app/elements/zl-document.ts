/**
 * A plan as it was read: its outline, its text with every mention marked by kind,
 * the words behind a line highlighted and brought into sight. Text is only ever
 * rendered as text.
 */
import { html, LitElement, nothing, type TemplateResult } from 'lit'
import { keyed } from 'lit/directives/keyed.js'
import type { OpenedDocument } from '../../api.ts'
import { type Paragraph, paragraphs, type TextRun } from '../state/document-runs.ts'
import type { Load } from '../state/loader.ts'
import { nodeClass } from '../state/node-class.ts'
import type { Reading } from '../state/view.ts'
import { KIND_WORDS } from '../state/words.ts'
import { documentStyles } from './document-styles.ts'
import { send } from './events.ts'
import { ICONS } from './icons.ts'
import { sharedStyles } from './shared-styles.ts'
import './zl-document-record.ts'
import './zl-failure.ts'

type Outline = OpenedDocument['outline'][number]

export class ZlDocument extends LitElement {
  static override properties = {
    load: { attribute: false },
    reading: { attribute: false },
    selected: {},
    recordShown: { state: true },
    outlineShown: { state: true },
  }
  static override styles = [sharedStyles, documentStyles]

  declare load: Load<OpenedDocument>
  declare reading: Reading
  /** Id of the selected entity; its mentions stand out. */
  declare selected: string
  declare recordShown: boolean
  declare outlineShown: boolean

  override render() {
    const view = this.load.value
    return html`
      <header>
        <div class="title">
          <h2>${view?.title ?? '文件'}</h2>
          ${view ? html`<p class="faint">${[view.issuer, view.date, view.jurisdiction].filter(Boolean).join(' · ')}</p>` : nothing}
        </div>
        ${view ? html`
          <button class="button toggle outline-toggle" aria-expanded=${this.outlineShown ? 'true' : 'false'} @click=${() => (this.outlineShown = !this.outlineShown)}>${ICONS.outline}目录</button>
          <button class="button toggle" aria-expanded=${this.recordShown ? 'true' : 'false'} @click=${() => (this.recordShown = !this.recordShown)}>${ICONS.info}文件信息${view.problems.length > 0 ? html`<span class="chip warn">${view.problems.length}</span>` : nothing}</button>` : nothing}
        <button class="icon-button" aria-label="关闭文件" title="关闭文件" @click=${() => send(this, 'zl-document-closed', null)}>${ICONS.close}</button>
      </header>
      ${view ? this.#page(view) : html`<div class="message">${this.load.failure
        ? html`<zl-failure .failure=${this.load.failure} what="文件"></zl-failure>`
        : html`<p role="status">正在打开文件…</p>`}</div>`}
    `
  }

  override updated(changed: Map<PropertyKey, unknown>): void {
    if (!this.load.value || !(changed.has('reading') || changed.has('load'))) return
    const old = changed.get('load') as Load<OpenedDocument> | undefined
    if (!changed.has('reading') && old?.value === this.load.value) return
    const place = this.renderRoot.querySelector('mark') ?? this.renderRoot.querySelector('.here')
    place?.scrollIntoView({ block: this.reading.mark ? 'center' : 'start' })
    this.renderRoot.querySelector('.outline [aria-current]')?.scrollIntoView({ block: 'nearest' })
  }

  #page(view: OpenedDocument) {
    const measure = this.#measure(view)
    const marked = this.reading.mark
    return html`
      ${this.recordShown ? html`<zl-document-record .view=${view}></zl-document-record>` : nothing}
      <div class="columns ${this.outlineShown ? 'with-outline' : ''}">
        <nav class="outline" aria-label="目录">
          <ol>${view.outline.map((entry) => html`<li>
            <button aria-current=${entry.id === measure?.id ? 'location' : nothing} @click=${() => this.#open(entry)}>
              <span class="number">${entry.number}</span><span>${entry.title}</span>
            </button></li>`)}</ol>
        </nav>
        <article lang="zh-Hans" tabindex="0" aria-label="原文">
          ${marked && marked.start >= view.text.length ? html`<p class="notes" role="status">链接所指的位置超出了这份文件。</p>` : nothing}
          ${keyed(view.id, paragraphs(view.text, view.marks, marked).map((paragraph) => this.#paragraph(paragraph, measure)))}
        </article>
      </div>
    `
  }

  #paragraph(paragraph: Paragraph, measure: Outline | undefined) {
    const here = measure && paragraph.start <= measure.start && measure.start < paragraph.end
    return html`<p class="${paragraph.heading ? 'heading' : ''} ${here && !this.reading.mark ? 'here' : ''}">${paragraph.runs.map((run) => this.#run(run))}</p>`
  }

  #run(run: TextRun): TemplateResult | string {
    const text = run.entity
      ? html`<a class="mention ${nodeClass(run.entity)} ${run.entity.id === this.selected ? 'selected' : ''}" href=${`?node=${encodeURIComponent(run.entity.id)}`}
          title=${`${KIND_WORDS[nodeClass(run.entity)]}：${run.entity.name}`} @click=${(event: MouseEvent) => this.#choose(event, run)}>${run.text}</a>`
      : run.text
    return run.marked ? html`<mark>${text}</mark>` : text
  }

  /** The measure that is pointed at, or the one the marked words stand in. */
  #measure(view: OpenedDocument): Outline | undefined {
    const { measure, mark } = this.reading
    if (mark) return view.outline.find((entry) => entry.start <= mark.start && mark.start < entry.end)
    return view.outline.find((entry) => entry.id === measure)
  }

  #open(entry: Outline): void {
    if (matchMedia('(max-width: 820px)').matches) this.outlineShown = false
    send(this, 'zl-place-opened', { document: this.reading.document, mark: null, measure: entry.id })
  }

  #choose(event: MouseEvent, run: TextRun): void {
    // With a modifier it is a link like any other, into a tab of its own.
    if (!run.entity || event.metaKey || event.ctrlKey || event.shiftKey) return
    event.preventDefault()
    send(this, 'zl-node-selected', { id: run.entity.id, centre: true })
  }
}

customElements.define('zl-document', ZlDocument)
