/** The neighbours of what is selected by relation and kind, counted before they are brought into the picture. */
import { css, html, LitElement, nothing } from 'lit'
import { msg, str } from '../language/language.ts'
import type { NeighbourGroup } from '../state/neighbours.ts'
import { KIND_WORDS, RELATION_WORDS } from '../state/words.ts'
import { send } from './events.ts'
import { sharedStyles } from './shared-styles.ts'
import './zl-kind-mark.ts'
import './zl-relation-mark.ts'

export class ZlNeighbours extends LitElement {
  static override properties = { groups: { attribute: false } }
  static override styles = [
    sharedStyles,
    css`
      :host {
        display: block;
        margin-bottom: 14px;
      }
      summary {
        cursor: pointer;
        font-weight: 600;
      }
      summary .faint {
        font-weight: 400;
      }
      li {
        display: flex;
        gap: 8px;
        align-items: center;
        min-height: 32px;
        border-bottom: 1px solid var(--zl-line);
      }
      li span {
        flex: 1;
      }
      .button {
        min-height: 26px;
        padding: 0 9px;
        font-size: 13px;
      }
      .all {
        margin-top: 8px;
      }
    `,
  ]

  declare groups: readonly NeighbourGroup[]

  override render() {
    const { groups } = this
    if (groups.length === 0) return nothing
    const [all, hidden] = [new Set(groups.flatMap(({ ids }) => ids)), new Set(groups.flatMap((group) => group.hidden))]
    return html`<details ?open=${hidden.size > 0}>
      <summary>${msg('邻居')} <span class="faint">${hidden.size === 0 ? msg(str`${all.size} 个，都在画面上`) : msg(str`${all.size} 个，${hidden.size} 个不在画面上`)}</span></summary>
      <ul>${groups.map((group) => html`<li>
        <zl-relation-mark .type=${group.type}></zl-relation-mark>
        <span>${msg(`${group.outgoing ? '' : '被'}${RELATION_WORDS[group.type]}`)} · ${msg(KIND_WORDS[group.kind])} <b>${group.ids.length}</b></span>
        ${group.hidden.length > 0 ? html`<button class="button" @click=${() => send(this, 'zl-expanded', { ids: group.hidden })}>${msg(str`展开 ${group.hidden.length} 个`)}</button>` : nothing}
      </li>`)}</ul>
      ${hidden.size > 0 ? html`<button class="button all" @click=${() => send(this, 'zl-expanded', { ids: [...hidden] })}>${msg(str`全部展开（${hidden.size}）`)}</button>` : nothing}
    </details>`
  }
}

customElements.define('zl-neighbours', ZlNeighbours)
