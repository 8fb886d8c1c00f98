/** What of the graph a view asks for, as the API's address has it. */
import { hasFilters, type View, writeFilters } from './view.ts'

/** More than this and the canvas would no longer be readable; the server says what it left out. */
const GRAPH_LIMIT = 2000

export function graphUrl(view: View): string {
  const query = new URLSearchParams()
  writeFilters(view, query)
  // Without a filter everything is here, whatever was expanded.
  const also = hasFilters(view) ? view.exploring.also : []
  if (also.length > 0) query.set('also', also.join(','))
  query.set('limit', String(GRAPH_LIMIT))
  return `/api/graph?${query}`
}
