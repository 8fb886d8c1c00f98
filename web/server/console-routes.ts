/**
 * What the console needs beside running a statement: the live schema for its
 * completion, and a check of a statement without running it for its error marks.
 */
import { Hono } from 'hono'
import { awaitStatements, checkApart } from '../../graph/store/check-apart.ts'
import { StoreError } from '../../graph/store/errors.ts'
import type { GraphStore } from '../../graph/store/graph-store.ts'
import type { CypherCheck, LiveSchema } from '../api.ts'
import { cypherRequest, jsonBody } from './request-values.ts'

export function consoleRoutes(store: GraphStore): Hono {
  const routes = new Hono()

  routes.get('/schema', async (context) => {
    awaitStatements()
    const { labels, relationshipTypes, propertyKeys } = await store.schema()
    const schema: LiveSchema = { labels, relationshipTypes, propertyKeys }
    return context.json(schema)
  })

  routes.post('/cypher/check', async (context) => {
    const { query } = cypherRequest(await jsonBody(context))
    return context.json(await checked(query))
  })
  return routes
}

async function checked(query: string): Promise<CypherCheck> {
  try {
    await checkApart(query)
    return { ok: true }
  } catch (error) {
    if (!(error instanceof StoreError)) throw error
    const place = /第 (\d+) 行第 (\d+) 列/u.exec(error.message)
    return { ok: false, message: error.message, line: place ? Number(place[1]) : 1, column: place ? Number(place[2]) : 1 }
  }
}
