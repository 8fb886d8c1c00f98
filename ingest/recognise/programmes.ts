/** Programmes of the whole country that have a name without a head noun (金税三期). */
import data from '../lexicon/programmes.json' with { type: 'json' }
import type { FoundMention, Outline } from '../stages.ts'
import { matchesIn } from '../matches.ts'

const PROGRAMMES = new RegExp(data.programmes.map(({ name }) => name).join('|'), 'gu')

export function programmesIn(text: string, outline: Outline): readonly FoundMention[] {
  return outline.measures.flatMap(({ body }) =>
    matchesIn(text.slice(body.start, body.end), PROGRAMMES).map((match) => ({
      label: 'System' as const,
      name: match[0],
      completed: false,
      generic: false,
      start: body.start + match.index,
      end: body.start + match.index + match[0].length,
    })),
  )
}
