/**
 * The network on the screen: what the app tells Cytoscape, and nothing about what
 * it means. `zl-network` is the one element that holds it.
 *
 * Cytoscape puts a <style> into the page unless one with its id is there; under
 * `style-src 'self'` that would be refused and reported, so a stand-in with the id
 * comes first. The one rule it holds (the container is positioned) is in
 * zl-network's own styles.
 */
import cytoscape, { type Core, type CollectionReturnValue } from 'cytoscape'
import { isEnglish } from '../language/language.ts'
import type { Marked } from '../state/marked.ts'
import type { Pin } from '../state/exploration.ts'
import { isGroupId } from '../state/groups.ts'
import type { ShownGraph } from '../state/shown-graph.ts'
import type { Selection } from '../state/view.ts'
import { drawDirectly, drawWhenTold } from './direct-drawing.ts'
import { styleAnew } from './first-styling.ts'
import { HoverController } from './hover-controller.ts'
import { LabelController } from './label-controller.ts'
import { badge, edgeElement, edgeId, groupElement, nodeElement, nodeLabel, sharedNames } from './network-elements.ts'
import { moveAsOneImage } from './moving-picture.ts'
import { groupPlaces } from './layout/group-places.ts'
import { NetworkLayout } from './layout/network-layout.ts'
import { networkSvg } from './network-svg.ts'
import { networkStyle } from './network-style.ts'
import { followTheme, isDark } from '../state/theme.ts'
import { followTaps, type Taps } from './tap-controller.ts'
import { ZoomController } from './zoom-controller.ts'

/** More nodes than this coming or going is another picture, and is fitted as one. */
const A_FEW = 3

const STYLE_ID = '__________cytoscape_stylesheet'

export class NetworkCanvas {
  readonly zoom: ZoomController
  readonly #cy: Core
  readonly #labels: LabelController
  readonly #hover: HoverController
  readonly #layout = new NetworkLayout()
  /** Where every node ever shown was last, so that a filter taken back brings the old picture back. */
  readonly #places = new Map<string, { x: number; y: number }>()
  readonly #endTheme: () => void
  #selection: Selection | null = null
  #marked: Marked | null = null
  #pins: readonly Pin[] = []
  /** The language that lines and groups are named in. */
  #inEnglish = isEnglish()
  #grouped = false
  #gathered: readonly string[] = []

  constructor(container: HTMLElement, taps: Taps) {
    if (!document.getElementById(STYLE_ID)) {
      const standIn = document.createElement('meta')
      standIn.id = STYLE_ID
      document.head.append(standIn)
    }
    this.#cy = cytoscape({
      container,
      style: networkStyle(isDark()),
      // The default one measures the page before there is anything on it.
      layout: { name: 'null' },
      minZoom: 0.08,
      maxZoom: 4,
      boxSelectionEnabled: true,
      selectionType: 'single',
      autounselectify: true,
    })
    drawDirectly(this.#cy)
    drawWhenTold(this.#cy)
    moveAsOneImage(this.#cy)
    this.#labels = new LabelController(this.#cy)
    this.#hover = new HoverController(this.#cy, this.#labels)
    this.zoom = new ZoomController(this.#cy)
    followTaps(this.#cy, taps)
    this.#layout.warmUp()
    this.#endTheme = followTheme(() => {
      this.#cy.style(networkStyle(isDark()))
      this.#labels.refreshSoon()
    })
    this.#cy.on('mouseover', 'node, edge', () => container.classList.add('pointing'))
    this.#cy.on('mouseout', 'node, edge', () => container.classList.remove('pointing'))
  }

  /**
   * Draws this graph: what stays keeps its place, what is new finds one, and the
   * picture is fitted where it is another one. The old picture stays until the new
   * one is laid out. Resolves to false where another graph came first.
   */
  async show(graph: ShownGraph): Promise<boolean> {
    const cy = this.#cy
    // Out of sight it had no size, and a panel may just have come or gone beside it.
    const { clientWidth = 0, clientHeight = 0 } = cy.container() ?? {}
    if (cy.width() !== clientWidth || cy.height() !== clientHeight) cy.resize()
    // What is pinned or stands in a group has a place of its own to come back to.
    if (!this.#grouped) {
      cy.nodes().forEach((node) => {
        if (!node.hasClass('pinned')) this.#places.set(node.id(), { ...node.position() })
      })
    }
    const aspect = cy.width() / Math.max(1, cy.height())
    const places = graph.groups ? groupPlaces(graph, aspect) : await this.#layout.places(graph, this.#places, aspect)
    if (places === null || cy.destroyed()) return false
    const first = cy.nodes().empty()
    const before = new Set(cy.nodes().map((node) => node.id()))
    const groups = graph.groups ?? []
    const wanted = new Set([...groups, ...graph.nodes].map(({ id }) => id).concat(graph.edges.map(edgeId)))
    const parents = new Map(groups.flatMap(({ id, members }) => members.map((member) => [member, id] as const)))
    const regrouped = this.#grouped || graph.groups !== undefined
    this.#grouped = graph.groups !== undefined
    const shared = sharedNames(graph.nodes)
    cy.batch(() => {
      // Out of a group that goes: it would take its members with it.
      cy.nodes(':child').forEach((node) => {
        if (parents.get(node.id()) !== node.parent().first().id()) node.move({ parent: null })
      })
      cy.elements().filter((element) => !wanted.has(element.id())).remove()
      cy.add(groups.filter(({ id }) => !before.has(id)).map(groupElement))
      cy.add(graph.nodes.filter((node) => !before.has(node.id)).map((node) => ({ ...nodeElement(node, shared), position: { ...(places.get(node.id) ?? { x: 0, y: 0 }) } })))
      cy.add(graph.edges.filter((edge) => cy.getElementById(edgeId(edge)).empty()).map(edgeElement))
      // What stays may have another number of members, and its words are another language's when that was changed.
      const renamed = this.#inEnglish === isEnglish() ? [] : graph.edges.map(edgeElement)
      this.#inEnglish = isEnglish()
      for (const { data } of [...groups.map(groupElement), ...renamed]) cy.getElementById(String(data.id)).data('label', data['label'])
      for (const [member, parent] of parents) cy.getElementById(member).move({ parent })
      if (regrouped) cy.nodes(':childless').forEach((node) => void node.position({ ...(places.get(node.id()) ?? node.position()) }))
      for (const one of graph.nodes) {
        const node = cy.getElementById(one.id)
        const others = graph.alsoOf?.get(one.id) ?? []
        node.data({ badge: isGroupId(one.id) ? '' : badge(one.degree - node.connectedEdges().length), label: nodeLabel(one, shared, others), several: others.length > 0 })
      }
      this.#place()
      // The first picture is settled before any of it is styled: each element once.
      if (first && !regrouped) this.#settle(true)
    })
    if (first) styleAnew(cy)
    const changed = graph.nodes.filter((node) => !before.has(node.id)).length + [...before].filter((id) => !wanted.has(id)).length
    if (!first || regrouped) this.#settle(regrouped, changed > A_FEW)
    const chosen = this.#chosen()
    if (chosen && graph.nodes.some(({ id }) => !before.has(id) && chosen.getElementById(id).nonempty()) && !this.zoom.inSight(chosen)) this.zoom.centre(chosen)
    return true
  }

  /** @param whole fitted at once; `other`: it is another picture, fitted where nothing is selected */
  #settle(whole: boolean, other = false): void {
    if (whole) this.zoom.fit(false)
    else if (other && !this.#chosen()) this.zoom.fit()
    this.#mark()
    this.#labels.reset()
  }

  /** @param centre whether it is brought into the middle even if it is in sight */
  select(selection: Selection | null, centre: boolean): void {
    this.#selection = selection
    this.#mark()
    const chosen = this.#chosen()
    if (chosen && (centre || !this.zoom.inSight(chosen))) this.zoom.centre(chosen)
  }

  /** These stay where the user put them; one that is no longer pinned goes back to its place. */
  pin(pins: readonly Pin[]): void {
    this.#pins = pins
    this.#place()
    this.#labels.refreshSoon()
  }

  gather(ids: readonly string[]): void {
    this.#gathered = ids
    this.#mark()
  }

  /** Whether dragging on the empty canvas draws a box instead of moving the picture; with Shift it always does. */
  box(on: boolean): void {
    this.#cy.userPanningEnabled(!on)
  }

  /** Where a node is in the canvas's own units, for pinning it there. */
  positionOf(id: string): { readonly x: number; readonly y: number } | null {
    const node = this.#cy.getElementById(id)
    return node.empty() ? null : { ...node.position() }
  }

  /** What an answer speaks of stands out and is brought into sight, until null is given; then the whole is shown again. */
  mark(marked: Marked | null): void {
    const ended = this.#marked !== null && marked === null
    this.#marked = marked
    this.#mark()
    const found = this.#markedElements()
    if (found?.nonempty()) this.zoom.fitTo(found)
    else if (ended && !this.#chosen()) this.zoom.fit()
  }

  /** The container has another size: the whole stays whole, else what was in the middle stays there. */
  resize(): void {
    const cy = this.#cy
    const { clientWidth = 0, clientHeight = 0 } = cy.container() ?? {}
    // As when an observer tells of a size that the picture was drawn for: to draw it again would take as long.
    if (cy.width() === clientWidth && cy.height() === clientHeight) return
    if (this.zoom.fitted && !this.#chosen()) {
      cy.resize()
      this.zoom.fit(false)
      return
    }
    const { x1, x2, y1, y2 } = cy.extent()
    const middle = { x: (x1 + x2) / 2, y: (y1 + y2) / 2 }
    cy.resize()
    cy.pan({ x: cy.width() / 2 - middle.x * cy.zoom(), y: cy.height() / 2 - middle.y * cy.zoom() })
    const chosen = this.#chosen()
    if (chosen && !this.zoom.inSight(chosen)) this.zoom.centre(chosen)
    this.#labels.refreshSoon()
  }

  /** A node's centre in pixels of the container, or null where it is not drawn. */
  placeOf(id: string): { readonly x: number; readonly y: number } | null {
    const node = this.#cy.getElementById(id)
    return node.empty() ? null : { ...node.renderedPosition() }
  }

  /** The whole picture, not only what is in sight. */
  picture(form: 'png' | 'svg'): Blob {
    if (form === 'svg') return new Blob([networkSvg(this.#cy)], { type: 'image/svg+xml' })
    return this.#cy.png({ output: 'blob', full: true, scale: 2, maxWidth: 8000, maxHeight: 8000, bg: isDark() ? '#141c26' : '#ffffff' })
  }

  destroy(): void {
    this.#endTheme()
    this.#layout.end()
    this.#cy.destroy()
  }

  #chosen(): CollectionReturnValue | null {
    const selection = this.#selection
    if (!selection) return null
    const element = this.#cy.collection().union(this.#cy.getElementById(selection.kind === 'node' ? selection.id : edgeId(selection.edge)))
    return element.nonempty() ? element : null
  }

  #place(): void {
    const pinned = new Set(this.#pins.map(({ id }) => id))
    this.#cy.batch(() => {
      this.#cy.nodes('.pinned').forEach((node) => {
        if (pinned.has(node.id())) return
        node.removeClass('pinned')
        const home = this.#places.get(node.id())
        if (home) node.position({ ...home })
      })
      for (const { id, x, y } of this.#pins) this.#cy.getElementById(id).addClass('pinned').position({ x, y })
    })
  }

  #mark(): void {
    const chosen = this.#chosen()
    this.#cy.elements('.chosen, .gathered').removeClass('chosen gathered')
    for (const id of this.#gathered) this.#cy.getElementById(id).addClass('gathered')
    chosen?.addClass('chosen')
    const marked = this.#markedElements()
    if (marked?.nonempty()) this.#hover.restOn(marked)
    else this.#hover.rest(chosen)
  }

  #markedElements(): CollectionReturnValue | null {
    if (!this.#marked) return null
    const ids = [...this.#marked.nodes, ...this.#marked.edges]
    return ids.reduce((found, id) => found.union(this.#cy.getElementById(id)), this.#cy.collection())
  }
}
