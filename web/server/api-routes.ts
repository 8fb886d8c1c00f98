/**
 * The routes of web/api.ts: each parses its request, asks one question, answers
 * with JSON.
 */
import { Hono } from 'hono'
import type { Context } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { FINDING_TYPES } from '../../graph/model/duplicates.ts'
import { STATUSES, SYSTEM_FUNCTIONS, SYSTEM_KINDS } from '../../graph/model/vocabulary.ts'
import { refreshFindings } from '../../graph/overlap/fresh-findings.ts'
import { counts } from '../../graph/queries/counts.ts'
import { GRAPH_EDGE_TYPES } from '../../graph/queries/drawn-edges.ts'
import { entityCard } from '../../graph/queries/entity-card.ts'
import { graphView } from '../../graph/queries/graph-view.ts'
import type { NodeClass } from '../../graph/queries/graph-view.ts'
import { search } from '../../graph/queries/search.ts'
import type { GraphStore } from '../../graph/store/graph-store.ts'
import type { CypherResult, Health } from '../api.ts'
import { VERSION } from '../version.ts'
import { backupRoute } from './backup-route.ts'
import { BadRequest, notFound } from './bad-request.ts'
import { consoleRoutes } from './console-routes.ts'
import { correctionRoutes } from './correction-routes.ts'
import { savedViewRoutes } from './saved-view-routes.ts'
import { documentRoutes } from './document-routes.ts'
import { exportRoute } from './export-route.ts'
import { findingRoutes } from './finding-routes.ts'
import { questionRoutes } from './question-routes.ts'
import { cypherRequest, jsonBody, listOf, listOfKnown, onlyParameters, wholeNumber, yearsOf } from './request-values.ts'
import type { Uploads } from './uploads.ts'

const NODE_CLASSES: readonly NodeClass[] = [...SYSTEM_KINDS, 'Agency', 'Area']
const CYPHER_LIMITS = { timeoutMs: 30_000, maxRows: 10_000 } as const
const MEGABYTE = 1024 * 1024

export function apiRoutes(store: GraphStore, uploads: Uploads): Hono {
  const api = new Hono()

  api.get('/health', async (context) => {
    const { engine, description } = store
    const health: Health = { ok: true, version: VERSION, store: { engine, description }, ...(await counts(store)) }
    return context.json(health)
  })

  api.get('/graph', async (context) =>
    context.json(
      await graphView(store, {
        kinds: listOfKnown(context, 'kind', NODE_CLASSES),
        relations: listOfKnown(context, 'relation', GRAPH_EDGE_TYPES),
        agencies: listOf(context, 'agency'),
        functions: listOfKnown(context, 'function', SYSTEM_FUNCTIONS),
        statuses: listOfKnown(context, 'status', STATUSES),
        years: yearsOf(context, 'year'),
        due: yearsOf(context, 'due'),
        also: listOf(context, 'also'),
        limit: wholeNumber(context, 'limit', { least: 1, most: 5000, unlessTold: 400 }),
      }),
    ),
  )

  api.get('/entities/:id', async (context) => {
    const card = await entityCard(store, context.req.param('id'))
    if (card === null) throw notFound('机构或系统', context.req.param('id'))
    return context.json(card)
  })

  api.get('/search', async (context) => {
    onlyParameters(context, ['q', 'limit'])
    const limit = wholeNumber(context, 'limit', { least: 1, most: 200, unlessTold: 20 })
    return context.json(await search(store, context.req.query('q') ?? '', limit))
  })

  api.route('/', documentRoutes(store, uploads))

  api.route('/questions', questionRoutes(store))

  api.route('/export', exportRoute(store))

  api.route('/backup', backupRoute(store))

  api.route('/findings', findingRoutes(store))

  api.use('/corrections/*', limited(8))
  api.route('/corrections', correctionRoutes(store))
  api.route('/views', savedViewRoutes(store))

  api.use('/cypher/*', limited(1))
  api.route('/', consoleRoutes(store))

  api.post('/cypher', limited(1), async (context) => {
    const { query, params } = cypherRequest(await jsonBody(context))
    if (FINDING_NAMES.test(query)) await refreshFindings(store)
    const { columns, rows, truncated, ms } = await store.read(query, params, CYPHER_LIMITS)
    const result: CypherResult = { columns, rows, truncated, ms }
    return context.json(result)
  })

  api.all('*', (context) => {
    throw isKnownPath(context)
      ? new BadRequest(405, 'method-not-allowed', `${context.req.path} 不接受 ${context.req.method} 请求。`)
      : new BadRequest(404, 'not-found', `没有 ${context.req.path.slice(0, 100)} 这个接口。`)
  })
  return api
}

/** A statement that may ask for findings is answered with those of now. */
const FINDING_NAMES = new RegExp(Object.values(FINDING_TYPES).join('|'), 'u')
const KNOWN_PATHS = /^\/api\/(health|graph|search|schema|cypher(\/check)?|export|backup|documents(\/[^/]+(\/removal)?)?|(questions|corrections|uploads|findings|views)(\/[^/]+)?|entities\/[^/]+)$/u
const isKnownPath = (context: Context): boolean => KNOWN_PATHS.test(context.req.path)

const limited = (megabytes: number): ReturnType<typeof bodyLimit> =>
  bodyLimit({
    maxSize: megabytes * MEGABYTE,
    onError: () => {
      throw new BadRequest(413, 'too-large', `请求体超过 ${megabytes} MB 的上限。`)
    },
  })
