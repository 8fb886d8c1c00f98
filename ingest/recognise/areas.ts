/** Places and tiers that a system is extended to (基层, 各区, 街镇). Which of them count is for relate to say. */
import areas from '../lexicon/areas.json' with { type: 'json' }
import type { FoundMention } from '../stages.ts'

const WORDS = [...areas.words].sort((a, b) => b.length - a.length).join('|')
/** Bracketed parts (街(镇)) and 全市11个区 are written many ways, so they are patterns. */
const AREAS = new RegExp(`全[省市区县]\\d+个(?:区县|县区|区|县|市|街道|镇)|街[(（]镇[)）]|${WORDS}`, 'gu')

export function areasIn(text: string): readonly FoundMention[] {
  return [...text.matchAll(AREAS)].map((match) => ({
    label: 'Area',
    name: match[0],
    completed: false,
    generic: false,
    start: match.index,
    end: match.index + match[0].length,
  }))
}
