/**
 * Names of government bodies: patterns over the organs that every Chinese
 * government has, and the short form of each full name (发展和改革委员会 → 发改委).
 */
import data from './organs.json' with { type: 'json' }

const suffixes = data.suffixes as Readonly<Record<string, string>>
const shortForms = new Map<string, string>()
const names = new Set<string>()

for (const { full, short, suffixes: ends } of data.organs) {
  if (ends.length === 0) {
    enter(full, short)
    enter(short, short)
  }
  for (const end of ends) {
    const canonical = short + end
    enter(full + (suffixes[end] ?? end), canonical)
    enter(full + end, canonical)
    enter(canonical, canonical)
  }
}

function enter(name: string, short: string): void {
  names.add(name)
  if (!shortForms.has(name)) shortForms.set(name, short)
}

function alternatives(words: Iterable<string>): string {
  return [...new Set(words)].sort((a, b) => b.length - a.length).join('|')
}

/** Any organ by its full or short name, without jurisdiction. */
export const ORGAN = alternatives(names)
/** Words that stand for an organ in a list beside organs. */
export const COORDINATED = alternatives(data.coordinated.words)
/** Fields of 环保部门, 公安机关. */
export const FIELD_OF_BODIES = alternatives(data.fields.words)
/** 公安, 民政, 发展改革: what a body is known by without its end. */
const STEMS: ReadonlySet<string> = new Set([...data.organs.flatMap(({ full, short, suffixes: ends }) => (ends.length > 0 ? [full, short] : [])), ...data.coordinated.words, ...data.fields.words])

/** Whether a word says by itself which body is meant (公安 in 公安、民政等部门). */
export function isFieldOfBody(word: string): boolean {
  return STEMS.has(word)
}

/** Words that name the owner of what follows, behind a place or tier. */
export const NAME_WORDS = alternatives(data.nameWords.words)

/** 发展和改革委员会 → 发改委; a name that is not in the lexicon is returned as it is. */
export function shortOrgan(name: string): string {
  return shortForms.get(name) ?? name
}
