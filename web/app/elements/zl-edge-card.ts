/** The selected line: its two ends and every statement behind it; for a responsibility, the measures it comes from. */
import { css, html, LitElement } from 'lit'
import type { EntityCard, EntityRef } from '../../api.ts'
import { msg, str } from '../language/language.ts'
import { measureEntries } from '../state/responsibilities.ts'
import type { EdgeKey } from '../state/view.ts'
import { RELATION_WORDS } from '../state/words.ts'
import { sharedStyles } from './shared-styles.ts'
import './zl-entity-link.ts'
import './zl-measures.ts'
import './zl-relation-mark.ts'
import './zl-statement.ts'

export class ZlEdgeCard extends LitElement {
  static override properties = { card: { attribute: false }, edge: { attribute: false }, target: { attribute: false } }
  static override styles = [
    sharedStyles,
    css`
      :host {
        display: grid;
        gap: 18px;
      }
      .ends {
        display: grid;
        justify-items: start;
        gap: 4px;
        padding: 12px 14px;
        border-radius: var(--zl-radius);
        background: var(--zl-ground);
        font-size: 15px;
      }
      .verb {
        color: var(--zl-ink-soft);
        padding-left: 2px;
      }
      h2 {
        font-size: 14px;
        margin-bottom: 8px;
      }
      zl-statement + zl-statement {
        margin-top: 8px;
      }
    `,
  ]

  /** Of the edge's source. */
  declare card: EntityCard
  declare edge: EdgeKey
  declare target: EntityRef | null

  override render() {
    const { card, edge } = this
    const statements = card.outgoing.filter((one) => one.type === edge.type && one.target.id === edge.target)
    const entries = measureEntries({ ...card, responsibilities: card.responsibilities.filter((role) => role.system?.id === edge.target) })
    const target = this.target ?? statements[0]?.target ?? entries[0]?.systems[0]?.system ?? null
    const found = edge.type === 'RESPONSIBLE_FOR' ? entries.length > 0 : statements.length > 0
    return html`
      <div class="ends">
        <zl-entity-link .entity=${card}></zl-entity-link>
        <span class="verb"><zl-relation-mark .type=${edge.type}></zl-relation-mark> ${msg(RELATION_WORDS[edge.type])}</span>
        ${target ? html`<zl-entity-link .entity=${target}></zl-entity-link>` : ''}
      </div>
      ${!found ? html`<p>${msg('图谱中没有这条关系，它可能已随文件更新而消失。')}</p>`
        : edge.type === 'RESPONSIBLE_FOR' ? html`<zl-measures heading=${msg('由这些任务得出')} .self=${card.id} .entries=${entries}></zl-measures>`
        : html`<section aria-label=${msg('原文依据')}><h2>${msg(str`原文依据 · ${statements.length} 处`)}</h2>
            ${statements.map((statement) => html`<zl-statement .statement=${statement}></zl-statement>`)}</section>`}
    `
  }
}

customElements.define('zl-edge-card', ZlEdgeCard)
