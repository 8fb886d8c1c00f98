/**
 * A plan as it was read: its record, its outline, and its text, original or
 * repaired, with the way from change to change. Text is only ever rendered as text.
 */
import { html, LitElement, nothing } from 'lit'
import type { OpenedDocument } from '../../api.ts'
import { msg } from '../language/language.ts'
import type { Load } from '../state/loader.ts'
import { type TextVersion, textVersion } from '../state/text-version.ts'
import type { Reading } from '../state/view.ts'
import { documentStyles } from './document-styles.ts'
import { detailOf, send } from './events.ts'
import { ICONS } from './icons.ts'
import { sharedStyles } from './shared-styles.ts'
import './zl-document-record.ts'
import './zl-failure.ts'
import type { ZlText } from './zl-text.ts'
import './zl-text.ts'
import './zl-text-bar.ts'

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
  #version: { readonly of: OpenedDocument; readonly version: TextVersion } | null = null

  override render() {
    const view = this.load.value
    return html`
      <header>
        <div class="title">
          <h2>${view?.title ?? msg('文件', '#one document')}</h2>
          ${view ? html`<p class="faint">${[view.issuer, view.date, view.jurisdiction].filter(Boolean).join(' · ')}</p>` : nothing}
        </div>
        ${view ? html`
          <button class="button toggle outline-toggle" aria-expanded=${this.outlineShown ? 'true' : 'false'} @click=${() => (this.outlineShown = !this.outlineShown)}>${ICONS.outline}${msg('目录')}</button>
          <button class="button toggle" aria-expanded=${this.recordShown ? 'true' : 'false'} @click=${() => (this.recordShown = !this.recordShown)}>${ICONS.info}${msg('文件信息')}${view.problems.length > 0 ? html`<span class="chip warn">${view.problems.length}</span>` : nothing}</button>` : nothing}
        <button class="icon-button" aria-label=${msg('关闭文件')} title=${msg('关闭文件')} @click=${() => send(this, 'zl-document-closed', null)}>${ICONS.close}</button>
      </header>
      ${view ? this.#page(view) : html`<div class="message">${this.load.failure
        ? html`<zl-failure .failure=${this.load.failure} what="文件"></zl-failure>`
        : html`<p role="status">${msg('正在打开文件…')}</p>`}</div>`}
    `
  }

  override updated(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('reading') || changed.has('load')) this.renderRoot.querySelector('.outline [aria-current]')?.scrollIntoView({ block: 'nearest' })
  }

  #page(view: OpenedDocument) {
    const measure = this.#measure(view)
    const version = this.#versionOf(view)
    const { edit } = this.reading
    const at = edit !== null && edit < version.edits.length ? edit : null
    return html`
      <zl-text-bar .view=${view} .original=${version.original} .count=${version.edits.length} .at=${at} .explanation=${at === null ? '' : version.explain(at)}
        @zl-record-opened=${() => (this.recordShown = true)} @zl-edit-stepped=${this.#step}></zl-text-bar>
      ${this.recordShown ? html`<zl-document-record .view=${view}></zl-document-record>` : nothing}
      <div class="columns ${this.outlineShown ? 'with-outline' : ''}">
        <nav class="outline" aria-label=${msg('目录')}>
          <ol>${view.outline.map((entry) => html`<li>
            <button aria-current=${entry.id === measure?.id ? 'location' : nothing} @click=${() => this.#open(entry)}>
              <span class="number">${entry.number}</span><span>${entry.title}</span>
            </button></li>`)}</ol>
        </nav>
        <zl-text .view=${view} .version=${version} .reading=${this.reading} .here=${measure ? version.fromRepaired(measure).start : null}
          .selected=${this.selected} @zl-edit-stepped=${this.#step}></zl-text>
      </div>
    `
  }

  /** The same object while document and choice are the same: cutting a long text takes a moment. */
  #versionOf(view: OpenedDocument): TextVersion {
    const { original } = this.reading
    if (this.#version?.of !== view || this.#version.version.original !== original) this.#version = { of: view, version: textVersion(view, original) }
    return this.#version.version
  }

  #step(event: Event): void {
    event.stopPropagation()
    const { by } = detailOf('zl-edit-stepped', event)
    const edit = this.renderRoot.querySelector<ZlText>('zl-text')?.stepFrom(this.reading.edit, by) ?? null
    send(this, 'zl-edit-chosen', { edit })
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
}

customElements.define('zl-document', ZlDocument)
