/**
 * The graph of the first view, asked for while the app's own code is still on its
 * way: where it is there first, the page is drawn once, with it.
 */
import type { GraphView } from '../../api.ts'
import { graphUrl } from './graph-url.ts'
import { shownGraph, type ShownGraph, wantsIsolated } from './shown-graph.ts'
import { readView } from './view.ts'

interface EarlyGraph {
  readonly url: string
  /** Null where it could not be had: whoever wants it asks again, and hears why. */
  readonly answer: Promise<GraphView | null>
  /** Null while it is on its way. */
  view: GraphView | null
}

let early: EarlyGraph | null = null

/** @returns what will be drawn of it, as a network that nothing groups; null where it could not be had */
export async function askEarly(): Promise<ShownGraph | null> {
  const view = readView(location.search)
  const url = graphUrl(view)
  const asked: EarlyGraph = {
    url,
    view: null,
    answer: fetch(url, { headers: { accept: 'application/json' } })
      .then(async (response) => {
        asked.view = response.ok ? ((await response.json()) as GraphView) : null
        return asked.view
      })
      .catch(() => null),
  }
  early = asked
  const graph = await asked.answer
  return graph && shownGraph(graph, { isolated: wantsIsolated(view), selection: view.selection, exploring: view.exploring })
}

/** Once, and where this very thing was asked for. */
export function takeEarly(url: string): EarlyGraph | null {
  const taken = early?.url === url ? early : null
  if (taken) early = null
  return taken
}
