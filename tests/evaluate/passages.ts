/**
 * Passages: single measures of a sentence or three, a line of JSON each, labelled
 * for entities and relations alone. They show how widely the rules read the ways in
 * which a thing is said; documents show how well a plan is read.
 */
import type { Gold } from './gold.ts'
import { parseJsonFile } from './json-shape.ts'
import { readGold } from './read-gold.ts'

export interface Passage {
  readonly gold: Gold
  /** A plan with this one measure. */
  readonly text: string
}

export function isPassagesFile(file: string): boolean {
  return file.endsWith('.jsonl')
}

/**
 * @param text the file's, as GUIDELINE.md says under Passages
 * @throws {GoldFileError} which names the file, the line and the field
 */
export function readPassages(file: string, text: string): readonly Passage[] {
  return text.split('\n').flatMap((line, index) => {
    if (line.trim() === '') return []
    const where = `${file} 第 ${index + 1} 行`
    const root = parseJsonFile(where, line)
    const [heading, jurisdiction] = [root.at('heading').text(), root.at('jurisdiction').text()]
    const gold = readGold(where, JSON.stringify({
      ...(JSON.parse(line) as object),
      document: root.at('id').text(), source: file, title: heading, issuer: null, date: null,
      measures: [{ id: '1', title: heading, lead: [], implement: [] }], actions: [], overlaps: [],
    }))
    return [{ gold, text: `${jurisdiction}政务信息化工作要点\n\n（一）${heading}\n\n${root.at('text').text()}\n` }]
  })
}
