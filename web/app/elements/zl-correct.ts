/** The dialog in which a correction is made: what is wrong, how it should be, and who says so. */
import { css, html, LitElement, nothing } from 'lit'
import { type RelationType, STATUSES } from '../../../graph/model/vocabulary.ts'
import { msg, str } from '../language/language.ts'
import { correctionOf, type Filled, typesFor } from '../state/correction-draft.ts'
import type { Correcting, Subject } from '../state/corrections-model.ts'
import type { Search } from '../state/search-model.ts'
import { RELATION_WORDS, STATUS_WORDS } from '../state/words.ts'
import { dialogStyles } from './dialog-styles.ts'
import { send } from './events.ts'
import { sharedStyles } from './shared-styles.ts'
import './zl-name-field.ts'

const HEADINGS: Readonly<Record<Subject['kind'], string>> = { statement: '这条关系不对', rename: '改名', reject: '它不是机构或系统', join: '与另一个合并', add: '补充一条关系' }

export class ZlCorrect extends LitElement {
  static override properties = { correcting: { attribute: false }, names: { attribute: false }, who: {}, filled: { state: true }, missing: { state: true } }
  static override styles = [
    sharedStyles,
    dialogStyles,
    css`
      dialog {
        overflow: visible;
      }
      form {
        display: grid;
        gap: 10px;
      }
      .row {
        display: grid;
        grid-template-columns: 3em minmax(0, 1fr);
        gap: 8px;
        align-items: center;
      }
      input:not([type='radio'], [type='checkbox']),
      select,
      textarea {
        min-width: 0;
        min-height: 36px;
        padding: 4px 10px;
        border: 1px solid var(--zl-line-strong);
        border-radius: 7px;
        background: var(--zl-paper);
        color: var(--zl-ink);
        font: inherit;
      }
      q {
        overflow-wrap: anywhere;
      }
      .choices {
        margin-top: 6px;
      }
      .make {
        border-color: var(--zl-accent);
        background: var(--zl-accent);
        color: var(--zl-paper);
      }
      .make:hover:not(:disabled) {
        color: var(--zl-paper);
      }
    `,
  ]

  declare correcting: Correcting
  declare names: Search
  /** Who made the last correction in this browser. */
  declare who: string
  declare filled: Filled
  /** What is not filled in yet, once it was to be made. */
  declare missing: string

  constructor() {
    super()
    this.missing = ''
    this.filled = { name: '', other: null, type: 'DEPENDS_ON', outgoing: true, status: 'existing', evidence: '', all: false }
  }

  override firstUpdated(): void {
    const { subject } = this.correcting
    if (subject && subject.kind !== 'statement') this.#fill({ name: subject.kind === 'rename' ? subject.card.name : '', type: typesFor(subject.card, true)[0] ?? 'DEPENDS_ON' })
    this.renderRoot.querySelector('dialog')?.showModal()
  }

  override render() {
    const { subject, busy, failure } = this.correcting
    if (!subject) return nothing
    return html`<dialog aria-labelledby="heading" @cancel=${(event: Event) => this.#leave(event)}>
      <form @submit=${(event: Event) => this.#make(event)}>
        <h2 id="heading">${msg(HEADINGS[subject.kind])}</h2>
        ${this.#what(subject)}
        <label class="row"><span>${msg('您是')}</span><input name="who" required maxlength="40" placeholder=${msg('姓名，只写一次')} .value=${this.who} /></label>
        <label class="row"><span>${msg('说明')}</span><input name="note" maxlength="500" placeholder=${msg('可以不写')} /></label>
        ${failure || this.missing ? html`<p class="failure" role="alert">${failure || this.missing}</p>` : nothing}
        <div class="choices"><button type="button" class="button" @click=${(event: Event) => this.#leave(event)}>${msg('取消')}</button><button class="button make" ?disabled=${busy}>${busy ? msg('正在更正…') : msg('更正', '#do correct')}</button></div>
      </form>
    </dialog>`
  }

  #what(subject: Subject) {
    const { filled } = this
    if (subject.kind === 'statement') {
      const { source, type, target, evidence } = subject.statement
      const choice = (all: boolean, words: string) => html`<label><input type="radio" name="all" .checked=${filled.all === all} @change=${() => this.#fill({ all })} /> ${words}</label>`
      return html`<p><b>${source.name}</b> ${msg(RELATION_WORDS[type])} <b>${target.name}</b></p><q class="faint" lang="zh-Hans">${evidence.text}</q>
        ${choice(false, msg('只是这一处原文没有这样说'))}${choice(true, msg('这条关系本身不对，哪里说的都不算'))}`
    }
    const { card } = subject
    const other = html`<zl-name-field label=${msg('另一个')} hint=${msg('输入名称，从列表里选')} .value=${filled.other?.name ?? ''} .names=${this.names} @zl-name-given=${(event: CustomEvent<{ name: string }>) => this.#fill({ other: this.#found(event.detail.name) })}></zl-name-field>`
    switch (subject.kind) {
      case 'reject':
        return html`<p>${msg(str`“${card.name}”将从图谱、查询和统计中去掉，与它有关的关系也不再显示。随时可以撤销。`)}</p>`
      case 'rename':
        return html`<label class="row"><span>${msg('新名称')}</span><input maxlength="200" .value=${filled.name} @input=${(event: Event) => this.#fill({ name: (event.target as HTMLInputElement).value })} /></label>`
      case 'join':
        return html`<p>${msg(str`“${card.name}”与另一个名称说的是同一个，查询时合在一起。`)}</p>${other}`
      case 'add': {
        const direction = (outgoing: boolean, words: string) => html`<label><input type="radio" name="outgoing" .checked=${filled.outgoing === outgoing} @change=${() => this.#fill({ outgoing, type: typesFor(card, outgoing)[0] ?? filled.type })} /> ${words}</label>`
        return html`${direction(true, msg(str`从“${card.name}”出发`))}${direction(false, msg(str`指向“${card.name}”`))}
          <label class="row"><span>${msg('关系', '#one relation')}</span><select @change=${(event: Event) => this.#fill({ type: (event.target as HTMLSelectElement).value as RelationType })}>${typesFor(card, filled.outgoing).map((type) => html`<option value=${type} ?selected=${type === filled.type}>${msg(RELATION_WORDS[type])}</option>`)}</select></label>
          ${other}
          <label class="row"><span>${msg('状态')}</span><select @change=${(event: Event) => this.#fill({ status: STATUSES.find((one) => one === (event.target as HTMLSelectElement).value) ?? 'existing' })}>${STATUSES.map((one) => html`<option value=${one} ?selected=${one === filled.status}>${msg(STATUS_WORDS[one])}</option>`)}</select></label>
          <label class="row"><span>${msg('依据')}</span><textarea rows="2" maxlength="2000" placeholder=${msg('原文或理由，可以不写')} @input=${(event: Event) => this.#fill({ evidence: (event.target as HTMLTextAreaElement).value })}></textarea></label>`
      }
    }
  }

  #found(name: string): Filled['other'] {
    return this.names.results?.results.find((one) => one.name === name || one.qualifiedName === name) ?? null
  }

  #fill(change: Partial<Filled>): void {
    this.filled = { ...this.filled, ...change }
    this.missing = ''
  }

  #make(event: Event): void {
    event.preventDefault()
    const { subject } = this.correcting
    if (!subject) return
    const fields = new FormData(event.target as HTMLFormElement)
    const who = String(fields.get('who') ?? '').trim()
    const target = correctionOf(subject, this.filled)
    if (typeof target === 'string' || who === '') this.missing = typeof target === 'string' ? target : msg('请写下您的姓名。')
    else send(this, 'zl-correction-made', { target, who, note: String(fields.get('note') ?? '').trim() })
  }

  #leave(event: Event): void {
    event.preventDefault()
    send(this, 'zl-correction-left', null)
  }
}

customElements.define('zl-correct', ZlCorrect)
