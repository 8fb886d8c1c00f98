/** Named views over HTTP: list, keep, rename, remove. Removing gives back what was removed, so that it can be kept again. */
import { randomUUID } from 'node:crypto'
import { type Context, Hono } from 'hono'
import { LONGEST_VIEW_LINK, LONGEST_VIEW_NAME, MOST_VIEW_ENTITIES, type SavedView } from '../../graph/model/saved-view.ts'
import { savedViews } from '../../graph/queries/saved-views.ts'
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
    const body = object(await jsonBody(context))
    const view = { id: `v-${randomUUID()}`, name: nameIn(body), link: linkIn(body), at: new Date().toISOString(), entities: entitiesIn(body) }
    return context.json(await keep(view), 201)
  })
  routes.patch('/:id', async (context) => {
    const name = nameIn(object(await jsonBody(context)))
    return context.json(await keep({ ...(await existing(context)), name }))
  })
  routes.delete('/:id', async (context) => {
    const view = await existing(context)
    await store.forgetView(view.id)
    return context.json(view)
  })
  return routes
}

type Body = { readonly [key: string]: unknown }

function object(body: unknown): Body {
  if (typeof body === 'object' && body !== null && !Array.isArray(body)) return body as Body
  throw new BadRequest(400, 'bad-request', '请求体应为 JSON 对象：{"name": "…", "link": "?…", "entities": []}。')
}

function nameIn({ name }: Body): string {
  // What cannot be seen would make two names look the same.
  const text = typeof name === 'string' ? name.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, '').replace(/\s+/gu, ' ').trim() : ''
  if (text !== '' && text.length <= LONGEST_VIEW_NAME) return text
  throw new BadRequest(400, 'bad-request', `视图的名称应为 1 到 ${LONGEST_VIEW_NAME} 个字。`)
}

function linkIn({ link }: Body): string {
  if (typeof link === 'string' && link.length <= LONGEST_VIEW_LINK && (link === '' || link.startsWith('?'))) return link
  throw new BadRequest(400, 'bad-request', `link 应为网址中从“?”开始的部分，不超过 ${LONGEST_VIEW_LINK} 个字符。`)
}

function entitiesIn({ entities = [] }: Body): SavedView['entities'] {
  const listed: readonly unknown[] = Array.isArray(entities) ? entities : []
  const known = listed.flatMap((one) => {
    const { id, name } = (one ?? {}) as { id?: unknown; name?: unknown }
    return typeof id === 'string' && typeof name === 'string' ? [{ id, name }] : []
  })
  if (Array.isArray(entities) && known.length === listed.length && known.length <= MOST_VIEW_ENTITIES) return known
  throw new BadRequest(400, 'bad-request', `entities 应为不超过 ${MOST_VIEW_ENTITIES} 个 {"id": "…", "name": "…"} 的列表。`)
}
