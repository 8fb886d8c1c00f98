/** Corrections over HTTP: list, make, import, take back. */
import { Hono } from 'hono'
import { importCorrections, listCorrections, makeCorrection } from '../../graph/corrections/corrections.ts'
import { parseCorrection, parseCorrections } from '../../graph/corrections/parse-correction.ts'
import type { CorrectionId } from '../../graph/model/ids.ts'
import type { GraphStore } from '../../graph/store/graph-store.ts'
import { BadRequest } from './bad-request.ts'
import { jsonBody } from './request-values.ts'

export function correctionRoutes(store: GraphStore): Hono {
  const routes = new Hono()
  routes.get('/', async (context) => context.json({ corrections: await listCorrections(store) }))
  routes.post('/', async (context) => {
    const correction = parseCorrection(await jsonBody(context), new Date().toISOString())
    return context.json(await makeCorrection(store, correction), 201)
  })
  routes.post('/import', async (context) => {
    const corrections = parseCorrections(JSON.stringify(await jsonBody(context)))
    return context.json(await importCorrections(store, corrections))
  })
  routes.delete('/:id', async (context) => {
    const id = context.req.param('id')
    const undone = await store.undo([id as CorrectionId])
    if (undone === 0) throw new BadRequest(404, 'not-found', `没有编号为“${id.slice(0, 100)}”的更正。`)
    return context.json({ undone })
  })
  return routes
}
