/**
 * Possible duplicates looked through: the list with its filters, and the one that
 * is looked at, side by side. One key a verdict; the list goes on by itself.
 */
import { html, LitElement, nothing, type PropertyValues } from 'lit'
import type { ComparedFinding, Finding, Findings } from '../../api.ts'
import { msg, str } from '../language/language.ts'
import { FINDING_KIND_WORDS, STANDING_WORDS, standingOf, tierWord, VERDICT_WORDS } from '../state/finding-words.ts'
import type { Load } from '../state/loader.ts'
import { hasReviewFilters, REVIEW, type ReviewFilter, type ReviewPage, SHEET } from '../state/review-page.ts'
import type { ReviewState } from '../state/review-model.ts'
import { shownTime } from '../language/times-and-sizes.ts'
import { FUNCTION_WORDS } from '../state/words.ts'
import { send } from './events.ts'
import { reviewStyles } from './review-styles.ts'
import { sharedStyles } from './shared-styles.ts'
import './zl-failure.ts'
import type { ZlReviewPair } from './zl-review-pair.ts'
import './zl-review-pair.ts'

type Options = readonly { readonly value: string; readonly count: number }[]

export class ZlReview extends LitElement {
  static override properties = { page: { attribute: false }, load: { attribute: false }, compared: { attribute: false }, state: { attribute: false }, looking: { type: Boolean, reflect: true } }
  static override styles = [sharedStyles, reviewStyles]

  declare page: ReviewPage
  declare load: Load<Findings>
  declare compared: Load<ComparedFinding>
  declare state: ReviewState
  /** On a phone: the pair instead of the list. */
  declare looking: boolean

  override connectedCallback(): void {
    super.connectedCallback()
    document.addEventListener('keydown', this.#key)
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    document.removeEventListener('keydown', this.#key)
  }

  override willUpdate(): void {
    this.looking = this.page.finding !== ''
  }

  override updated(changed: PropertyValues<this>): void {
    const before = changed.get('state')
    if (before && this.state.last && this.state.last !== before.last) this.#next()
    // A list without one that is looked at shows its first where there is room for both.
    const [first] = this.load.value?.rows ?? []
    if (this.page.finding === '' && first && !this.load.loading && matchMedia('(min-width: 821px)').matches) this.#look(first.id)
    this.renderRoot.querySelector('.row[aria-current]')?.scrollIntoView({ block: 'nearest' })
  }

  override render() {
    const { value, failure } = this.load
    return html`
      <section class="list" aria-label=${msg('疑似重复清单')}>
        ${this.#top(value)}
        ${failure && !value ? html`<div class="none"><zl-failure .failure=${failure} what="疑似重复清单"></zl-failure></div>` : value ? this.#rows(value) : html`<p class="none" role="status">${msg('正在比对全部系统…')}</p>`}
      </section>
      <section class="pair" aria-label=${msg('并排比较')}>
        <zl-review-pair .load=${this.compared} .state=${this.state} @zl-review-closed=${() => this.#look('')}></zl-review-pair>
      </section>`
  }

  #top(value: Findings | null) {
    const facets = value?.facets
    return html`<div class="top">
      <h2>${msg('疑似重复建设')}</h2>
      <div class="filters">
        ${this.#select('of', msg('全部类别'), facets?.kinds, (kind) => msg(FINDING_KIND_WORDS[kind as keyof typeof FINDING_KIND_WORDS]))}
        ${this.#select('verdict', msg('全部结论'), facets?.verdicts, (verdict) => msg(VERDICT_WORDS[verdict as keyof typeof VERDICT_WORDS]))}
        ${this.#select('purpose', msg('全部功能'), facets?.functions, (purpose) => msg(FUNCTION_WORDS[purpose as keyof typeof FUNCTION_WORDS]))}
        ${this.#select('agency', msg('全部机构'), facets?.agencies, (agency) => agency)}
        ${this.#select('place', msg('全部辖区'), facets?.jurisdictions, (place) => place)}
        ${this.#select('tier', msg('全部层级'), facets?.tiers, (tier) => msg(tierWord(tier)))}
        ${this.#select('standing', msg('新建或已有'), facets?.standings, (standing) => msg(STANDING_WORDS[standing as keyof typeof STANDING_WORDS]))}
        <input type="search" placeholder=${msg('名称含…')} aria-label=${msg('名称含')} .value=${this.page.words} @change=${(event: Event) => this.#filter('words', (event.target as HTMLInputElement).value.trim())} />
      </div>
      ${value ? html`<p class="line"><span role="status">${this.#counted(value)}</span>
        ${hasReviewFilters(this.page) ? html`<button class="link" @click=${() => this.#go(REVIEW, true)}>${msg('清除筛选')}</button>` : nothing}</p>` : nothing}
    </div>`
  }

  #counted({ total, facets }: Findings): string {
    const open = facets.verdicts.find(({ value }) => value === 'open')?.count ?? 0
    return hasReviewFilters(this.page) ? msg(str`${total} 条符合筛选`) : msg(str`${total} 条，其中 ${open} 条未定`)
  }

  #select(filter: ReviewFilter, all: string, options: Options = [], word: (value: string) => string) {
    const chosen = this.page[filter]
    // What is chosen stays to be seen where nothing has it any more.
    const shown = chosen === '' || options.some(({ value }) => value === chosen) ? options : [{ value: chosen, count: 0 }, ...options]
    return html`<select class=${chosen === '' ? '' : 'set'} aria-label=${all} @change=${(event: Event) => this.#filter(filter, (event.target as HTMLSelectElement).value)}>
      <option value="" ?selected=${chosen === ''}>${all}</option>
      ${shown.map(({ value, count }) => html`<option value=${value} ?selected=${value === chosen}>${msg(str`${word(value)}（${count}）`)}</option>`)}
    </select>`
  }

  #rows(value: Findings) {
    if (value.total === 0) {
      return html`<div class="rows">${hasReviewFilters(this.page)
        ? html`<p class="none">${msg('没有符合这些条件的。')}<br /><button class="button" @click=${() => this.#go(REVIEW, true)}>${msg('清除筛选')}</button></p>`
        : html`<p class="none">${msg('没有发现可能重复的系统。读入更多规划后，这里会列出同一功能由不同单位建设的、同一系统有两个名称的、几年里反复新建的。')}</p>`}${this.#extra(value)}</div>`
    }
    const sheets = Math.ceil(value.total / SHEET)
    return html`<div class="rows">
      ${value.rows.map((one) => this.#row(one, value))}
      ${sheets > 1 ? html`<p class="extra line"><button class="button" ?disabled=${this.page.sheet === 0} @click=${() => this.#sheet(-1)}>${msg('上一页')}</button>
        <span>${msg(str`第 ${this.page.sheet + 1} / ${sheets} 页`)}</span><button class="button" ?disabled=${this.page.sheet + 1 >= sheets} @click=${() => this.#sheet(1)}>${msg('下一页')}</button></p>` : nothing}
      ${this.#extra(value)}
    </div>`
  }

  #row(finding: Finding, { clusters }: Findings) {
    const { a, b, decision } = finding
    const cluster = finding.cluster === null ? undefined : clusters[finding.cluster]
    return html`<button class="row" aria-current=${finding.id === this.page.finding ? 'true' : nothing} @click=${() => this.#look(finding.id)}>
      <span class="names"><b>${a.name}</b>${a.id === b.id ? nothing : html`<b>${b.name}</b>`}</span><span class="score">${finding.score.toFixed(2)}</span>
      <span class="about"><span class="chip accent">${msg(FINDING_KIND_WORDS[finding.kind])}</span>
        ${decision ? html`<span class="chip ${decision.verdict}">${msg(VERDICT_WORDS[decision.verdict])}</span>` : nothing}
        ${finding.kind === 'overlap' && standingOf(finding) === 'both-new' ? html`<span class="chip dashed">${msg('都要新建')}</span>` : nothing}
        ${cluster ? html`<span class="faint" title=${msg(str`${cluster.systems.map(({ name }) => name).join(msg('、'))}；紧密度 ${Math.round(cluster.tightness * 100)}%`)}>${msg(str`第 ${(finding.cluster ?? 0) + 1} 组 · ${cluster.systems.length} 个系统`)}</span>` : nothing}</span>
    </button>`
  }

  /** What is no finding of now: names that were joined, verdicts whose systems have gone. */
  #extra({ joined, orphaned }: Findings) {
    const undo = (correction: string) => html` <button class="link" ?disabled=${this.state.busy} @click=${() => send(this, 'zl-correction-undone', { correction })}>${msg('撤销')}</button>`
    return html`
      ${joined.length === 0 ? nothing : html`<details class="extra"><summary>${msg(str`已合为一个系统的（${joined.length}）`)}</summary><ul>
        ${joined.map(({ a, b, who, at, correction }) => html`<li>${a.name} = ${b.name} <span class="faint">${who}${msg('，')}${shownTime(at)}</span>${undo(correction)}</li>`)}</ul></details>`}
      ${orphaned.length === 0 ? nothing : html`<details class="extra"><summary>${msg(str`系统已不在图中的结论（${orphaned.length}）`)}</summary><ul>
        ${orphaned.map(({ names, verdict, who, at, correction }) => html`<li>${names.join(' ↔ ')}${msg('：')}${msg(VERDICT_WORDS[verdict])} <span class="faint">${who}${msg('，')}${shownTime(at)}</span>${undo(correction)}</li>`)}</ul></details>`}`
  }

  #filter(filter: ReviewFilter, value: string): void {
    this.#go({ ...this.page, [filter]: value, finding: '', sheet: 0 }, true)
  }

  #sheet(by: 1 | -1): void {
    this.#go({ ...this.page, sheet: this.page.sheet + by, finding: '' }, true)
  }

  #look(finding: string): void {
    // On a phone the pair is a page of its own, which back leads out of.
    this.#go({ ...this.page, finding }, !matchMedia('(min-width: 821px)').matches)
  }

  #go(page: ReviewPage, step: boolean): void {
    send(this, 'zl-review-moved', { page, step })
  }

  #step(by: 1 | -1): void {
    const rows = this.load.value?.rows ?? []
    const next = rows[rows.findIndex(({ id }) => id === this.page.finding) + by]
    if (next) this.#look(next.id)
  }

  /** After a verdict: the next one down that is still open, else the next. */
  #next(): void {
    const rows = this.load.value?.rows ?? []
    const after = rows.slice(rows.findIndex(({ id }) => id === this.page.finding) + 1)
    const next = after.find(({ decision }) => decision === null) ?? after[0]
    if (next) this.#look(next.id)
  }

  readonly #key = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event)) return
    const pair = this.renderRoot.querySelector<ZlReviewPair>('zl-review-pair')
    switch (event.key) {
      case 'j':
        this.#step(1)
        break
      case 'k':
        this.#step(-1)
        break
      case 'u':
        if (this.state.last) send(this, 'zl-correction-undone', { correction: this.state.last.correction })
        break
      default:
        if (!pair?.press(event.key)) return
    }
    event.preventDefault()
  }
}

function isTyping(event: KeyboardEvent): boolean {
  const [target] = event.composedPath()
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement
}

customElements.define('zl-review', ZlReview)
