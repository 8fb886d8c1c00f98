/**
 * The canvas of the network, with its zoom buttons. Cytoscape is behind
 * canvas/network-canvas.ts; this element hands it what to show and sends on what
 * was clicked.
 */
import { css, html, LitElement, nothing } from 'lit'
import { NetworkCanvas } from '../canvas/network-canvas.ts'
import { isEnglish, msg, str } from '../language/language.ts'
import type { Exploration, Pin } from '../state/exploration.ts'
import type { Marked } from '../state/marked.ts'
import type { ShownGraph } from '../state/shown-graph.ts'
import type { Selection } from '../state/view.ts'
import { send } from './events.ts'
import { ICONS } from './icons.ts'
import { sharedStyles } from './shared-styles.ts'

export class ZlNetwork extends LitElement {
  static override properties = { graph: { attribute: false }, selection: { attribute: false }, marked: { attribute: false }, exploring: { attribute: false }, boxing: { type: Boolean }, of: {}, busy: { state: true } }
  static override styles = [
    sharedStyles,
    css`
      :host {
        display: block;
        position: relative;
        overflow: hidden;
        min-width: 0;
        background: var(--zl-canvas);
      }
      #canvas {
        position: absolute;
        inset: 0;
        touch-action: none;
      }
      #canvas.pointing {
        cursor: pointer;
      }
      /* A layout is mostly done before this is seen. */
      .laying-out {
        position: absolute;
        inset: auto 0 50% 0;
        margin: 0;
        text-align: center;
        color: var(--zl-ink-faint);
        pointer-events: none;
        animation: appear 0.2s 0.4s both;
      }
      @keyframes appear {
        from {
          opacity: 0;
        }
      }
      .zoom {
        position: absolute;
        right: 14px;
        bottom: 14px;
        display: grid;
        border-radius: 9px;
        background: var(--zl-paper);
        box-shadow: var(--zl-shadow), 0 0 0 1px var(--zl-line);
      }
      .zoom .icon-button {
        width: 36px;
        height: 36px;
      }
      .zoom .icon-button + .icon-button {
        border-top: 1px solid var(--zl-line);
        border-radius: 0 0 9px 9px;
      }
    `,
  ]

  /** Null while it is not there yet, or not in sight: what was drawn stays. */
  declare graph: ShownGraph | null
  declare selection: Selection | null
  /** What an answer speaks of. */
  declare marked: Marked | null
  /** What it is a picture of. */
  declare of: string
  /** Pins and what is gathered. */
  declare exploring: Exploration | null
  /** Whether dragging draws a box. */
  declare boxing: boolean
  declare busy: boolean
  #canvas: NetworkCanvas | null = null
  #resized: ResizeObserver | null = null
  /** What was drawn last, and the language of its lines. */
  #drawn: ShownGraph | null = null
  #inEnglish = isEnglish()

  constructor() {
    super()
    this.of = ''
  }

  override render() {
    const nodes = this.graph?.nodes.length ?? 0
    return html`
      <div id="canvas" role="img" aria-busy=${this.busy ? 'true' : 'false'} aria-label=${msg(str`${this.of || msg('关系网络')}，${nodes} 个节点。可用搜索框和筛选选择节点。`)}></div>
      ${this.busy ? html`<p class="laying-out" role="status">${msg('正在排布网络…')}</p>` : nothing}
      <div class="zoom" role="group" aria-label=${msg('缩放')}>
        <button class="icon-button" aria-label=${msg('放大')} title=${msg('放大')} @click=${() => this.#canvas?.zoom.step(1)}>${ICONS.plus}</button>
        <button class="icon-button" aria-label=${msg('缩小')} title=${msg('缩小')} @click=${() => this.#canvas?.zoom.step(-1)}>${ICONS.minus}</button>
        <button class="icon-button" aria-label=${msg('显示全图')} title=${msg('显示全图')} @click=${() => this.#canvas?.zoom.fit()}>${ICONS.fit}</button>
      </div>
    `
  }

  override firstUpdated(): void {
    const container = this.renderRoot.querySelector<HTMLElement>('#canvas')
    if (!container) return
    this.#canvas = new NetworkCanvas(container, {
      onNode: (id) => send(this, 'zl-node-selected', { id, centre: false }),
      onEdge: (edge) => send(this, 'zl-edge-selected', { edge }),
      onNothing: () => {
        if (this.exploring?.many.length) send(this, 'zl-gathered', { ids: [] })
        else if (this.selection) send(this, 'zl-selection-cleared', null)
      },
      onGroup: (id) => send(this, 'zl-group-toggled', { id }),
      // Only the main picture is explored; what is drawn of an answer is looked at.
      onMoved: (id, { x, y }) => {
        if (this.exploring) send(this, 'zl-pinned', { pins: [{ id, x, y }] })
      },
      onBoxed: (ids) => {
        if (this.exploring) send(this, 'zl-gathered', { ids })
      },
    })
    // Out of sight it has no size, and keeps the picture that it had.
    this.#resized = new ResizeObserver(() => {
      if (container.clientWidth > 0) this.#canvas?.resize()
    })
    this.#resized.observe(container)
  }

  override updated(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('selection')) this.#canvas?.select(this.selection, false)
    if (changed.has('exploring') && this.exploring) {
      this.#canvas?.pin(this.exploring.pins)
      this.#canvas?.gather(this.exploring.many)
    }
    if (changed.has('boxing')) this.#canvas?.box(this.boxing)
    if (changed.has('marked')) this.#canvas?.mark(this.marked ?? null)
    if (this.graph && (this.graph !== this.#drawn || this.#inEnglish !== isEnglish())) void this.#show(this.graph)
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.#resized?.disconnect()
    this.#canvas?.destroy()
    this.#canvas = null
  }

  async #show(graph: ShownGraph): Promise<void> {
    this.busy = true
    this.#drawn = graph
    this.#inEnglish = isEnglish()
    // Where another graph came first, that one says when it is drawn.
    if (!(await this.#canvas?.show(graph))) return
    this.busy = false
    if (this.marked) this.#canvas?.mark(this.marked)
  }

  /** Brings what is selected into the middle, in sight or not. */
  centreSelection(): void {
    this.#canvas?.select(this.selection, true)
  }

  picture(form: 'png' | 'svg'): Blob | null {
    return this.#canvas?.picture(form) ?? null
  }

  /** Where these nodes are, in the canvas's own units; those that are not drawn are left out. */
  pinsOf(ids: readonly string[]): readonly Pin[] {
    return ids.flatMap((id) => {
      const place = this.#canvas?.positionOf(id)
      return place ? [{ id, ...place }] : []
    })
  }

  /** Where a node is, in pixels of the page; null where it is not drawn. For whoever wants to point at it, tests among them. */
  placeOf(id: string): { readonly x: number; readonly y: number } | null {
    const place = this.#canvas?.placeOf(id)
    if (!place) return null
    const { left, top } = this.getBoundingClientRect()
    return { x: left + place.x, y: top + place.y }
  }
}

customElements.define('zl-network', ZlNetwork)
