/** The selection as a table, of nodes or of lines: sorted, searched in, with the columns that are wanted, copied as it stands. */
import { css, html, LitElement, nothing } from 'lit'
import { msg, str } from '../language/language.ts'
import { TABLE, type TablePage } from '../state/page.ts'
import type { ShownGraph } from '../state/shown-graph.ts'
import { type Column, TABLE_COLUMNS } from '../state/table-columns.ts'
import { arranged, asText, lineRows, type LineRow, nodeRows, type NodeRow } from '../state/table-rows.ts'
import type { Selection } from '../state/view.ts'
import { barStyles } from './bar-styles.ts'
import { send } from './events.ts'
import { sharedStyles } from './shared-styles.ts'
import './zl-copy.ts'

const ROWS_AT_ONCE = 200

export class ZlTable extends LitElement {
  static override properties = { page: { attribute: false }, graph: { attribute: false }, selection: { attribute: false }, most: { state: true } }
  static override styles = [
    sharedStyles,
    barStyles,
    css`
      input[type='search'] {
        height: 32px;
        width: 170px;
        padding: 0 10px;
        border: 1px solid var(--zl-line-strong);
        border-radius: 7px;
        background: var(--zl-paper);
        color: var(--zl-ink);
        font: inherit;
      }
      details {
        position: relative;
      }
      summary {
        list-style: none;
        cursor: pointer;
      }
      .columns {
        position: absolute;
        z-index: 5;
        top: calc(100% + 4px);
        display: grid;
        gap: 4px;
        width: max-content;
        padding: 10px 14px;
        border-radius: 8px;
        background: var(--zl-paper);
        box-shadow: var(--zl-shadow), 0 0 0 1px var(--zl-line);
      }
      .scroll {
        flex: 1;
        overflow: auto;
        overscroll-behavior: contain;
      }
      table {
        width: 100%;
        border-collapse: separate;
        border-spacing: 0;
      }
      th {
        position: sticky;
        top: 0;
        padding: 0;
        background: var(--zl-ground);
        border-bottom: 1px solid var(--zl-line-strong);
        text-align: left;
        white-space: nowrap;
      }
      th button {
        width: 100%;
        padding: 7px 12px;
        font-weight: 600;
      }
      td {
        padding: 6px 12px;
        border-bottom: 1px solid var(--zl-line);
        overflow-wrap: anywhere;
        min-width: 5.5em;
      }
      td.number {
        font-variant-numeric: tabular-nums;
      }
      tbody tr:hover td {
        background: var(--zl-ground);
      }
      tbody tr.chosen td {
        background: var(--zl-accent-soft);
      }
      .more {
        margin: 12px 16px;
      }
      @media (max-width: 820px) {
        td {
          min-width: 7em;
        }
      }
    `,
  ]

  declare page: TablePage
  declare graph: ShownGraph
  declare selection: Selection | null
  declare most: number

  constructor() {
    super()
    this.most = ROWS_AT_ONCE
  }

  override render() {
    const { page } = this
    return page.of === 'nodes'
      ? this.#table(nodeRows(this.graph), TABLE_COLUMNS.nodes, ({ node }: NodeRow) => ({ kind: 'node', id: node.id }))
      : this.#table(lineRows(this.graph), TABLE_COLUMNS.lines, ({ edge: { type, source, target } }: LineRow) => ({ kind: 'edge', edge: { type, source, target } }))
  }

  #table<Row>(rows: readonly Row[], every: readonly Column<Row>[], select: (row: Row) => Selection) {
    const { page } = this
    const columns = every.filter(({ key }) => !page.without.includes(key))
    const found = arranged(rows, columns, page)
    const choose = (of: TablePage['of'], word: string) => html`<button class="button" aria-pressed=${page.of === of ? 'true' : 'false'} @click=${() => send(this, 'zl-page-opened', { page: { ...TABLE, of } })}>${word}</button>`
    return html`
      <div class="bar">
        <span role="group" aria-label=${msg('表格的内容')}>${choose('nodes', msg('节点'))} ${choose('lines', msg('关系'))}</span>
        <input type="search" aria-label=${msg('在表中查找')} placeholder=${msg('在表中查找')} maxlength="100" .value=${page.find} @change=${(event: Event) => this.#open({ find: (event.target as HTMLInputElement).value.trim() })} />
        <details><summary class="button">${msg('选择列')}</summary><div class="columns">${every.map(({ key, word }) => html`<label><input type="checkbox" .checked=${!page.without.includes(key)} ?disabled=${columns.length === 1 && columns[0]?.key === key} @change=${() => this.#toggle(key)} /> ${msg(word)}</label>`)}</div></details>
        <zl-copy word=${msg('复制表格')} .text=${asText(found, columns)}></zl-copy>
        <span class="faint" role="status">${found.length === rows.length ? msg(str`${rows.length} 行`) : msg(str`${found.length} / 共 ${rows.length} 行，因为在表中查找“${page.find.slice(0, 20)}”`)}</span>
      </div>
      <div class="scroll"><table>
        <caption class="visually-hidden">${page.of === 'nodes' ? msg('节点') : msg('关系')}</caption>
        <thead><tr>${columns.map(({ key, word }) => html`<th scope="col" aria-sort=${page.by !== key ? 'none' : page.down ? 'descending' : 'ascending'}><button @click=${() => this.#sort(key)}>${msg(word)}<span aria-hidden="true">${page.by !== key ? '' : page.down ? ' ↓' : ' ↑'}</span></button></th>`)}</tr></thead>
        <tbody>${found.slice(0, this.most).map((row) => this.#row(row, columns, select(row)))}</tbody>
      </table>
      ${found.length > this.most ? html`<button class="button more" @click=${() => (this.most += 5 * ROWS_AT_ONCE)}>${msg(str`显示了 ${this.most} 行，再显示一些`)}</button>` : nothing}</div>`
  }

  #row<Row>(row: Row, columns: readonly Column<Row>[], selection: Selection) {
    const chosen = this.selection !== null && JSON.stringify(this.selection) === JSON.stringify(selection)
    return html`<tr class=${chosen ? 'chosen' : ''}>${columns.map(({ value }, at) => {
      const cell = value(row)
      return html`<td class=${typeof cell === 'number' ? 'number' : ''}>${at === 0 ? html`<button class="link" @click=${() => this.#select(selection)}>${cell}</button>` : cell}</td>`
    })}</tr>`
  }

  #select(selection: Selection): void {
    if (selection.kind === 'node') send(this, 'zl-node-selected', { id: selection.id, centre: true })
    else send(this, 'zl-edge-selected', { edge: selection.edge })
  }

  #sort(key: string): void {
    const { by, down } = this.page
    // Once up, once down, then as the server ordered them: by lines.
    this.#open(by !== key ? { by: key, down: false } : !down ? { down: true } : { by: '', down: false })
  }

  #toggle(key: string): void {
    const { without } = this.page
    this.#open({ without: without.includes(key) ? without.filter((one) => one !== key) : [...without, key] })
  }

  #open(change: Partial<TablePage>): void {
    send(this, 'zl-page-opened', { page: { ...this.page, ...change } })
  }
}

customElements.define('zl-table', ZlTable)
