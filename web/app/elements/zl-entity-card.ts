/** What is known of the selected entity, in the order a planner asks: what, who, what it needs, who needs it. */
import { css, html, LitElement, nothing, type TemplateResult } from 'lit'
import type { EntityCard, ListedCorrection, MentionPlace } from '../../api.ts'
import { msg, str } from '../language/language.ts'
import type { AskedOf } from '../state/explorer.ts'
import { correctionInWords } from '../state/correction-words.ts'
import { dependencies, type Link } from '../state/dependencies.ts'
import { nodeClass } from '../state/node-class.ts'
import { measureEntries } from '../state/responsibilities.ts'
import { FUNCTION_WORDS, KIND_WORDS } from '../state/words.ts'
import { send } from './events.ts'
import { sharedStyles } from './shared-styles.ts'
import './zl-kind-mark.ts'
import './zl-links.ts'
import './zl-measures.ts'

export class ZlEntityCard extends LitElement {
  static override properties = { card: { attribute: false }, corrections: { attribute: false } }
  static override styles = [
    sharedStyles,
    css`
      :host {
        display: grid;
        gap: 22px;
      }
      .kind {
        display: flex;
        align-items: center;
        gap: 6px;
        color: var(--zl-ink-soft);
        font-size: 13px;
      }
      h2 {
        font-size: 19px;
        line-height: 1.4;
        margin: 4px 0 2px;
        overflow-wrap: anywhere;
      }
      .facts {
        display: grid;
        grid-template-columns: max-content minmax(0, 1fr);
        gap: 3px 14px;
        margin-top: 10px;
      }
      .facts dt {
        color: var(--zl-ink-faint);
      }
      .facts dd {
        overflow-wrap: anywhere;
      }
      .numbers {
        display: grid;
        grid-template-columns: repeat(3, 1fr);
        gap: 8px;
        margin-top: 14px;
      }
      .numbers div {
        padding: 7px 10px;
        border-radius: 7px;
        background: var(--zl-ground);
      }
      .numbers dd {
        font-size: 18px;
        font-weight: 600;
        line-height: 1.3;
        font-variant-numeric: tabular-nums;
      }
      .numbers dt {
        color: var(--zl-ink-faint);
        font-size: 12px;
      }
      .ask {
        display: flex;
        flex-wrap: wrap;
        gap: 6px;
        margin-top: 12px;
      }
      .ask .button {
        font-size: 13px;
      }
      .notes {
        margin-top: 10px;
        padding: 7px 10px;
        border-radius: 7px;
        background: var(--zl-warn-soft);
        color: var(--zl-warn);
        font-size: 13px;
      }
      summary {
        cursor: pointer;
        font-weight: 600;
      }
      summary .count {
        color: var(--zl-ink-faint);
        font-weight: 400;
        margin-left: 6px;
      }
      .places {
        display: flex;
        flex-wrap: wrap;
        gap: 6px;
        margin-top: 8px;
      }
      .places .button {
        min-height: 28px;
        font-size: 13px;
        white-space: normal;
        text-align: left;
      }
    `,
  ]

  declare card: EntityCard
  /** What people said of it. */
  declare corrections: readonly ListedCorrection[]

  constructor() {
    super()
    this.corrections = []
  }

  override render() {
    const { card } = this
    const agency = card.label === 'Agency'
    const self = agency ? msg('本机构') : card.label === 'Area' ? msg('该地区') : msg('本系统')
    const { needs, neededBy, connected, rest } = dependencies(card)
    const entries = measureEntries(card)
    return html`
      ${this.#head(needs.length, neededBy.length, connected.length)}
      ${entries.length === 0 ? nothing : html`<zl-measures .heading=${agency ? msg('参与的任务与系统') : msg('由谁牵头、由谁落实')} .self=${card.id} .entries=${entries}></zl-measures>`}
      ${section(msg('依赖什么'), msg(str`这些停了，${self}会受影响。`), needs)}
      ${section(msg('什么依赖它'), msg(str`${self}停了，这些会受影响。`), neededBy)}
      ${section(msg('对接', '#section 对接'), msg('双方交换信息，一方停了另一方可能受影响（弱依赖）。'), connected)}
      ${section(msg('其他关系'), '', rest)}
      ${this.#mentions(card.mentions)}
      ${this.#correct()}
    `
  }

  #head(needs: number, neededBy: number, connected: number) {
    const { card } = this
    const kind = nodeClass(card)
    const facts: TemplateResult[] = []
    if (card.qualifiedName !== card.name) facts.push(fact(msg('全称'), card.qualifiedName))
    if (card.function) facts.push(fact(msg('功能'), msg(FUNCTION_WORDS[card.function])))
    if (card.jurisdiction) facts.push(fact(msg('辖区'), card.jurisdiction))
    if (card.aliases.length > 0) facts.push(fact(msg('别名'), card.aliases.join(msg('、'))))
    return html`<header>
      <p class="kind"><zl-kind-mark .kind=${kind}></zl-kind-mark>${msg(KIND_WORDS[kind])}</p>
      <h2>${card.name}</h2>
      <dl class="facts">${facts}</dl>
      ${card.inferred ? html`<p class="notes">${msg('名称由上下文推断，原文没有直接写出。')}</p>` : nothing}
      ${card.generic ? html`<p class="notes">${msg('一类系统的统称，不是某一个系统。')}</p>` : nothing}
      ${card.label === 'System' ? html`<dl class="numbers">
        <div><dd>${needs}</dd><dt>${msg('依赖什么')}</dt></div>
        <div><dd>${neededBy}</dd><dt>${msg('什么依赖它')}</dt></div>
        <div><dd>${connected}</dd><dt>${msg('对接', '#section 对接')}</dt></div>
      </dl>` : nothing}
      ${this.#questions()}
    </header>`
  }

  #questions() {
    const { id, label } = this.card
    if (label === 'Area') return nothing
    const ask = (question: AskedOf, word: string) => html`<button class="button" @click=${() => send(this, 'zl-asked-of', { question, id })}>${word}</button>`
    return html`<div class="ask" role="group" aria-label=${msg('以它提问')}>
      ${label === 'Agency' ? ask('agency', msg('机构全貌')) : ask('impact', msg('停用影响谁'))}${ask('from', msg('路径起点'))}${ask('to', msg('路径终点'))}
    </div>`
  }

  #correct() {
    const { card } = this
    if (card.label === 'Area') return nothing
    const begin = (kind: 'rename' | 'join' | 'add' | 'reject', word: string) => html`<button class="button" @click=${() => send(this, 'zl-correction-begun', { subject: { kind, card } })}>${word}</button>`
    return html`<details ?open=${this.corrections.length > 0}>
      <summary>${msg('更正', '#do correct')}${this.corrections.length > 0 ? html`<span class="count">${msg(str`已更正 ${this.corrections.length} 处`)}</span>` : nothing}</summary>
      <ul>${this.corrections.map((one) => html`<li class="notes">${correctionInWords(one)} <span class="faint">${one.who}</span>
        <button class="link" @click=${() => send(this, 'zl-correction-withdrawn', { id: one.id })}>${msg('撤销')}</button></li>`)}</ul>
      <div class="ask">${begin('rename', msg('改名'))}${begin('join', msg('合并'))}${begin('add', msg('补充一条'))}${begin('reject', card.label === 'Agency' ? msg('不是机构') : msg('不是系统'))}</div>
    </details>`
  }

  #mentions(mentions: readonly MentionPlace[]) {
    if (mentions.length === 0) return nothing
    return html`<details>
      <summary>${msg('原文提及')}<span class="count">${mentions.length}</span></summary>
      <div class="places">
        ${mentions.map((place) => html`<button class="button" title=${msg('在原文中查看')} @click=${() => this.#open(place)}>${place.text}</button>`)}
      </div>
    </details>`
  }

  #open({ document, start, end }: MentionPlace): void {
    send(this, 'zl-place-opened', { document: document.id, mark: { start, end }, measure: null })
  }
}

function section(heading: string, note: string, links: readonly Link[]) {
  return links.length === 0 ? nothing : html`<zl-links .heading=${heading} .note=${note} .links=${links}></zl-links>`
}

function fact(word: string, value: string): TemplateResult {
  return html`<dt>${word}</dt><dd>${value}</dd>`
}

customElements.define('zl-entity-card', ZlEntityCard)
