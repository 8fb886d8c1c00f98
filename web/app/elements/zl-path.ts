/** How A reaches B: two names, the chain in words, each step with its sentences, and the Cypher that finds it again. */
import { css, html, LitElement, nothing } from 'lit'
import type { IntegrationPath, IntegrationPaths } from '../../api.ts'
import { msg, str } from '../language/language.ts'
import type { Load } from '../state/loader.ts'
import type { PathPage } from '../state/page.ts'
import { pathAsCypher, pathInWords } from '../state/path-answer.ts'
import type { Search } from '../state/search-model.ts'
import { confidenceWord } from '../state/words.ts'
import { answerStyles } from './answer-styles.ts'
import { send } from './events.ts'
import { sharedStyles } from './shared-styles.ts'
import './zl-answer-failure.ts'
import './zl-copy.ts'
import './zl-name-field.ts'
import './zl-proven-line.ts'

export class ZlPath extends LitElement {
  static override properties = { page: { attribute: false }, load: { attribute: false }, names: { attribute: false }, nameOf: { attribute: false } }
  static override styles = [
    sharedStyles,
    answerStyles,
    css`
      zl-proven-line + zl-proven-line {
        margin-top: 10px;
      }
      ol {
        counter-reset: step;
      }
      li {
        position: relative;
        padding: 0 0 14px 30px;
        counter-increment: step;
      }
      li::before {
        content: counter(step);
        position: absolute;
        left: 0;
        top: 1px;
        width: 20px;
        height: 20px;
        border-radius: 50%;
        background: var(--zl-accent);
        color: var(--zl-paper);
        font-size: 12px;
        line-height: 20px;
        text-align: center;
      }
      li:not(:last-child)::after {
        content: '';
        position: absolute;
        left: 9.5px;
        top: 25px;
        bottom: 0;
        border-left: 1px solid var(--zl-line-strong);
      }
    `,
  ]

  declare page: PathPage
  declare load: Load<IntegrationPaths>
  declare names: Search
  /** What is called so where a field holds an id. */
  declare nameOf: (idOrName: string) => string

  override render() {
    const { page, nameOf } = this
    const { value } = this.load
    const field = (key: 'from' | 'to') => nameOf(page[key]) || (value?.[key].id === page[key] ? value[key].name : page[key])
    return html`
      <form class="ask" @submit=${(event: Event) => event.preventDefault()}>
        <h2>${msg('从甲到乙的路径')}</h2>
        <zl-name-field label=${msg('起点')} hint=${msg('输入名称，或在图中点选')} .value=${field('from')} .names=${this.names} @zl-name-given=${(event: CustomEvent<{ name: string }>) => this.#open({ from: event.detail.name })}></zl-name-field>
        <zl-name-field label=${msg('终点')} hint=${msg('输入名称，或在图中点选')} .value=${field('to')} .names=${this.names} @zl-name-given=${(event: CustomEvent<{ name: string }>) => this.#open({ to: event.detail.name })}></zl-name-field>
        <div class="options">
          <label><input type="checkbox" .checked=${page.directed} @change=${() => this.#open({ directed: !page.directed })} />${msg('只顺着箭头走')}</label>
          <label><input type="checkbox" .checked=${page.agencies} @change=${() => this.#open({ agencies: !page.agencies })} />${msg('可以经过机构')}</label>
          <button type="button" class="button" ?disabled=${!page.from && !page.to} @click=${() => this.#open({ from: page.to, to: page.from })}>${msg('对调')}</button>
          <button type="button" class="button" ?disabled=${!page.from && !page.to} @click=${() => this.#open({ from: '', to: '' })}>${msg('清空')}</button>
        </div>
      </form>
      <div class="answer" aria-live="polite">${this.#answer()}</div>`
  }

  #answer() {
    const { page, load: { value, loading, failure } } = this
    if (failure) return html`<zl-answer-failure .failure=${failure} .asked=${[page.from, page.to]}
      @zl-meant=${(event: CustomEvent<{ asked: string; id: string }>) => this.#open(event.detail.asked === page.to ? { to: event.detail.id } : { from: event.detail.id })}></zl-answer-failure>`
    if (loading && !value) return html`<p role="status">${msg('正在找路径…')}</p>`
    if (!value) return html`<p class="faint">${msg('给出两个名称，就能看到它们之间怎样相连，每一步都有原文。名称不必写全：“民政共享平台”也找得到“民政数据共享交换平台”。')}</p>`
    const { from, to, same, paths, complete } = value
    const unfinished = complete ? nothing : html`<p class="notes">${msg('网络太大，没有搜完；可能还有更短的路径。')}</p>`
    if (same) return html`<p>${msg(str`“${from.name}”和“${to.name}”是同一个。`)}</p>`
    const path = paths[Math.min(page.which, paths.length - 1)]
    if (!path) return html`<p class="lead">${msg(str`“${from.name}”与“${to.name}”之间没有路径。`)}${page.directed ? msg('不只顺着箭头走，也许有。') : page.agencies ? '' : msg('允许经过机构，也许有。')}</p>${unfinished}`
    return html`
      ${paths.length > 1 ? html`<div class="tabs" role="group" aria-label=${msg('几条路径')}>${paths.map((one, index) => html`<button class="button" aria-pressed=${one === path ? 'true' : 'false'} @click=${() => this.#open({ which: index })}>${msg(str`路径 ${index + 1}（${one.length} 步）`)}</button>`)}</div>` : nothing}
      <p class="lead" id="chain">${pathInWords(path)}</p>
      <p class="faint">${msg(str`共 ${path.length} 步，最弱一步的可信度${msg(confidenceWord(path.confidence))}。`)}</p>
      ${unfinished}
      <ol>${path.steps.map(({ lines }) => html`<li>${lines.map((line) => html`<zl-proven-line .line=${line}></zl-proven-line>`)}</li>`)}</ol>
      ${this.#cypher(path)}`
  }

  #cypher(path: IntegrationPath) {
    const text = pathAsCypher(path)
    return html`<details><summary>${msg('找到这条路径的 Cypher')}</summary><pre>${text}</pre><zl-copy .text=${text}></zl-copy> <button class="button" @click=${() => send(this, 'zl-page-opened', { page: { kind: 'console', query: text } })}>${msg('在查询中打开')}</button></details>`
  }

  #open(change: Partial<PathPage>): void {
    // Another question begins with its best path again.
    send(this, 'zl-page-opened', { page: { ...this.page, which: 0, ...change } })
  }
}

customElements.define('zl-path', ZlPath)
