/**
 * Possible duplicates over HTTP: the list and one of them side by side, both of
 * now. A verdict is a correction, and so is joining two names.
 */
import { Hono } from 'hono'
import type { Context } from 'hono'
import { FINDING_KINDS } from '../../graph/model/duplicates.ts'
import { SYSTEM_FUNCTIONS } from '../../graph/model/vocabulary.ts'
import { refreshFindings } from '../../graph/overlap/fresh-findings.ts'
import { comparedFinding } from '../../graph/queries/finding.ts'
import { findings, STANDINGS, VERDICT_FILTERS, type FindingFilter } from '../../graph/queries/findings.ts'
import type { GraphStore } from '../../graph/store/graph-store.ts'
import { notFound } from './bad-request.ts'
import { listOf, listOfKnown, wholeNumber } from './request-values.ts'

export function findingRoutes(store: GraphStore): Hono {
  const routes = new Hono()

  routes.get('/', async (context) => {
    const paging = {
      offset: wholeNumber(context, 'offset', { least: 0, most: 10_000_000, unlessTold: 0 }),
      limit: wholeNumber(context, 'limit', { least: 1, most: 10_000, unlessTold: 100 }),
    }
    const filter = filterOf(context)
    await refreshFindings(store)
    return context.json(await findings(store, filter, paging))
  })

  routes.get('/:id', async (context) => {
    const id = context.req.param('id')
    await refreshFindings(store)
    const found = await comparedFinding(store, id)
    if (found === null) throw notFound('疑似重复', id)
    return context.json(found)
  })
  return routes
}

function filterOf(context: Context): FindingFilter {
  return {
    kinds: listOfKnown(context, 'kind', FINDING_KINDS),
    verdicts: listOfKnown(context, 'verdict', VERDICT_FILTERS),
    jurisdictions: listOf(context, 'jurisdiction'),
    tiers: listOf(context, 'tier'),
    functions: listOfKnown(context, 'function', SYSTEM_FUNCTIONS),
    agencies: listOf(context, 'agency'),
    standings: listOfKnown(context, 'standing', STANDINGS),
    words: (context.req.query('words') ?? '').trim().slice(0, 100),
  }
}
