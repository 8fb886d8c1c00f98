/**
 * What the elements are given, made from the state and from what was fetched: each
 * the same object while nothing that it is made from has changed, so that nothing
 * is drawn anew.
 */
import type { AgencyDependency, EntityRef, ProvenThrough } from '../../api.ts'
import { isEnglish } from '../language/language.ts'
import { agencyGraph, type AgencyGraph, isDependency } from './agency-graph.ts'
import type { Explorer } from './explorer.ts'
import { impactOnCanvas, type Marked } from './marked.ts'
import { agencyMatrix, type Matrix, systemMatrix } from './matrix.ts'
import { type NeighbourGroup, neighbourGroups } from './neighbours.ts'
import { pathOnCanvas } from './path-answer.ts'
import { groupedGraph } from './groups.ts'
import { shownGraph, type ShownGraph, wantsIsolated } from './shown-graph.ts'

export class Selectors {
  readonly #explorer: Explorer
  readonly #made = new Map<string, { readonly from: readonly unknown[]; readonly value: unknown }>()

  constructor(explorer: Explorer) {
    this.#explorer = explorer
  }

  /** What of the network is shown, or null while it is not there yet. */
  shown(): ShownGraph | null {
    const { graph, state } = this.#explorer
    const view = graph.state.value
    if (!view) return null
    const isolated = wantsIsolated(state)
    const selection = isolated ? null : state.selection
    const { only, hidden, also } = state.exploring
    const before = this.#made.get('shown')
    const from = [view, isolated, only, hidden, also, selection]
    return this.#once('shown', from, () => {
      const next = shownGraph(view, { isolated, selection: state.selection, exploring: state.exploring })
      // Another selection seldom changes what is drawn.
      const last = before?.from.slice(0, -1).every((one, index) => one === from[index]) ? (before.value as ShownGraph) : null
      return last?.nodes.length === next.nodes.length && last.nodes.every((node, at) => node === next.nodes[at]) ? last : next
    })
  }

  /** The same by groups, where the picture is grouped. */
  picture(): ShownGraph | null {
    const shown = this.shown()
    const { group, folded } = this.#explorer.state.exploring
    return shown && group ? this.#once('picture', [shown, group, folded, isEnglish()], () => groupedGraph(shown, group, folded)) : shown
  }

  /** What expanding the selected node would bring; empty while its card is not there. */
  neighbours(): readonly NeighbourGroup[] {
    const [card, shown] = [this.#explorer.card.state.value, this.shown()]
    return card && shown ? this.#once('neighbours', [card, shown], () => neighbourGroups(card, shown)) : []
  }

  /** Who needs whom in the selection; null while it is not there yet. */
  agencies(): AgencyGraph | null {
    const { graph, questions, state } = this.#explorer
    const [view, all] = [graph.state.value, questions.agencies.state.value]
    return view && all && this.#once('agencies', [view, all, state.isolated], () => agencyGraph(all.rows, view, state.isolated))
  }

  matrix(of: 'agencies' | 'systems'): Matrix | null {
    const agencies = of === 'agencies' ? this.agencies() : null
    if (of === 'agencies') return agencies && this.#once('agency matrix', [agencies, isEnglish()], () => agencyMatrix(agencies))
    const shown = this.shown()
    return shown && this.#once('system matrix', [shown, isEnglish()], () => systemMatrix(shown))
  }

  /** The dependency that is selected, with what of it is in the selection; where none is, with all of it. */
  dependency(): AgencyDependency<ProvenThrough> | null {
    const { state: { selection }, questions } = this.#explorer
    if (selection?.kind !== 'edge' || !isDependency(selection.edge)) return null
    const { source, target } = selection.edge
    const all = [...(this.agencies()?.dependencies ?? []), ...(questions.agencies.state.value?.rows ?? [])]
    return all.find(({ agency, needs }) => agency.id === source && needs.id === target) ?? null
  }

  /** What the answer to the open question marks on the canvas. */
  marked(): Marked | null {
    const { state: { page }, questions } = this.#explorer
    if (page.kind === 'path') {
      const path = questions.path.state.value?.paths[page.which]
      return path ? this.#once('marked', [path], () => pathOnCanvas(path)) : null
    }
    const impact = page.kind === 'impact' ? questions.impact.state.value : null
    return impact && this.#once('marked', [impact], () => impactOnCanvas(impact))
  }

  /** A node as the graph knows it. */
  entity(id: string): EntityRef | null {
    return this.#explorer.graph.state.value?.nodes.find((node) => node.id === id) ?? null
  }

  #once<Value>(name: string, from: readonly unknown[], make: () => Value): Value {
    const before = this.#made.get(name)
    if (before?.from.every((one, index) => one === from[index])) return before.value as Value
    const value = make()
    this.#made.set(name, { from, value })
    return value
  }
}
