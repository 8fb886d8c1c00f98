/** Search as you type: a combobox with its list, moved through with the arrows, chosen with Enter. */
import { css, html, LitElement, nothing } from 'lit'
import { failureWords } from '../language/failure-words.ts'
import { msg, str } from '../language/language.ts'
import { nodeClass } from '../state/node-class.ts'
import type { Search } from '../state/search-model.ts'
import { KIND_WORDS } from '../state/words.ts'
import { send } from './events.ts'
import { ICONS } from './icons.ts'
import { sharedStyles } from './shared-styles.ts'
import './zl-kind-mark.ts'

export class ZlSearch extends LitElement {
  static override properties = { search: { attribute: false }, open: { state: true }, at: { state: true } }
  static override styles = [
    sharedStyles,
    css`
      :host {
        display: block;
        position: relative;
      }
      .field {
        display: flex;
        align-items: center;
        gap: 8px;
        height: 36px;
        padding: 0 10px;
        border-radius: 8px;
        background: var(--zl-paper);
        color: var(--zl-ink-faint);
      }
      .field:focus-within {
        box-shadow: 0 0 0 3px rgb(127 178 240 / 75%);
      }
      input {
        flex: 1;
        min-width: 0;
        border: 0;
        outline: 0;
        background: none;
        color: var(--zl-ink);
        font: inherit;
        font-size: 15px;
      }
      input:focus-visible {
        outline: 0;
      }
      input::placeholder {
        color: var(--zl-ink-faint);
        opacity: 1;
      }
      input::-webkit-search-cancel-button {
        display: none;
      }
      .list {
        position: absolute;
        z-index: 30;
        top: calc(100% + 6px);
        left: 0;
        right: 0;
        max-height: min(440px, 60vh);
        overflow-y: auto;
        padding: 5px;
        border-radius: 10px;
        background: var(--zl-paper);
        color: var(--zl-ink);
        box-shadow: var(--zl-shadow), 0 0 0 1px var(--zl-line);
      }
      .option {
        display: grid;
        grid-template-columns: 18px minmax(0, 1fr) auto;
        gap: 0 9px;
        align-items: center;
        padding: 6px 9px;
        border-radius: 7px;
        cursor: pointer;
      }
      .option[aria-selected='true'] {
        background: var(--zl-accent-soft);
      }
      .option .qualified {
        grid-column: 2;
        color: var(--zl-ink-faint);
        font-size: 12.5px;
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }
      .option .kind {
        color: var(--zl-ink-faint);
        font-size: 12.5px;
      }
      b {
        color: var(--zl-accent);
      }
      .none {
        padding: 12px;
        color: var(--zl-ink-soft);
      }
    `,
  ]

  declare search: Search
  declare open: boolean
  /** Which option the arrows are on. */
  declare at: number

  constructor() {
    super()
    this.open = false
    this.at = 0
  }

  override render() {
    const { query, results, failure } = this.search
    const found = this.#results()
    const expanded = this.open && query !== '' && (results !== null || failure !== null)
    return html`
      <label class="field">
        ${ICONS.search}
        <span class="visually-hidden">${msg('搜索机构、系统、平台')}</span>
        <input type="search" role="combobox" placeholder=${msg('搜索机构、系统、平台', '#search placeholder')} autocomplete="off" spellcheck="false" maxlength="200"
          aria-expanded=${expanded ? 'true' : 'false'} aria-controls="results" aria-autocomplete="list"
          aria-activedescendant=${expanded && found.length > 0 ? `option-${this.at}` : nothing}
          @input=${this.#type} @keydown=${this.#key} @focus=${() => (this.open = true)} @blur=${() => (this.open = false)} />
      </label>
      <div class="list" id="results" role="listbox" aria-label=${msg('搜索结果')} ?hidden=${!expanded} @mousedown=${(event: Event) => event.preventDefault()}>
        ${found.map((entity, index) => html`
          <div class="option" role="option" id=${`option-${index}`} aria-selected=${index === this.at ? 'true' : 'false'}
            @click=${() => this.#choose(index)} @mousemove=${() => (this.at = index)}>
            <zl-kind-mark .kind=${nodeClass(entity)}></zl-kind-mark>
            <span lang="zh-Hans">${highlighted(entity.name, query)}</span>
            <span class="kind">${msg(KIND_WORDS[nodeClass(entity)])}</span>
            ${this.#second(entity)}
          </div>`)}
        ${failure ? html`<p class="none" role="alert">${failure.kind === 'unreachable' ? msg('连接不上服务，暂时不能搜索。') : msg(str`搜索没有成功。${failureWords(failure)}`)}</p>`
          : results?.query === query && found.length === 0 ? html`<p class="none" role="status">${msg(str`没有找到含“${query.slice(0, 40)}”的机构或系统。`)}</p>` : nothing}
        ${results?.truncated ? html`<p class="none">${msg('还有更多结果，多输入几个字可以缩小范围。')}</p>` : nothing}
      </div>
    `
  }

  /** Enter was pressed before the answer to the last key had come. */
  #choosing = false

  override updated(): void {
    if (this.#choosing) this.#chooseSoon()
    this.renderRoot.querySelector(`#option-${this.at}`)?.scrollIntoView({ block: 'nearest' })
  }

  #results() {
    return this.search.results?.results ?? []
  }

  /** The qualified name, or the alias that was found, where the name alone does not show why. */
  #second(entity: NonNullable<Search['results']>['results'][number]) {
    const { query } = this.search
    const alias = entity.name.includes(query) ? undefined : entity.aliases.find((one) => one.includes(query))
    if (alias) return html`<span class="qualified">${msg('别名：')}<span lang="zh-Hans">${highlighted(alias, query)}</span></span>`
    if (entity.qualifiedName !== entity.name) return html`<span class="qualified" lang="zh-Hans">${highlighted(entity.qualifiedName, query)}</span>`
    return nothing
  }

  #type(event: Event): void {
    this.open = true
    this.at = 0
    this.#choosing = false
    send(this, 'zl-searched', { query: (event.target as HTMLInputElement).value })
  }

  #key(event: KeyboardEvent): void {
    // While an input method is composing, its keys are its own.
    if (event.isComposing) return
    const count = this.#results().length
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      this.open = true
      if (count > 0) this.at = (this.at + (event.key === 'ArrowDown' ? 1 : count - 1)) % count
    } else if (event.key === 'Enter') {
      this.#chooseSoon()
    } else if (event.key === 'Escape') {
      event.preventDefault()
      if (this.open && this.search.query !== '') this.open = false
      else this.#clear()
    }
  }

  /** Chooses from the results for what stands in the field now, never from those for an older word. */
  #chooseSoon(): void {
    const { query, results, failure } = this.search
    this.#choosing = query !== '' && results?.query !== query && failure === null
    if (!this.#choosing) this.#choose(this.at)
  }

  #choose(index: number): void {
    const entity = this.#results()[index]
    if (!entity) return
    this.open = false
    this.#clear()
    this.renderRoot.querySelector('input')?.blur()
    send(this, 'zl-node-selected', { id: entity.id, centre: true })
  }

  #clear(): void {
    const input = this.renderRoot.querySelector('input')
    if (input) input.value = ''
    send(this, 'zl-searched', { query: '' })
  }
}

function highlighted(text: string, query: string) {
  const at = query === '' ? -1 : text.indexOf(query)
  if (at < 0) return text
  return html`${text.slice(0, at)}<b>${query}</b>${text.slice(at + query.length)}`
}

customElements.define('zl-search', ZlSearch)
