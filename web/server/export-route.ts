/** `GET /api/export?format=…`: the whole graph as a stream. */
import { Hono } from 'hono'
import { stream } from 'hono/streaming'
import { EXPORT_FORMS, exportGraph } from '../../graph/export/export-graph.ts'
import { refreshFindings } from '../../graph/overlap/fresh-findings.ts'
import type { GraphStore } from '../../graph/store/graph-store.ts'
import { listOfKnown, onlyParameters } from './request-values.ts'

export function exportRoute(store: GraphStore): Hono {
  const route = new Hono()
  route.get('/', async (context) => {
    onlyParameters(context, ['format'])
    const [form = 'json'] = listOfKnown(context, 'format', EXPORT_FORMS)
    context.header('content-type', form === 'graphml' ? 'application/xml; charset=utf-8' : form === 'json' ? 'application/json; charset=utf-8' : 'text/plain; charset=utf-8')
    await refreshFindings(store)
    return stream(context, async (out) => {
      for await (const piece of exportGraph(store, form)) await out.write(piece)
    })
  })
  return route
}
