/**
 * The canvas as a list, for whoever does not see it or uses no mouse: one stop of
 * the tab key, the arrows walk through the nodes, letters jump, Enter selects.
 * Out of sight until it has the focus.
 */
import { css, html, LitElement, nothing } from 'lit'
import type { GraphNode } from '../../api.ts'
import { msg, str } from '../language/language.ts'
import { alsoWords } from '../state/owners.ts'
import { nodeClass } from '../state/node-class.ts'
import type { ShownGraph } from '../state/shown-graph.ts'
import { KIND_WORDS } from '../state/words.ts'
import { send } from './events.ts'
import { sharedStyles } from './shared-styles.ts'
import './zl-kind-mark.ts'

/** Options around the current one; a list of thousands is not built for one step. */
const WINDOW = 60
/** Letters typed within this time are one word, in milliseconds. */
const WORD_MS = 900

export class ZlNodeList extends LitElement {
  static override properties = { graph: { attribute: false }, selected: {}, at: { state: true }, open: { state: true } }
  static override styles = [
    sharedStyles,
    css`
      :host {
        position: absolute;
        z-index: 4;
        left: 12px;
        bottom: 12px;
        width: min(340px, 70%);
        pointer-events: none;
      }
      .list {
        max-height: min(380px, 50vh);
        overflow-y: auto;
        padding: 6px;
        border-radius: 10px;
        background: var(--zl-paper);
        box-shadow: var(--zl-shadow), 0 0 0 1px var(--zl-line);
        pointer-events: auto;
      }
      .list:not(.open) {
        position: absolute;
        width: 1px;
        height: 1px;
        padding: 0;
        overflow: hidden;
        clip-path: inset(50%);
      }
      .option {
        display: grid;
        grid-template-columns: 18px minmax(0, 1fr) auto;
        gap: 8px;
        align-items: center;
        padding: 4px 8px;
        border-radius: 6px;
        cursor: pointer;
      }
      .option.at {
        background: var(--zl-accent-soft);
        box-shadow: inset 0 0 0 2px var(--zl-accent);
      }
    `,
  ]

  declare graph: ShownGraph | null
  declare selected: string
  /** Index of the current one. */
  declare at: number
  declare open: boolean
  #word = ''
  #typed = 0

  constructor() {
    super()
    this.at = 0
    this.open = false
    this.selected = ''
  }

  override render() {
    const nodes = this.#nodes()
    if (nodes.length === 0) return nothing
    const from = Math.max(0, Math.min(this.at - WINDOW / 2, nodes.length - WINDOW))
    const shown = this.open ? nodes.slice(from, from + WINDOW) : nodes.slice(this.at, this.at + 1)
    const first = this.open ? from : this.at
    return html`<div class="list ${this.open ? 'open' : ''}" role="listbox" tabindex="0" aria-label=${msg(str`图中的节点，共 ${nodes.length} 个。方向键移动，回车选中`)} aria-activedescendant=${`node-${this.at}`}
      @focus=${() => (this.open = true)} @blur=${() => (this.open = false)} @keydown=${this.#key}>
      ${shown.map((node, offset) => this.#option(node, first + offset, nodes.length))}
    </div>`
  }

  #option(node: GraphNode, index: number, count: number) {
    const others = this.graph?.alsoOf?.get(node.id) ?? []
    return html`<div class="option ${index === this.at ? 'at' : ''}" role="option" id=${`node-${index}`} aria-selected=${node.id === this.selected ? 'true' : 'false'} aria-posinset=${index + 1} aria-setsize=${count}
      @mousedown=${(event: Event) => event.preventDefault()} @click=${() => this.#choose(index)}>
      <zl-kind-mark .kind=${nodeClass(node)}></zl-kind-mark><span>${node.name}${others.length > 0 ? html` <span class="faint">${alsoWords(others)}</span>` : nothing}</span><span class="faint">${msg(str`${msg(KIND_WORDS[nodeClass(node)])}，${node.degree} 条连线`)}</span></div>`
  }

  override updated(): void {
    if (this.open) this.renderRoot.querySelector('.at')?.scrollIntoView({ block: 'nearest' })
  }

  #nodes(): readonly GraphNode[] {
    return this.graph?.nodes ?? []
  }

  #key(event: KeyboardEvent): void {
    const last = this.#nodes().length - 1
    const steps: Readonly<Record<string, number>> = { ArrowDown: this.at + 1, ArrowUp: this.at - 1, PageDown: this.at + 10, PageUp: this.at - 10, Home: 0, End: last }
    const next = steps[event.key]
    if (next !== undefined) {
      event.preventDefault()
      this.at = Math.max(0, Math.min(last, next))
    } else if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault()
      this.#choose(this.at)
    } else if (event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey) this.#jump(event.key)
  }

  #jump(letter: string): void {
    this.#word = performance.now() - this.#typed < WORD_MS ? this.#word + letter : letter
    this.#typed = performance.now()
    const found = this.#nodes().findIndex(({ name }) => name.includes(this.#word))
    if (found >= 0) this.at = found
  }

  #choose(index: number): void {
    const node = this.#nodes()[index]
    if (!node) return
    this.at = index
    send(this, 'zl-node-selected', { id: node.id, centre: true })
  }
}

customElements.define('zl-node-list', ZlNodeList)
