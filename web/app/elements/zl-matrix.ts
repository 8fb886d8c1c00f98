/** Agencies by agencies, or systems by systems: a table whose heads stay in sight; a filled cell opens what is behind it. */
import { css, html, LitElement, nothing } from 'lit'
import { msg, str } from '../language/language.ts'
import type { Cell, Matrix } from '../state/matrix.ts'
import { type MatrixPage, MATRIX } from '../state/page.ts'
import { type Selection, writeEdge } from '../state/view.ts'
import { barStyles } from './bar-styles.ts'
import { send } from './events.ts'
import { sharedStyles } from './shared-styles.ts'

const ROWS_AT_FIRST = 40
/** A cell for so many statements and more is as dark as it gets. */
const DARKEST = 5

export class ZlMatrix extends LitElement {
  static override properties = { page: { attribute: false }, matrix: { attribute: false }, selection: { attribute: false }, whole: { state: true } }
  static override styles = [
    sharedStyles,
    barStyles,
    css`
      .scroll {
        flex: 1;
        overflow: auto;
        overscroll-behavior: contain;
      }
      table {
        border-collapse: separate;
        border-spacing: 0;
      }
      th {
        position: sticky;
        z-index: 1;
        background: var(--zl-paper);
        font-weight: 400;
        text-align: left;
      }
      thead th {
        top: 0;
        height: 150px;
        padding: 6px 0;
        vertical-align: bottom;
        border-bottom: 1px solid var(--zl-line-strong);
      }
      thead th span {
        display: inline-block;
        max-height: 138px;
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
        writing-mode: vertical-rl;
        line-height: 30px;
      }
      tbody th {
        left: 0;
        max-width: 210px;
        padding: 0 10px 0 16px;
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
        border-right: 1px solid var(--zl-line-strong);
      }
      thead th:first-child {
        left: 0;
        z-index: 2;
        padding: 6px 10px 8px 16px;
        border-right: 1px solid var(--zl-line-strong);
        color: var(--zl-ink-faint);
        font-size: 12.5px;
      }
      td {
        width: 30px;
        min-width: 30px;
        height: 30px;
        padding: 0;
        border-right: 1px solid var(--zl-line);
        border-bottom: 1px solid var(--zl-line);
      }
      td.self {
        background: var(--zl-ground);
      }
      td button {
        display: block;
        width: 100%;
        height: 29px;
        text-align: center;
        font-variant-numeric: tabular-nums;
        background: color-mix(in srgb, var(--zl-accent) calc(var(--weight) * 1%), var(--zl-paper));
      }
      td button.dark {
        color: var(--zl-paper);
      }
      td button:hover,
      td button:focus-visible,
      td button[aria-pressed='true'] {
        outline: 2px solid var(--zl-mark-strong);
        outline-offset: -2px;
      }
      tr:hover th,
      th .link {
        color: var(--zl-accent);
      }
      .none {
        padding: 24px 16px;
      }
      @media (max-width: 820px) {
        tbody th {
          min-width: 104px;
          max-width: 128px;
          padding: 2px 6px 2px 10px;
          font-size: 13px;
          line-height: 1.25;
          white-space: normal;
        }
        tbody th .link {
          text-align: left;
        }
      }
    `,
  ]

  declare page: MatrixPage
  declare matrix: Matrix | null
  declare selection: Selection | null
  declare whole: boolean

  override render() {
    const { page, matrix } = this
    const choose = (of: MatrixPage['of'], word: string) => html`<button class="button" aria-pressed=${page.of === of ? 'true' : 'false'} @click=${() => send(this, 'zl-page-opened', { page: { ...MATRIX, of } })}>${word}</button>`
    const all = matrix?.entities.length ?? 0
    return html`
      <div class="bar"><span role="group" aria-label=${msg('矩阵的行与列')}>${choose('agencies', msg('机构 × 机构'))} ${choose('systems', msg('系统 × 系统'))}</span>
        <span class="faint">${page.of === 'agencies' ? msg('行依赖列，格中是原文条数。') : msg('从行到列的关系，格中是原文条数。')}${msg('点一格可看原文。')}</span>
        ${all > ROWS_AT_FIRST ? html`<button class="link" @click=${() => (this.whole = !this.whole)}>${this.whole ? msg(str`只看前 ${ROWS_AT_FIRST} 个`) : msg(str`显示前 ${ROWS_AT_FIRST} / 共 ${all} 个，全部显示`)}</button>` : nothing}</div>
      ${matrix ? all === 0 ? html`<p class="none">${page.of === 'agencies' ? msg('当前的筛选下没有机构之间的依赖。') : msg('当前的筛选下没有系统之间的关系。')}</p>` : this.#table(matrix) : html`<p class="none" role="status">${msg('正在读取…')}</p>`}`
  }

  #table({ entities, cells }: Matrix) {
    const shown = this.whole ? entities : entities.slice(0, ROWS_AT_FIRST)
    return html`<div class="scroll" tabindex="0" role="region" aria-label=${msg('矩阵')}><table>
      <caption class="visually-hidden">${this.page.of === 'agencies' ? msg('机构 × 机构') : msg('系统 × 系统')}</caption>
      <thead><tr><th scope="col">${msg('行 → 列')}</th>${shown.map(({ name }) => html`<th scope="col" title=${name}><span>${name}</span></th>`)}</tr></thead>
      <tbody>${shown.map((row) => html`<tr><th scope="row" title=${row.name}><button class="link" @click=${() => send(this, 'zl-node-selected', { id: row.id, centre: true })}>${row.name}</button></th>
        ${shown.map((column) => html`<td class=${row.id === column.id ? 'self' : ''}>${this.#cell(cells.get(row.id)?.get(column.id), row.name, column.name)}</td>`)}</tr>`)}</tbody>
    </table></div>`
  }

  #cell(cell: Cell | undefined, row: string, column: string) {
    if (!cell) return nothing
    const weight = Math.min(1, cell.count / DARKEST)
    const chosen = this.selection?.kind === 'edge' && writeEdge(this.selection.edge) === writeEdge(cell.edge)
    return html`<button class=${weight > 0.5 ? 'dark' : ''} aria-pressed=${chosen ? 'true' : 'false'} .style=${`--weight: ${20 + 70 * weight}`} title=${`${row} → ${column}：${cell.words}`} aria-label=${msg(str`${row} 到 ${column}，${cell.words}，${cell.count} 条原文`)}
      @click=${() => send(this, 'zl-edge-selected', { edge: cell.edge })}>${cell.count}</button>`
  }
}

customElements.define('zl-matrix', ZlMatrix)
