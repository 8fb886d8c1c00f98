/** The console: a statement, examples for each question, its result as table or graph, how long it took and what was cut, and what was run before. */
import { css, html, LitElement, nothing } from 'lit'
import type { CypherCheck, CypherResult, LiveSchema, QuestionSummary } from '../../api.ts'
import { msg, str } from '../language/language.ts'
import type { ConsoleState } from '../state/console-model.ts'
import { cellWords, entityIn, resultGraph, resultText } from '../state/console-result.ts'
import type { ConsolePage } from '../state/page.ts'
import { answerStyles } from './answer-styles.ts'
import { send } from './events.ts'
import { sharedStyles } from './shared-styles.ts'
import './zl-copy.ts'
import type { ZlCypherEditor } from './zl-cypher-editor.ts'
import './zl-cypher-editor.ts'
import './zl-network.ts'

const ROWS_AT_ONCE = 200

export class ZlConsole extends LitElement {
  static override properties = { page: { attribute: false }, state: { attribute: false }, schema: { attribute: false }, questions: { attribute: false }, check: { attribute: false }, text: { state: true }, asGraph: { state: true }, most: { state: true } }
  static override styles = [
    sharedStyles,
    answerStyles,
    css`
      .row {
        display: flex;
        flex-wrap: wrap;
        gap: 6px 10px;
        align-items: center;
      }
      select {
        height: 32px;
        max-width: 260px;
        border: 1px solid var(--zl-line-strong);
        border-radius: 7px;
        background: var(--zl-paper);
        color: var(--zl-ink);
        font: inherit;
      }
      .run {
        border-color: var(--zl-accent);
        background: var(--zl-accent);
        color: var(--zl-paper);
      }
      .run:hover:not(:disabled) {
        color: var(--zl-paper);
      }
      [aria-pressed='true'] {
        background: var(--zl-accent-soft);
        color: var(--zl-accent);
      }
      .failure {
        padding: 12px 16px;
        color: var(--zl-warn);
        overflow-wrap: anywhere;
      }
      .scroll {
        flex: 1;
        overflow: auto;
      }
      table {
        border-collapse: separate;
        border-spacing: 0;
        min-width: 100%;
      }
      th {
        position: sticky;
        top: 0;
        padding: 7px 12px;
        background: var(--zl-ground);
        text-align: left;
        white-space: nowrap;
      }
      td {
        max-width: 480px;
        padding: 6px 12px;
        border-bottom: 1px solid var(--zl-line);
        vertical-align: top;
        overflow-wrap: anywhere;
      }
      zl-network {
        flex: 1;
        min-height: 0;
      }
      .result {
        padding: 7px 16px;
      }
    `,
  ]

  declare page: ConsolePage
  declare state: ConsoleState
  declare schema: LiveSchema | null
  declare questions: readonly QuestionSummary[]
  declare check: (query: string) => Promise<CypherCheck | null>
  declare text: string
  declare asGraph: boolean
  declare most: number

  constructor() {
    super()
    this.text = ''
    this.asGraph = false
    this.most = ROWS_AT_ONCE
  }

  override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('page') && this.page.query !== '') this.text = this.page.query
  }

  override render() {
    const { state } = this
    return html`
      <div class="ask">
        <zl-cypher-editor .text=${this.text} .schema=${this.schema} .check=${this.check} @zl-run=${this.#run}></zl-cypher-editor>
        <div class="row">
          <button class="button run" ?disabled=${state.running} title="Ctrl-Enter" @click=${this.#run}>${msg('运行')}</button>
          ${state.running ? html`<button class="button" @click=${() => send(this, 'zl-query-stopped', null)}>${msg('停止')}</button>` : nothing}
          <select aria-label=${msg('例子')} @change=${this.#example}><option value="">${msg('例子…')}</option>${this.questions.map(({ name, title }) => html`<option value=${name}>${msg(title, `#question ${name}`)}</option>`)}</select>
          <select aria-label=${msg('运行过的语句')} @change=${this.#again}><option value="">${msg('运行过的…')}</option>${state.history.map((query, at) => html`<option value=${String(at)}>${query.replace(/\s+/gu, ' ').slice(0, 60)}</option>`)}</select>
          <span class="faint">${msg('只读：不能改动图谱。Ctrl-Enter 运行。')}</span>
        </div>
      </div>
      ${state.failure ? html`<p class="failure" role="alert">${state.failure}</p>` : nothing}
      ${state.running ? html`<p class="result" role="status">${msg('正在运行…')}</p>` : nothing}
      ${state.result ? this.#result(state.result) : nothing}
      ${state.result || state.failure || state.running ? nothing : html`<p class="result faint">${msg('从“例子”里选一个，或写一句 Cypher；按 Ctrl-空格 有提示。结果可以看成表格或图。')}</p>`}`
  }

  #result(result: CypherResult) {
    const { rows, columns, truncated, ms } = result
    return html`<div class="result row">
        <span role="status">${msg(str`${rows.length} 行，用时 ${ms < 10 ? ms.toFixed(1) : Math.round(ms)} 毫秒`)}${truncated ? html`${msg('，')}<b>${msg(str`结果太多，只取了前 ${rows.length} 行`)}</b>` : nothing}</span>
        <span role="group" aria-label=${msg('结果的样子')}><button class="button" aria-pressed=${this.asGraph ? 'false' : 'true'} @click=${() => (this.asGraph = false)}>${msg('表格')}</button> <button class="button" aria-pressed=${this.asGraph ? 'true' : 'false'} @click=${() => (this.asGraph = true)}>${msg('图')}</button></span>
        <zl-copy word=${msg('复制结果')} .text=${resultText(result)}></zl-copy>
      </div>
      ${this.asGraph ? this.#graph(result) : html`<div class="scroll" tabindex="0" role="region" aria-label=${msg('结果')}><table>
        <thead><tr>${columns.map((column) => html`<th scope="col">${column}</th>`)}</tr></thead>
        <tbody>${rows.slice(0, this.most).map((row) => html`<tr>${row.map((value) => html`<td>${this.#cell(value)}</td>`)}</tr>`)}</tbody></table>
        ${rows.length > this.most ? html`<button class="button result" @click=${() => (this.most += 5 * ROWS_AT_ONCE)}>${msg(str`显示了 ${this.most} 行，再显示一些`)}</button>` : nothing}</div>`}`
  }

  #drawn: { readonly of: CypherResult; readonly graph: ReturnType<typeof resultGraph> } | null = null

  #graph(result: CypherResult) {
    if (this.#drawn?.of !== result) this.#drawn = { of: result, graph: resultGraph(result) }
    const { graph } = this.#drawn
    if (graph.nodes.length === 0) return html`<p class="result">${msg('结果里没有机构、系统或地区的节点，画不成图；请让语句返回节点和关系，如 RETURN a, r, b。')}</p>`
    return html`<zl-network of=${msg('查询结果')} .graph=${graph}></zl-network>`
  }

  #cell(value: unknown) {
    const id = entityIn(value)
    const words = cellWords(value)
    return id ? html`<button class="link" @click=${() => send(this, 'zl-node-selected', { id, centre: true })}>${words}</button>` : words
  }

  #run(): void {
    const query = this.renderRoot.querySelector<ZlCypherEditor>('zl-cypher-editor')?.value.trim() ?? ''
    if (query === '') return
    this.most = ROWS_AT_ONCE
    this.text = query
    send(this, 'zl-query-run', { query })
  }

  #example(event: Event): void {
    const select = event.target as HTMLSelectElement
    const question = this.questions.find(({ name }) => name === select.value)
    select.value = ''
    // A statement with its values in it can be run as it stands.
    if (question) this.text = question.cypher.replace(/\$(\w+)/gu, (parameter, name: string) => (question.example[name] === undefined ? parameter : `'${question.example[name].replaceAll("'", "\\'")}'`))
  }

  #again(event: Event): void {
    const select = event.target as HTMLSelectElement
    this.text = this.state.history[Number(select.value)] ?? this.text
    select.value = ''
  }
}

customElements.define('zl-console', ZlConsole)
