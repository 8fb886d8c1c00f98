/**
 * The traps of resolution: pairs of names that must stay apart and pairs that are
 * one, each in the documents that say them, through the whole pipeline.
 */
import { afterAll, describe, expect, it } from 'vitest'
import type { DocumentGraph } from '../../../graph/model/document-graph.ts'
import type { EntityId } from '../../../graph/model/ids.ts'
import { ingestDocument } from '../../../ingest/pipeline.ts'
import apart from './apart.json' with { type: 'json' }
import joined from './joined.json' with { type: 'json' }

interface Pair {
  readonly why: string
  readonly names: readonly string[]
  readonly documents: readonly { readonly plan: string; readonly says: string }[]
}

/** The entities that the two names are read as; null where one is not read at all. */
async function entitiesOf({ names, documents }: Pair): Promise<readonly (EntityId | null)[]> {
  const graphs = await Promise.all(documents.map(({ plan, says }) => ingestDocument(new TextEncoder().encode(`${plan}\n一、总体任务\n(一)有关工作。${says}\n`), 'plan.txt')))
  return [entityAt(graphs[0], names[0] ?? '', 'indexOf'), entityAt(graphs.at(-1), names[1] ?? '', 'lastIndexOf')]
}

/** The entity whose mention covers most of the place where the name stands. */
function entityAt(graph: DocumentGraph | undefined, name: string, search: 'indexOf' | 'lastIndexOf'): EntityId | null {
  if (graph === undefined) return null
  const start = graph.document.text.normalize('NFKC')[search](name.normalize('NFKC'))
  expect(start, `“${name}” stands in the document`).toBeGreaterThanOrEqual(0)
  const end = start + name.length
  const shared = (one: { readonly start: number; readonly end: number }): number => Math.min(end, one.end) - Math.max(start, one.start)
  const best = graph.mentions.filter((mention) => shared(mention) >= 2).sort((a, b) => shared(b) - shared(a))[0]
  return best?.entity ?? null
}

describe.each([
  { table: 'names that must stay apart', pairs: apart.pairs, least: 1, right: (a: EntityId, b: EntityId) => a !== b },
  { table: 'names that are one', pairs: joined.pairs, least: 0.95, right: (a: EntityId, b: EntityId) => a === b },
])('$table', ({ table, pairs, least, right }) => {
  const failed: string[] = []
  it(`are ${pairs.length}, of which at least ${least * 100} % are read so`, async () => {
    for (const pair of pairs) {
      const [a, b] = await entitiesOf(pair)
      if (a === null || b === null || a === undefined || b === undefined) failed.push(`${pair.why}: “${pair.names[a === null ? 0 : 1]}” is not read`)
      else if (!right(a, b)) failed.push(`${pair.why}: ${pair.names.join(', ')}`)
    }
    expect(1 - failed.length / pairs.length).toBeGreaterThanOrEqual(least)
  })
  afterAll(() => console.log(`${table}: ${pairs.length - failed.length} of ${pairs.length}\n${failed.join('\n')}`))
})
