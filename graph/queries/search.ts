/**
 * Which entities have these characters in a name? Anywhere in it: Chinese names
 * have no word bounds, and 外网 must find 市电子政务外网. The exact name comes
 * first, then names that begin so, then the rest; short before long, and of two as
 * long the better connected. Letters are taken for pinyin too, and what they find so
 * comes after what has them written.
 */
import type { GraphStore } from '../store/graph-store.ts'
import { normalName } from '../model/name.ts'
import { isEntity, readRef, refColumns } from './entity-row.ts'
import type { EntityRef } from './entity-row.ts'
import { degrees } from './drawn-edges.ts'
import { mayBePinyin, soundsLike } from './pinyin-names.ts'
import { order, rowsOf } from './row.ts'
import { WHOLE_GRAPH } from './whole-graph.ts'

export interface SearchResults {
  readonly query: string
  readonly results: readonly (EntityRef & {
    readonly qualifiedName: string
    readonly aliases: readonly string[]
    readonly degree: number
  })[]
  readonly truncated: boolean
}

/** Best first; what is merely inside comes after all of them. */
const RANKS: readonly ((text: string) => string)[] = [
  (text) => `${text} = $query`,
  (text) => `${text} STARTS WITH $query`,
]

/** So many are weighed by their lines even where fewer are shown, so that the cut does not depend on ids. */
const WEIGHED = 200

/** Any of the names is so: short, qualified, alias. */
const anyName = (test: (text: string) => string): string =>
  `${test('toLower(n.name)')} OR ${test('toLower(n.qualifiedName)')} OR any(alias IN n.aliases WHERE ${test('toLower(alias)')})`

const searchFor = (rows: number): string => `
MATCH (n) WHERE (${isEntity('n')})
  AND (${anyName((text) => `${text} CONTAINS $query`)})
RETURN ${refColumns('n')}, n.qualifiedName AS n_qualifiedName, n.aliases AS n_aliases,
  CASE ${RANKS.map((test, rank) => `WHEN ${anyName(test)} THEN ${rank}`).join(' ')} ELSE ${RANKS.length} END AS rank,
  size(n.name) AS length
ORDER BY rank, length, n_id
LIMIT ${rows}`

/**
 * @param query as typed; spaces, quotation marks, case and full-width forms do not matter. Blank finds nothing.
 * @param limit a whole number: it stands in the statement
 */
export async function search(store: GraphStore, query: string, limit: number): Promise<SearchResults> {
  const wanted = normalName(query).toLowerCase()
  if (wanted === '') return { query, results: [], truncated: false }
  // One more than asked for tells whether there are more.
  const most = Math.max(Math.trunc(limit), WEIGHED) + 1
  const table = await store.read(searchFor(most), { query: wanted }, { maxRows: most, own: true })
  const found = rowsOf(table).map((row) => ({
    ...readRef(row, 'n'),
    qualifiedName: row.text('n_qualifiedName'),
    aliases: row.texts('n_aliases'),
    rank: row.number('rank'),
  }))
  if (mayBePinyin(wanted)) found.push(...(await byPinyin(store, wanted, new Set(found.map(({ id }) => id)))))
  const degree = await degrees(store, found.map(({ id }) => id))
  const results = found
    .map(({ rank, ...entity }) => ({ rank, entity: { ...entity, degree: degree.get(entity.id) ?? 0 } }))
    .sort((a, b) => a.rank - b.rank || a.entity.name.length - b.entity.name.length || b.entity.degree - a.entity.degree)
    .slice(0, limit)
    .map(({ entity }) => entity)
  return { query, results, truncated: found.length > limit }
}

interface Found extends EntityRef {
  readonly qualifiedName: string
  readonly aliases: readonly string[]
  readonly rank: number
}

const EVERY_NAME = `
MATCH (n) WHERE ${isEntity('n')}
RETURN ${refColumns('n')}, n.qualifiedName AS n_qualifiedName, n.aliases AS n_aliases`

/** The best of them, so many as are weighed. */
async function byPinyin(store: GraphStore, letters: string, known: ReadonlySet<string>): Promise<readonly Found[]> {
  const rows = rowsOf(await store.read(EVERY_NAME, {}, WHOLE_GRAPH))
  return rows
    .flatMap((row): readonly Found[] => {
      const entity = { ...readRef(row, 'n'), qualifiedName: row.text('n_qualifiedName'), aliases: row.texts('n_aliases') }
      const ranks = [entity.name, ...entity.aliases].flatMap((name) => soundsLike(name, letters) ?? [])
      return known.has(entity.id) || ranks.length === 0 ? [] : [{ ...entity, rank: RANKS.length + 1 + Math.min(...ranks) }]
    })
    .sort((a, b) => a.rank - b.rank || a.name.length - b.name.length || order(a.id, b.id))
    .slice(0, WEIGHED)
}
