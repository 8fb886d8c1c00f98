/** What an answer marks on the canvas: node ids, and edges by their key as view.ts writes it. */
import type { Impact } from '../../api.ts'
import { writeEdge } from './view.ts'

export interface Marked {
  readonly nodes: readonly string[]
  readonly edges: readonly string[]
}

/** The system that stops, all that it affects, and the lines of the chains that lead there. */
export function impactOnCanvas(impact: Impact): Marked {
  const links = impact.rows.flatMap(({ chain }) => chain)
  return {
    nodes: [...new Set([impact.of.id, ...links.flatMap(({ affected, by }) => [affected.id, by.id])])],
    edges: [...new Set(links.flatMap(({ lines }) => lines.map(({ type, source, target }) => writeEdge({ type, source: source.id, target: target.id }))))],
  }
}
