/**
 * The lines of some types in the whole network, as ids and counts alone: what a
 * question over all of it counts with, before it fetches names for what it shows.
 */
import { labelOfId } from '../model/ids.ts'
import type { EntityLabel } from '../model/vocabulary.ts'
import type { GraphStore, Value } from '../store/graph-store.ts'
import type { GraphEdgeType } from './drawn-edges.ts'
import { UnexpectedRow } from './row.ts'
import { WHOLE_GRAPH } from './whole-graph.ts'

interface End {
  readonly id: string
  readonly label: EntityLabel
}

export interface PlainLine {
  readonly type: GraphEdgeType
  readonly source: End
  readonly target: End
  readonly statements: number
}

// Counted here: grouping by texts takes the embedded engine ten times as long as reading them.
const LINES = (types: readonly GraphEdgeType[]): string => `
MATCH (x)-[r:${types.join('|')}]->(y)
RETURN type(r) AS type, x.id AS source, y.id AS target`

/** More ends than this no store of one machine holds; keys of lines stay exact below 2^53. */
const MOST_ENDS = 2 ** 22

/** @returns each triple once, in no order. Hundreds of thousands of them: one object a line, one text an id. */
export async function plainLines(store: GraphStore, types: readonly GraphEdgeType[]): Promise<readonly PlainLine[]> {
  const { rows } = await store.read(LINES(types), {}, WHOLE_GRAPH)
  const ends = new Map<string, End & { readonly number: number }>()
  const endOf = (id: Value | undefined): End & { readonly number: number } => {
    if (typeof id !== 'string') throw new UnexpectedRow(`expected the id of an entity, found ${JSON.stringify(id)}`)
    const end = ends.get(id) ?? { id, label: labelOfId(id), number: ends.size }
    ends.set(id, end)
    return end
  }
  const lines = new Map<number, { -readonly [Key in keyof PlainLine]: PlainLine[Key] }>()
  for (const [word, from, to] of rows) {
    const kind = types.findIndex((type) => type === word)
    const [type, source, target] = [types[kind], endOf(from), endOf(to)]
    if (type === undefined) throw new UnexpectedRow(`expected one of ${types.join(', ')}, found ${JSON.stringify(word)}`)
    const key = (source.number * MOST_ENDS + target.number) * types.length + kind
    const known = lines.get(key)
    if (known === undefined) lines.set(key, { type, source, target, statements: 1 })
    else known.statements += 1
  }
  return [...lines.values()]
}
