/** What can stand at a place of a statement: labels in a node's brackets, types in a relationship's, properties after a dot. */
import type { Completion, CompletionContext, CompletionResult } from '@codemirror/autocomplete'
import type { LiveSchema } from '../../api.ts'

const KEYWORDS = ['MATCH', 'OPTIONAL MATCH', 'WHERE', 'RETURN', 'WITH', 'UNWIND', 'ORDER BY', 'LIMIT', 'SKIP', 'DISTINCT', 'AS', 'AND', 'OR', 'NOT', 'IN', 'CONTAINS', 'STARTS WITH', 'ENDS WITH', 'IS NULL', 'IS NOT NULL', 'DESC', 'UNION', 'EXISTS', 'CASE', 'WHEN', 'THEN', 'ELSE', 'END']
const FUNCTIONS = ['count', 'collect', 'size', 'length', 'nodes', 'relationships', 'type', 'labels', 'startNode', 'endNode', 'coalesce', 'toLower', 'min', 'max', 'sum', 'range']

/** @param schema asked for at each completion, since documents come and go */
export const cypherCompletion = (schema: () => LiveSchema | null) => (context: CompletionContext): CompletionResult | null => {
  const line = context.state.sliceDoc(Math.max(0, context.pos - 500), context.pos)
  const word = /[\p{L}\p{N}_]*$/u.exec(line)?.[0] ?? ''
  const before = line.slice(0, line.length - word.length)
  const known = schema()
  const result = (options: readonly Completion[]): CompletionResult => ({ from: context.pos - word.length, options, validFor: /^[\p{L}\p{N}_]*$/u })
  const counted = (names: LiveSchema['labels'], type: string): readonly Completion[] => names.map(({ name, count }) => ({ label: name, type, detail: String(count) }))
  if (known && /\[[^\]]*[:|]$/u.test(before)) return result(counted(known.relationshipTypes, 'type'))
  if (known && /[(:|][^()[\]{}]*:$/u.test(before)) return result(counted(known.labels, 'class'))
  if (known && /[\p{L}\p{N}_)]\.$/u.test(before)) return result(known.propertyKeys.map((label) => ({ label, type: 'property' })))
  if (word === '' && !context.explicit) return null
  return result([...KEYWORDS.map((label) => ({ label, type: 'keyword' })), ...FUNCTIONS.map((label) => ({ label, type: 'function', apply: `${label}(` }))])
}
