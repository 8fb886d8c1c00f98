/** Filters by kind, relation and agency, each with how many there are. It is the legend too: every line shows its sign. */
import { css, html, LitElement, nothing, type TemplateResult } from 'lit'
import type { Facet, GraphView } from '../../api.ts'
import { msg, str } from '../language/language.ts'
import { EDGE_TYPES, isEdgeType } from '../state/looks.ts'
import { isNodeClass, NODE_CLASSES } from '../state/node-class.ts'
import { type FilterName, hasFilters, type View } from '../state/view.ts'
import { FUNCTION_WORDS, KIND_WORDS, RELATION_WORDS, STATUS_WORDS } from '../state/words.ts'
import { send } from './events.ts'
import { ICONS } from './icons.ts'
import { sharedStyles } from './shared-styles.ts'
import './zl-kind-mark.ts'
import './zl-relation-mark.ts'

/** Agencies beyond these wait behind a button. */
const AGENCIES_AT_FIRST = 10

export class ZlFilters extends LitElement {
  static override properties = {
    view: { attribute: false },
    facets: { attribute: false },
    sheet: { type: Boolean },
    allAgencies: { state: true },
  }
  static override styles = [
    sharedStyles,
    css`
      :host {
        display: flex;
        flex-direction: column;
        min-height: 0;
        background: var(--zl-paper);
      }
      .bar {
        display: flex;
        align-items: center;
        gap: 8px;
        min-height: 48px;
        padding: 6px 10px 6px 18px;
        border-bottom: 1px solid var(--zl-line);
      }
      h2 {
        flex: 1;
        font-size: 14px;
      }
      .body {
        flex: 1;
        overflow-y: auto;
        overscroll-behavior: contain;
        padding: 4px 10px 24px;
      }
      fieldset {
        border: 0;
        margin: 12px 0 0;
        padding: 0;
        min-width: 0;
      }
      legend {
        padding: 0 8px 4px;
        color: var(--zl-ink-faint);
        font-size: 12.5px;
      }
      label {
        display: grid;
        grid-template-columns: 16px auto minmax(0, 1fr) auto;
        gap: 8px;
        align-items: center;
        min-height: 30px;
        padding: 2px 8px;
        border-radius: 6px;
        cursor: pointer;
      }
      label:hover {
        background: var(--zl-ground);
      }
      label:has(:checked) {
        background: var(--zl-accent-soft);
      }
      input {
        width: 15px;
        height: 15px;
        margin: 0;
        accent-color: var(--zl-accent);
      }
      summary {
        margin-top: 12px;
        padding: 0 8px;
        color: var(--zl-ink-faint);
        font-size: 12.5px;
        cursor: pointer;
      }
      details fieldset {
        margin-top: 2px;
      }
      .word {
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }
      .count {
        color: var(--zl-ink-faint);
        font-size: 12.5px;
        font-variant-numeric: tabular-nums;
      }
      .more {
        padding: 5px 8px;
        font-size: 13px;
      }
      .key {
        display: grid;
        grid-template-columns: 32px 1fr;
        gap: 3px 8px;
        align-items: center;
        margin: 18px 8px 0;
        padding-top: 12px;
        border-top: 1px solid var(--zl-line);
        color: var(--zl-ink-soft);
        font-size: 12.5px;
      }
      .key svg {
        display: block;
      }
      @media (max-width: 820px) {
        label {
          min-height: 40px;
        }
      }
    `,
  ]

  declare view: View
  declare facets: GraphView['facets'] | null
  /** True where it lies over the canvas and can be closed. */
  declare sheet: boolean
  declare allAgencies: boolean

  override render() {
    return html`
      <div class="bar">
        <h2>${msg('筛选与图例')}</h2>
        <button class="button" ?hidden=${!hasFilters(this.view)} @click=${() => send(this, 'zl-filters-cleared', null)}>${msg('全部清除')}</button>
        ${this.sheet ? html`<button class="icon-button" aria-label=${msg('关闭筛选')} @click=${() => send(this, 'zl-filters-closed', null)}>${ICONS.close}</button>` : nothing}
      </div>
      <div class="body">${this.facets ? this.#groups(this.facets) : nothing}</div>
    `
  }

  #groups(facets: GraphView['facets']) {
    const agencies = facets.agencies.filter((agency) => agency.count > 0 || this.view.agencies.includes(agency.value))
    const shown = this.allAgencies ? agencies : agencies.filter((agency, index) => index < AGENCIES_AT_FIRST || this.view.agencies.includes(agency.value))
    return html`
      <fieldset><legend>${msg('类型')}</legend>
        ${inOrder(facets.kinds, NODE_CLASSES).map((facet) => isNodeClass(facet.value)
          ? this.#choice('kinds', facet, msg(KIND_WORDS[facet.value]), html`<zl-kind-mark .kind=${facet.value}></zl-kind-mark>`) : nothing)}
      </fieldset>
      <fieldset><legend>${msg('关系')}</legend>
        ${inOrder(facets.relations, EDGE_TYPES).map((facet) => isEdgeType(facet.value)
          ? this.#choice('relations', facet, msg(RELATION_WORDS[facet.value]), html`<zl-relation-mark .type=${facet.value}></zl-relation-mark>`) : nothing)}
      </fieldset>
      ${this.#more('statuses', msg('现有还是规划'), facets.statuses, (value) => msg(STATUS_WORDS[value]))}
      ${this.#more('functions', msg('系统功能'), facets.functions, (value) => msg(FUNCTION_WORDS[value]))}
      ${this.#more('years', msg('文件年份'), facets.years, (value) => msg(str`${value} 年`))}
      ${this.#more('due', msg('期限'), facets.due, (value) => msg(str`${value} 年`))}
      <fieldset><legend>${msg('机构（及其负责的系统）')}</legend>
        ${shown.map((agency) => this.#choice('agencies', agency, agency.name, html`<zl-kind-mark .kind=${'Agency'}></zl-kind-mark>`))}
        ${agencies.length > AGENCIES_AT_FIRST ? html`<button class="more link" aria-expanded=${this.allAgencies ? 'true' : 'false'}
          @click=${() => (this.allAgencies = !this.allAgencies)}>${this.allAgencies ? msg('收起') : msg(str`全部 ${agencies.length} 个机构`)}</button>` : nothing}
      </fieldset>
      <div class="key" aria-label=${msg('线与符号')}>
        <svg width="32" height="10" aria-hidden="true"><path d="M2 5h28" stroke="currentColor" stroke-width="2" /></svg><span>${msg('现有')}</span>
        <svg width="32" height="10" aria-hidden="true"><path d="M2 5h28" stroke="currentColor" stroke-width="2" stroke-dasharray="6 4" /></svg><span>${msg('规划')}</span>
        <svg width="32" height="18" aria-hidden="true"><circle cx="16" cy="9" r="6.5" fill="#2a9d8f" fill-opacity=".35" stroke="#6b7787" stroke-dasharray="3 2" /></svg><span>${msg('统称，或名称由上下文推断')}</span>
      </div>
    `
  }

  /** What is asked for less often waits behind its name, unless it is in use. */
  #more<Value extends string | number>(name: FilterName, heading: string, facets: readonly { readonly value: Value; readonly count: number }[], word: (value: Value) => string) {
    if (facets.length === 0) return nothing
    return html`<details ?open=${this.view[name].length > 0}><summary>${heading}</summary>
      <fieldset><legend class="visually-hidden">${heading}</legend>
        ${facets.map(({ value, count }) => this.#choice(name, { value: String(value), count }, word(value), html`<span></span>`))}
      </fieldset></details>`
  }

  #choice(name: FilterName, facet: Facet, word: string, mark: TemplateResult) {
    return html`<label>
      <input type="checkbox" .checked=${this.view[name].includes(facet.value)} @change=${() => send(this, 'zl-filter-toggled', { name, value: facet.value })} />
      ${mark}<span class="word" title=${word}>${word}</span><span class="count">${facet.count}</span>
    </label>`
  }
}

function inOrder(facets: readonly Facet[], order: readonly string[]): readonly Facet[] {
  return [...facets].sort((a, b) => order.indexOf(a.value) - order.indexOf(b.value))
}

customElements.define('zl-filters', ZlFilters)
