/** The measures of a card: number and title, who leads, who implements, what is done to which system. */
import { css, html, LitElement, nothing, type TemplateResult } from 'lit'
import type { EntityRef } from '../../api.ts'
import { msg } from '../language/language.ts'
import type { MeasureEntry } from '../state/responsibilities.ts'
import { ACTION_WORDS, ROLE_WORDS } from '../state/words.ts'
import { send } from './events.ts'
import { sharedStyles } from './shared-styles.ts'
import './zl-entity-link.ts'

export class ZlMeasures extends LitElement {
  static override properties = { heading: {}, self: {}, entries: { attribute: false } }
  static override styles = [
    sharedStyles,
    css`
      h3 {
        display: flex;
        gap: 8px;
        align-items: baseline;
        font-size: 14px;
        margin-bottom: 6px;
      }
      h3 .count {
        color: var(--zl-ink-faint);
        font-weight: 400;
      }
      li.entry {
        padding: 9px 0;
        border-top: 1px solid var(--zl-line);
      }
      .title {
        display: flex;
        gap: 7px;
        font-weight: 600;
      }
      .title:hover {
        color: var(--zl-accent);
      }
      .number {
        color: var(--zl-ink-faint);
        font-variant-numeric: tabular-nums;
        flex: none;
      }
      .row {
        display: grid;
        grid-template-columns: 34px minmax(0, 1fr);
        gap: 2px 8px;
        margin-top: 4px;
      }
      :host(:lang(en)) .row {
        grid-template-columns: 74px minmax(0, 1fr);
      }
      .row dt {
        color: var(--zl-ink-faint);
        font-size: 12.5px;
        line-height: 22px;
      }
      dd {
        display: flex;
        flex-wrap: wrap;
        gap: 1px 12px;
      }
      .system {
        display: inline-flex;
        gap: 4px;
        align-items: baseline;
      }
      .system .chip {
        flex: none;
      }
    `,
  ]

  declare heading: string
  /** Id of the entity whose card this is; not named again in its own entries. */
  declare self: string
  declare entries: readonly MeasureEntry[]

  override render() {
    return html`<section aria-label=${this.heading}>
      <h3>${this.heading}<span class="count">${this.entries.length}</span></h3>
      <ul>${this.entries.map((entry) => this.#entry(entry))}</ul>
    </section>`
  }

  #entry(entry: MeasureEntry) {
    const roles = (['lead', 'implement'] as const).filter((role) => entry[role].some((agency) => agency.id === this.self))
    return html`<li class="entry">
      <button class="title" title=${msg('在原文中查看')} @click=${() => this.#open(entry)}>
        <span class="number">${entry.measure.number}</span><span>${entry.measure.title}</span>
      </button>
      <dl>
        ${roles.length > 0 ? row(msg('角色'), roles.map((role) => html`<span class="chip accent">${msg(ROLE_WORDS[role])}</span>`)) : nothing}
        ${this.#agencies(msg(ROLE_WORDS.lead), entry.lead)}
        ${this.#agencies(msg(ROLE_WORDS.implement), entry.implement)}
        ${this.#systems(entry)}
      </dl>
    </li>`
  }

  #agencies(word: string, agencies: readonly EntityRef[]) {
    const others = agencies.filter((agency) => agency.id !== this.self)
    if (others.length === 0) return nothing
    return row(word, others.map((agency) => html`<zl-entity-link .entity=${agency}></zl-entity-link>`))
  }

  #systems(entry: MeasureEntry) {
    if (entry.systems.length === 0) return nothing
    return row(
      msg('事项'),
      entry.systems.map(({ system, actions, certain }) => html`<span class="system">
        ${actions.map((action) => html`<span class="chip accent">${msg(ACTION_WORDS[action])}</span>`)}
        ${system.id === this.self ? nothing : html`<zl-entity-link .entity=${system}></zl-entity-link>`}
        ${certain ? nothing : html`<span class="chip warn" title=${msg('原文为“分别负责”，未写明由谁负责')}>${msg('分工未明')}</span>`}
      </span>`),
    )
  }

  #open(entry: MeasureEntry): void {
    send(this, 'zl-place-opened', { document: entry.document.id, mark: null, measure: entry.measure.id })
  }
}

function row(word: string, content: readonly TemplateResult[]) {
  return html`<div class="row"><dt>${word}</dt><dd>${content}</dd></div>`
}

customElements.define('zl-measures', ZlMeasures)
