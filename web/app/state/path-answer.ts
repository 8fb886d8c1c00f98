/**
 * A path in words, as a Cypher statement that finds it again, and as what is
 * marked on the canvas. Pure over the server's answer.
 */
import type { EntityRef, IntegrationPath, ProvenLine } from '../../api.ts'
import { msg, str } from '../language/language.ts'
import type { Marked } from './marked.ts'
import { writeEdge } from './view.ts'
import { RELATION_WORDS } from './words.ts'

/** 甲 组成 乙；乙 对接 丙。 The surest line of each step speaks for it. */
export function pathInWords({ steps }: IntegrationPath): string {
  return steps.flatMap(({ lines: [line] }) => (line ? [lineInWords(line)] : [])).join(msg('；')) + msg('。')
}

export const lineInWords = ({ source, type, target }: Pick<ProvenLine, 'source' | 'type' | 'target'>): string =>
  type === 'PART_OF' ? msg(str`${source.name} 是 ${target.name} 的组成部分`) : `${source.name} ${msg(RELATION_WORDS[type])} ${target.name}`

export function pathOnCanvas({ steps }: IntegrationPath): Marked {
  return {
    nodes: [...new Set(steps.flatMap(({ from, to }) => [from.id, to.id]))],
    edges: steps.flatMap(({ lines }) => lines.map(({ type, source, target }) => writeEdge({ type, source: source.id, target: target.id }))),
  }
}

/**
 * Runs on both engines as it stands. Where a step ends at one name of a thing and
 * the next begins at another, the two are joined by SAME_AS.
 */
export function pathAsCypher({ steps }: IntegrationPath): string {
  const nodes: EntityRef[] = []
  const pieces: string[] = []
  const node = (entity: EntityRef): string => {
    nodes.push(entity)
    return `(n${nodes.length - 1}:${entity.label} {id: '${entity.id}'})`
  }
  for (const { from, to, lines } of steps) {
    const before = nodes.at(-1)
    if (!before) pieces.push(node(from))
    else if (before.id !== from.id) pieces.push(`-[:SAME_AS]-${node(from)}`)
    const types = [...new Set(lines.map(({ type }) => type))]
    const forth = lines.some(({ source }) => source.id === from.id)
    const back = lines.some(({ source }) => source.id !== from.id)
    pieces.push(`${back && !forth ? '<' : ''}-[r${nodes.length}:${types.join('|')}]-${forth && !back ? '>' : ''}${node(to)}`)
  }
  const names = nodes.map((_, index) => `n${index}.name`)
  return `MATCH ${pieces.join('\n  ')}\nRETURN ${names.join(', ')}\nLIMIT 25`
}
