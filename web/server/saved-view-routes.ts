/** Named views over HTTP: list, keep, rename, remove, import. Removing gives back what was removed, so that it can be kept again. */
import { randomUUID } from 'node:crypto'
import { type Context, Hono } from 'hono'
import type { SavedView } from '../../graph/model/saved-view.ts'
import { savedViews } from '../../graph/queries/saved-views.ts'
import { importViews } from '../../graph/saved-views/import-views.ts'
import { parseGivenView, parseSavedViews, parseViewName } from '../../graph/saved-views/parse-saved-view.ts'
import type { GraphStore } from '../../graph/store/graph-store.ts'
import { BadRequest } from './bad-request.ts'
import { jsonBody } from './request-values.ts'

export function savedViewRoutes(store: GraphStore): Hono {
  const routes = new Hono()
  const existing = async (context: Context): Promise<SavedView> => {
    const id = context.req.param('id') ?? ''
    const view = (await savedViews(store)).find((one) => one.id === id)
    if (!view) throw new BadRequest(404, 'not-found', `没有编号为“${id.slice(0, 100)}”的视图；它可能已被删除。`)
    const { gone: _gone, ...kept } = view
    return kept
  }
  const keep = async (view: SavedView): Promise<SavedView> => {
    if (await store.keepView(view)) return view
    throw new BadRequest(409, 'name-taken', `已有名为“${view.name}”的视图；请换一个名称，或先删除它。`)
  }
  routes.get('/', async (context) => context.json({ views: await savedViews(store) }))
  routes.post('/', async (context) => {
    const view = { id: `v-${randomUUID()}`, at: new Date().toISOString(), ...parseGivenView(await jsonBody(context)) }
    return context.json(await keep(view), 201)
  })
  routes.post('/import', async (context) => context.json(await importViews(store, parseSavedViews(JSON.stringify(await jsonBody(context))))))
  routes.patch('/:id', async (context) => {
    const name = parseViewName(await jsonBody(context))
    return context.json(await keep({ ...(await existing(context)), name }))
  })
  routes.delete('/:id', async (context) => {
    const view = await existing(context)
    await store.forgetView(view.id)
    return context.json(view)
  })
  return routes
}
