/** What the graph holds in small charts: each bar is a filter, its full part what is in the selection, its light part the rest. */
import { css, html, LitElement, nothing } from 'lit'
import type { GraphView } from '../../api.ts'
import { msg, str } from '../language/language.ts'
import { type Bar, type Chart, overviewOf } from '../state/overview.ts'
import type { Filters } from '../state/view.ts'
import { send } from './events.ts'
import { sharedStyles } from './shared-styles.ts'

/** More bars than these wait behind a button. */
const BARS_AT_FIRST = 12

export class ZlOverview extends LitElement {
  static override properties = { graph: { attribute: false }, filters: { attribute: false }, whole: { state: true } }
  static override styles = [
    sharedStyles,
    css`
      :host {
        display: block;
        overflow-y: auto;
        padding: 18px 22px 40px;
        background: var(--zl-ground);
      }
      .charts {
        columns: 3 330px;
        column-gap: 18px;
      }
      section {
        break-inside: avoid;
        margin-bottom: 18px;
        padding: 14px 16px 12px;
        border-radius: 10px;
        background: var(--zl-paper);
        box-shadow: 0 0 0 1px var(--zl-line);
      }
      h2 {
        font-size: 14px;
        margin-bottom: 8px;
      }
      .bar {
        display: grid;
        grid-template-columns: minmax(0, 8.5em) minmax(0, 1fr) 4.5em;
        gap: 10px;
        align-items: center;
        width: 100%;
        min-height: 27px;
        padding: 0 6px;
        border-radius: 6px;
      }
      .bar:hover {
        background: var(--zl-ground);
      }
      .bar[aria-pressed='true'] {
        background: var(--zl-accent-soft);
      }
      :host(:lang(en)) .bar {
        grid-template-columns: minmax(0, 12.5em) minmax(0, 1fr) 4.5em;
      }
      .word {
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }
      svg {
        display: block;
        width: 100%;
        height: 12px;
      }
      .all {
        fill: var(--zl-line);
      }
      .shown {
        fill: var(--zl-accent);
      }
      .count {
        color: var(--zl-ink-faint);
        font-size: 12.5px;
        font-variant-numeric: tabular-nums;
        text-align: right;
      }
      .more {
        padding: 5px 6px;
        font-size: 13px;
      }
      @media (max-width: 820px) {
        :host {
          padding: 12px;
        }
        .bar {
          min-height: 38px;
        }
      }
    `,
  ]

  declare graph: GraphView
  declare filters: Filters
  /** Headings of the charts that show all their bars. */
  declare whole: readonly string[]

  constructor() {
    super()
    this.whole = []
  }

  override render() {
    return html`<div class="charts">${overviewOf(this.graph).map((chart) => this.#chart(chart))}</div>`
  }

  #chart({ filter, heading, bars }: Chart) {
    if (bars.length === 0) return nothing
    const most = Math.max(...bars.map(({ total }) => total))
    const whole = this.whole.includes(heading)
    const shown = whole ? bars : bars.slice(0, BARS_AT_FIRST)
    return html`<section aria-label=${heading}><h2>${heading}</h2>
      ${shown.map((bar) => this.#bar(filter, bar, most))}
      ${bars.length > BARS_AT_FIRST ? html`<button class="more link" aria-expanded=${whole ? 'true' : 'false'} @click=${() => this.#toggle(heading)}>${whole ? msg('收起') : msg(str`全部 ${bars.length} 项`)}</button>` : nothing}
    </section>`
  }

  #bar(filter: Chart['filter'], { value, word, total, shown }: Bar, most: number) {
    const chosen = this.filters[filter].includes(value)
    return html`<button class="bar" aria-pressed=${chosen ? 'true' : 'false'} title=${msg(str`${word}：共 ${total}，当前画面 ${shown}。点按${chosen ? msg('取消筛选') : msg('只看这一项')}`)}
      @click=${() => send(this, 'zl-filter-toggled', { name: filter, value })}>
      <span class="word">${word}</span>
      <svg viewBox="0 0 100 12" preserveAspectRatio="none" aria-hidden="true"><rect class="all" width=${(100 * total) / most} height="12" rx="1.5" /><rect class="shown" width=${(100 * shown) / most} height="12" rx="1.5" /></svg>
      <span class="count">${shown === total ? total : `${shown} / ${total}`}</span>
    </button>`
  }

  #toggle(heading: string): void {
    this.whole = this.whole.includes(heading) ? this.whole.filter((one) => one !== heading) : [...this.whole, heading]
  }
}

customElements.define('zl-overview', ZlOverview)
