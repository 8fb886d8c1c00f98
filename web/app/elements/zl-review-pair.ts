/**
 * One finding: why, what is shared and what differs, all that is known of the two
 * side by side, and the verdict.
 */
import { html, LitElement, nothing } from 'lit'
import type { Compared, ComparedFinding, Finding, Verdict } from '../../api.ts'
import { msg, str } from '../language/language.ts'
import { FINDING_KIND_WORDS, findingTitle, signed, STANDING_WORDS, standingOf, VERDICT_WORDS } from '../state/finding-words.ts'
import type { Load } from '../state/loader.ts'
import type { ReviewState } from '../state/review-model.ts'
import { shownTime } from '../language/times-and-sizes.ts'

import { send } from './events.ts'
import { reviewPairStyles } from './review-pair-styles.ts'
import { sharedStyles } from './shared-styles.ts'
import './zl-entity-card.ts'
import './zl-failure.ts'

const VERDICT_KEYS: readonly (readonly [key: string, verdict: Verdict])[] = [
  ['1', 'confirmed'],
  ['2', 'rejected'],
  ['3', 'later'],
]
const HELP: readonly (readonly [key: string, does: string])[] = [
  ['1', '确认重复'], ['2', '不是重复'], ['3', '以后再看'], ['m', '合为一个系统'], ['n', '写说明'], ['u', '撤销上一步'], ['j k', '下一条、上一条'], ['?', '显示或收起按键'],
]

export class ZlReviewPair extends LitElement {
  static override properties = { load: { attribute: false }, state: { attribute: false }, help: { state: true } }
  static override styles = [sharedStyles, reviewPairStyles]

  declare load: Load<ComparedFinding>
  declare state: ReviewState
  declare help: boolean

  constructor() {
    super()
    this.help = false
  }

  /** One key of the review. @returns whether it meant something */
  press(key: string): boolean {
    const verdict = VERDICT_KEYS.find(([own]) => own === key)?.[1]
    if (verdict) this.#decide(verdict)
    else if (key === 'm') this.#join()
    else if (key === 'n') this.#note()?.focus()
    else if (key === '?') this.help = !this.help
    else return false
    return true
  }

  override render() {
    const { value, failure, key } = this.load
    if (failure) return html`<div class="none"><button class="button back" @click=${this.#close}>${msg('回到清单')}</button><zl-failure .failure=${failure} what="疑似重复"></zl-failure></div>`
    if (key === '') return html`<p class="none">${msg('从清单里选一条，这里会把两个系统并排列出。')}</p>`
    if (!value) return html`<p class="none" role="status">${msg('正在读取…')}</p>`
    return html`<div class="scroll">${this.#head(value.finding)}${this.#comparison(value)}${this.#cards(value)}</div>${this.#bar(value.finding)}`
  }

  #head(finding: Finding) {
    const { kind, score, reasons, decision } = finding
    return html`<header>
      <button class="button back" @click=${this.#close}>${msg('回到清单')}</button>
      <p class="chips"><span class="chip accent">${msg(FINDING_KIND_WORDS[kind])}</span><span class="chip dashed">${msg(STANDING_WORDS[standingOf(finding)])}</span>
        ${decision ? html`<span class="chip ${decision.verdict}">${msg(VERDICT_WORDS[decision.verdict])}</span>` : nothing}</p>
      <h2>${findingTitle(finding)}</h2>
      ${decision ? html`<p class="decided">${decision.who}${msg('，')}${shownTime(decision.at)}${decision.note ? `${msg('：')}${decision.note}` : ''}
        <button class="link" ?disabled=${this.state.busy} @click=${() => send(this, 'zl-correction-undone', { correction: decision.correction })}>${msg('撤销结论')}</button></p>` : nothing}
      <h3>${msg('理由')} <span class="faint">${reasons.length === 0 ? msg('这一对是人工指出的，自动比对没有给出理由。') : msg(str`加起来 ${score.toFixed(2)} 分`)}</span></h3>
      <ul class="reasons">${reasons.map(({ name, weight, text }) => html`<li class=${weight < 0 ? 'against' : 'for'}><b>${signed(weight)}</b><span title=${text}>${msg(text, `#reason ${name}`)}</span></li>`)}</ul>
    </header>`
  }

  #comparison({ finding, comparison }: ComparedFinding) {
    if (finding.a.id === finding.b.id) return nothing
    const rows = [this.#compared(msg('机构', '#view 机构'), comparison.agencies), this.#compared(msg('往来的系统'), comparison.neighbours), this.#compared(msg('出现的文件'), comparison.documents)]
    return html`<section class="comparison" aria-label=${msg('相同与不同')}><table>
      <thead><tr><th></th><th scope="col">${msg('两者都有')}</th>${[finding.a, finding.b].map(({ name }) => html`<th scope="col">${msg(str`只有 ${name}`)}</th>`)}</tr></thead>
      <tbody>${rows}</tbody></table></section>`
  }

  #compared(word: string, { shared, onlyA, onlyB }: Compared) {
    const cell = (names: readonly string[]) => html`<td>${names.length === 0 ? html`<span class="faint">—</span>` : names.join(msg('、'))}</td>`
    return html`<tr><th scope="row">${word}</th>${cell(shared)}${cell(onlyA)}${cell(onlyB)}</tr>`
  }

  #cards({ finding, a, b }: ComparedFinding) {
    return html`<div class="cards">
      <section aria-label=${finding.a.name}><zl-entity-card .card=${a}></zl-entity-card></section>
      ${finding.a.id === finding.b.id ? nothing : html`<section aria-label=${finding.b.name}><zl-entity-card .card=${b}></zl-entity-card></section>`}
    </div>`
  }

  #bar(finding: Finding) {
    const { who, busy, failure, last } = this.state
    return html`<footer>
      ${failure === '' ? nothing : html`<p class="failure" role="alert">${failure}</p>`}
      ${last ? html`<p class="last" role="status">${last.words}${msg('。')}<button class="link" ?disabled=${busy} @click=${() => send(this, 'zl-correction-undone', { correction: last.correction })}>${msg('撤销')}</button></p>` : nothing}
      <div class="fields">
        <label>${msg('谁')}<input class="who" maxlength="40" placeholder=${msg('您的姓名')} .value=${who} @change=${(event: Event) => send(this, 'zl-reviewer-named', { who: (event.target as HTMLInputElement).value.trim() })} /></label>
        <label>${msg('说明')}<input class="note" maxlength="500" placeholder=${msg('可以不写')} @keydown=${this.#leave} /></label>
      </div>
      <div class="verdicts">
        ${VERDICT_KEYS.map(([key, verdict]) => html`<button class="button ${verdict}" ?disabled=${busy} aria-pressed=${finding.decision?.verdict === verdict ? 'true' : 'false'} aria-keyshortcuts=${key} @click=${() => this.#decide(verdict)}>${msg(VERDICT_WORDS[verdict])}<kbd>${key}</kbd></button>`)}
        ${finding.a.id === finding.b.id ? nothing : html`<button class="button" ?disabled=${busy} aria-keyshortcuts="m" title=${msg('两个名称指同一个系统')} @click=${this.#join}>${msg('合为一个系统')}<kbd>m</kbd></button>`}
        <button class="link keys" aria-expanded=${this.help ? 'true' : 'false'} @click=${() => (this.help = !this.help)}>${msg('按键')}<kbd>?</kbd></button>
      </div>
      ${this.help ? html`<dl class="help">${HELP.map(([key, does]) => html`<div><dt><kbd>${key}</kbd></dt><dd>${msg(does)}</dd></div>`)}</dl>` : nothing}
    </footer>`
  }

  #decide(verdict: Verdict): void {
    const finding = this.load.value?.finding
    if (!finding || this.#unnamed()) return
    send(this, 'zl-verdict-given', { finding, verdict, note: this.#noteText() })
  }

  readonly #join = (): void => {
    const finding = this.load.value?.finding
    if (!finding || finding.a.id === finding.b.id || this.#unnamed()) return
    send(this, 'zl-names-joined', { finding, note: this.#noteText() })
  }

  /** Asks for the name where it is not known yet. */
  #unnamed(): boolean {
    const field = this.renderRoot.querySelector<HTMLInputElement>('.who')
    const who = field?.value.trim() ?? ''
    if (who === '') {
      field?.focus()
      send(this, 'zl-reviewer-named', { who: '' })
      return true
    }
    if (who !== this.state.who) send(this, 'zl-reviewer-named', { who })
    return false
  }

  #noteText(): string {
    const field = this.#note()
    const note = field?.value.trim() ?? ''
    if (field) field.value = ''
    return note
  }

  #note(): HTMLInputElement | null {
    return this.renderRoot.querySelector<HTMLInputElement>('.note')
  }

  /** Out of the field, so that the keys mean verdicts again. */
  readonly #leave = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' && event.key !== 'Escape') return
    event.preventDefault()
    ;(event.target as HTMLInputElement).blur()
  }

  readonly #close = (): void => {
    this.dispatchEvent(new CustomEvent('zl-review-closed'))
  }
}

customElements.define('zl-review-pair', ZlReviewPair)
