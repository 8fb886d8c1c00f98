/**
 * The stable id of a relationship. A statement carries its own (`id`); the
 * others are told by what they join and where that was said, so that no engine's
 * number ever leaves a store.
 */
import type { Value } from './graph-store.ts'

const TELLING_APART = ['document', 'role', 'action', 'start'] as const

export function relationshipId(
  type: string,
  source: string,
  target: string,
  properties: { readonly [key: string]: Value },
): string {
  const own = properties['id']
  if (typeof own === 'string') return own
  const told = TELLING_APART.map((key) => properties[key]).filter((value) => value !== undefined && value !== null)
  return [source, type, target, ...told].join('|')
}
