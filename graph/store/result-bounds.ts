/**
 * Bounding a result by the engine itself, which holds the whole of it at once: a
 * LIMIT at the end of every arm of the statement, in place of a larger one.
 */
import { rule, walk, type Tree } from './cypher-grammar.ts'
import type { Params } from './graph-store.ts'

/** The end of one arm. Places are UTF-16 units into the statement. */
export interface ResultBound {
  /** Where DISTINCT stands in: arms of a UNION are made distinct only after they are cut. Null where it need not. */
  readonly distinctAt: number | null
  /** From here to there the arm's own LIMIT stands; the same place twice where it has none. */
  readonly from: number
  readonly to: number
  /** Its own limit: a number or `$name`; null where it has none. */
  readonly own: string | null
}

/** None where some arm ends in anything but RETURN. */
export function boundsOf(cypher: string, root: Tree): readonly ResultBound[] {
  const query = find(root, 'regularQuery')
  const arms = query ? armsOf(query) : []
  const distinct = arms.length > 1 && !unions(query as Tree).some((word) => /^all$/iu.test(word))
  const bounds = arms.map((arm) => boundOf(cypher, arm, distinct))
  return bounds.every((bound) => bound !== null) ? bounds : []
}

/** The statement with its result bounded to so many rows an arm. */
export function boundResult(cypher: string, bounds: readonly ResultBound[], rows: number, params: Params): string {
  let bounded = cypher
  for (const { distinctAt, from, to, own } of [...bounds].sort((a, b) => b.from - a.from)) {
    const value = own === null ? rows : Number(own.startsWith('$') ? params[own.slice(1)] : own)
    // What is no number is the engine's to refuse.
    if (own === null || value > rows) bounded = `${bounded.slice(0, from)} LIMIT ${rows} ${bounded.slice(to)}`
    if (distinctAt !== null) bounded = `${bounded.slice(0, distinctAt)} DISTINCT ${bounded.slice(distinctAt)}`
  }
  return bounded
}

function boundOf(cypher: string, arm: Tree, distinct: boolean): ResultBound | null {
  const last = arm.children?.at(-1)?.children?.[0]
  const body = last && rule(last) === 'returnClause' ? find(last, 'returnBody') : undefined
  if (!last?.stop || !body?.start) return null
  const limit = body.children?.find((child) => rule(child) === 'limit')
  const place = placesIn(cypher)
  const to = place((limit?.stop ?? last.stop).stop + 1)
  const from = limit?.start ? place(limit.start.start) : to
  const isDistinct = body.children?.some((child) => !child.children && /^distinct$/iu.test(child.getText())) ?? false
  return {
    distinctAt: distinct && !isDistinct ? place(body.start.start) : null,
    from,
    to,
    own: limit ? limit.getText().replace(/^limit/iu, '').replaceAll(/[`_]/gu, '') : null,
  }
}

/** The single queries that UNION joins, or the one. */
function armsOf(query: Tree): readonly Tree[] {
  return (query.children ?? []).flatMap((child) => (rule(child) === 'singleQuery' ? [child] : rule(child) === 'union' ? armsOf(child) : []))
}

function unions(query: Tree): readonly string[] {
  return (query.children ?? []).flatMap((child) => (rule(child) === 'union' ? unions(child) : child.children ? [] : [child.getText()]))
}

function find(tree: Tree, name: string): Tree | undefined {
  for (const part of walk(tree)) if (rule(part) === name) return part
  return undefined
}

/** The grammar counts code points, strings count UTF-16 units. */
function placesIn(cypher: string): (codePoints: number) => number {
  const points = [...cypher]
  return points.length === cypher.length ? (place) => place : (place) => points.slice(0, place).join('').length
}
