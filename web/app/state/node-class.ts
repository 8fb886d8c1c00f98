/**
 * The class a node is drawn, filtered and counted by: a system's kind, or its
 * label where it is no system. The same values as `facets.kinds` of the API.
 */
import type { EntityLabel, SystemKind } from '../../../graph/model/vocabulary.ts'
import type { NodeClass } from '../../api.ts'

export type { NodeClass }

/** In the order that filters and legend show them. */
export const NODE_CLASSES: readonly NodeClass[] = [
  'Agency',
  'platform',
  'system',
  'network',
  'app',
  'website',
  'datacentre',
  'database',
  'service',
  'Area',
]

export function nodeClass(node: { readonly label: EntityLabel; readonly kind: SystemKind | null }): NodeClass {
  if (node.label === 'Agency' || node.label === 'Area') return node.label
  return node.kind ?? 'system'
}

export function isNodeClass(value: string): value is NodeClass {
  return (NODE_CLASSES as readonly string[]).includes(value)
}
