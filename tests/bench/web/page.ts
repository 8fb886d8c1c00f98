/**
 * The page of `bench:web`: the app's own canvas and plain Cytoscape with fcose, on
 * the same network in the same browser. The runner calls the functions it puts on
 * `window.bench`, one after the other.
 */
import cytoscape, { type Core } from 'cytoscape'
import fcose from 'cytoscape-fcose'
import type { GraphEdge, GraphNode } from '../../../web/api.ts'
import { NetworkLayout } from '../../../web/app/canvas/layout/network-layout.ts'
import { NetworkCanvas } from '../../../web/app/canvas/network-canvas.ts'
import type { ShownGraph } from '../../../web/app/state/shown-graph.ts'
import { layoutQuality, type Quality } from './layout-quality.ts'

cytoscape.use(fcose)

export interface Network {
  readonly nodes: readonly GraphNode[]
  readonly edges: readonly GraphEdge[]
}

/** Milliseconds all. */
export interface Drawn {
  readonly layout: number
  readonly longestStall: number
  readonly quality: Quality
  readonly frames: Frames
}

/** Medians while the picture is dragged and zoomed. */
export interface Frames {
  /** From one frame to the next: never less than the screen's refresh. */
  readonly every: number
  /** Of it the page's own thread is busy, with drawing mostly. */
  readonly busy: number
}

export type Places = Readonly<Record<string, { readonly x: number; readonly y: number }>>

export interface Bench {
  ours(network: Network): Promise<Drawn>
  plain(network: Network): Promise<Drawn & { readonly places: Places }>
  /** The frames alone, for a window of another size; plain's with the places that it had found. */
  oursMoved(network: Network): Promise<Frames>
  plainMoved(network: Network, places: Places): Promise<Frames>
}

declare global {
  interface Window {
    bench: Bench
  }
}

window.bench = {
  async ours(network) {
    const shown = shownGraphOf(network)
    const layout = new NetworkLayout()
    layout.warmUp()
    await rest()
    const start = performance.now()
    const places = await layout.places(shown, new Map(), 1.5)
    const laidOut = performance.now() - start
    layout.end()
    if (places === null) throw new Error('the layout was given up')

    const container = freshContainer()
    const canvas = canvasIn(container)
    await rest()
    const longestStall = await stallDuring(() => canvas.show(shown))
    const frames = await framesOf(container)
    canvas.destroy()
    return { layout: laidOut, longestStall, quality: qualityOf(network, (id) => places.get(id)!), frames }
  },

  async plain(network) {
    const container = freshContainer()
    await rest()
    let layout = 0
    let cy: Core | null = null
    const longestStall = await stallDuring(async () => {
      cy = plainIn(container, network)
      const start = performance.now()
      cy.layout({ name: 'fcose', animate: false } as cytoscape.LayoutOptions).run()
      layout = performance.now() - start
    })
    const drawn = cy as unknown as Core
    const places = Object.fromEntries(network.nodes.map(({ id }) => [id, { ...drawn.getElementById(id).position() }]))
    const quality = qualityOf(network, (id) => places[id]!)
    const frames = await framesOf(container)
    drawn.destroy()
    return { layout, longestStall, quality, frames, places }
  },

  async oursMoved(network) {
    const container = freshContainer()
    const canvas = canvasIn(container)
    await canvas.show(shownGraphOf(network))
    const frames = await framesOf(container)
    canvas.destroy()
    return frames
  },

  async plainMoved(network, places) {
    const container = freshContainer()
    const cy = plainIn(container, network)
    cy.layout({ name: 'preset', positions: (node: { id(): string }) => places[node.id()]! } as unknown as cytoscape.LayoutOptions).run()
    const frames = await framesOf(container)
    cy.destroy()
    return frames
  },
}

function canvasIn(container: HTMLElement): NetworkCanvas {
  const nothing = (): void => {}
  return new NetworkCanvas(container, { onNode: nothing, onEdge: nothing, onNothing: nothing, onGroup: nothing, onMoved: nothing, onBoxed: nothing })
}

/** Cytoscape with its default settings and every name. */
function plainIn(container: HTMLElement, network: Network): Core {
  return cytoscape({
    container,
    elements: [
      ...network.nodes.map(({ id, name }) => ({ data: { id, name } })),
      ...network.edges.map(({ id, source, target }) => ({ data: { id, source, target } })),
    ],
    style: [{ selector: 'node', style: { label: 'data(name)' } }],
    layout: { name: 'null' },
  })
}

function shownGraphOf({ nodes, edges }: Network): ShownGraph {
  const account = { nodes: { shown: nodes.length, total: nodes.length }, edges: { shown: edges.length, total: edges.length }, isolated: 0, hidden: 0, dismissed: 0, filtered: false, limited: false }
  return { nodes, edges, account }
}

function qualityOf({ nodes, edges }: Network, place: (id: string) => { readonly x: number; readonly y: number }): Quality {
  const index = new Map(nodes.map(({ id }, at) => [id, at]))
  const neighbours = nodes.map(() => new Set<number>())
  for (const { source, target } of edges) {
    neighbours[index.get(source)!]!.add(index.get(target)!)
    neighbours[index.get(target)!]!.add(index.get(source)!)
  }
  const places = nodes.map(({ id }) => place(id))
  return layoutQuality(neighbours.map((set) => [...set]), { x: Float64Array.from(places, ({ x }) => x), y: Float64Array.from(places, ({ y }) => y) })
}

function freshContainer(): HTMLElement {
  document.querySelector('#canvas')?.remove()
  const container = document.createElement('div')
  container.id = 'canvas'
  document.body.append(container)
  return container
}

/** Two frames and a breath: what was started has loaded and drawn. */
async function rest(): Promise<void> {
  await nextFrames(2)
  await new Promise((resolve) => setTimeout(resolve, 300))
}

async function nextFrames(count: number): Promise<void> {
  for (let at = 0; at < count; at++) await new Promise((resolve) => requestAnimationFrame(resolve))
}

function nextTask(): Promise<void> {
  const { port1, port2 } = new MessageChannel()
  return new Promise((resolve) => {
    port1.onmessage = () => {
      port1.close()
      resolve()
    }
    port2.postMessage(null)
  })
}

/** The longest time in which the page's own thread could do nothing else, until the picture has been drawn. */
async function stallDuring(work: () => Promise<unknown>): Promise<number> {
  const { port1, port2 } = new MessageChannel()
  let last = performance.now()
  let longest = 0
  let ticking = true
  port1.onmessage = () => {
    const now = performance.now()
    longest = Math.max(longest, now - last)
    last = now
    if (ticking) port2.postMessage(null)
  }
  port2.postMessage(null)
  await nextFrames(2)
  longest = 0
  await work()
  await nextFrames(3)
  await new Promise((resolve) => setTimeout(resolve, 50))
  ticking = false
  port1.close()
  return longest
}

/** A drag across the picture, then the wheel in and out, as the mouse would; each frame brings the next step. */
async function framesOf(container: HTMLElement): Promise<Frames> {
  await rest()
  const { left, top, width, height } = container.getBoundingClientRect()
  // An empty corner: a drag that begins on a node would move the node.
  const mouse = (type: string, x: number, y: number): void => {
    const event = new MouseEvent(type, { bubbles: true, cancelable: true, clientX: left + x, clientY: top + y, buttons: type === 'mouseup' ? 0 : 1, button: 0 })
    ;(type === 'mousedown' ? (container.querySelector('canvas') ?? container) : window).dispatchEvent(event)
  }
  const every: number[] = []
  const busy: number[] = []
  let last = performance.now()
  const frame = async (): Promise<void> => {
    const began = await new Promise<number>((resolve) => requestAnimationFrame(() => resolve(performance.now())))
    // What the frame draws, it draws before any other task.
    await nextTask()
    const now = performance.now()
    every.push(now - last)
    busy.push(now - began)
    last = now
  }
  mouse('mousedown', 3, 3)
  await nextFrames(1)
  last = performance.now()
  for (let step = 1; step <= 25; step++) {
    mouse('mousemove', 3 + step * 8, 3 + step * 5)
    await frame()
  }
  mouse('mouseup', 203, 128)
  await rest()
  last = performance.now()
  for (let step = 0; step < 24; step++) {
    const event = new WheelEvent('wheel', { bubbles: true, cancelable: true, clientX: left + width / 2, clientY: top + height / 2, deltaY: step < 12 ? -40 : 40, deltaMode: 0 })
    ;(container.querySelector('canvas') ?? container).dispatchEvent(event)
    await frame()
  }
  return { every: median(every), busy: median(busy) }
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
}
