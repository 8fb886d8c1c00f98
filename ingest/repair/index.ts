/**
 * repair: the text as it came → the text as it was written, and every change as
 * an edit that can be undone. The recipe is the list below. Damage lies in layers
 * and comes off in the opposite order: what a web page did last (entities, line
 * ends) first, then the bytes that were shifted, the glosses inside what that
 * restores, then the characters. What a site put in or doubled is told by what the
 * text says, so it goes when the text can be read.
 */
import type { Problem } from '../../graph/model/problem.ts'
import type { RepairedText, SourceText } from '../stages.ts'
import { applyChanges, carryOffsets, type EditedText } from './apply-changes.ts'
import { duplicateParagraphs } from './duplicate-paragraphs.ts'
import { fullWidthLatin } from './full-width-latin.ts'
import { gbkShift } from './gbk-shift.ts'
import { htmlEntities } from './html-entities.ts'
import { htmlTags } from './html-tags.ts'
import { invisibleCharacters } from './invisible-characters.ts'
import { lostCharacters } from './lost-characters.ts'
import { newlines } from './newlines.ts'
import { pinyinGloss } from './pinyin-gloss.ts'
import { radicalForms } from './radical-forms.ts'
import { spam } from './spam.ts'
import { taiwanWords } from './taiwan-words.ts'
import { traditional } from './traditional.ts'
import type { Change, Doubt, Findings, Rule } from './rule.ts'

export { originalSpan, repairedSpan, undo } from '../../graph/model/edits.ts'

/** In the order in which they are applied. */
export const RULES: readonly Rule[] = [htmlEntities, htmlTags, invisibleCharacters, radicalForms, newlines, gbkShift, pinyinGloss, taiwanWords, traditional, fullWidthLatin, spam, duplicateParagraphs, lostCharacters]

/** One repair can lay another open (an entity that held a zero-width space); more rounds than this no text needs. */
const MOST_ROUNDS = 8

/** Never throws; a text without damage comes back without an edit. */
export function repair(source: SourceText): RepairedText {
  let edited: EditedText = { original: source.text, text: source.text, edits: [] }
  let doubts: readonly NamedDoubt[] = []
  let leftovers: readonly NamedDoubt[] = []
  /** The text that a rule saw last, and what it found: in the last round most see what they have seen. */
  const seen = new Map<Rule, { readonly text: string; readonly found: Findings }>()
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const before = edited.text
    leftovers = []
    for (const rule of RULES) {
      const last = seen.get(rule)
      const found = last?.text === edited.text ? last.found : rule.find(edited.text)
      seen.set(rule, { text: edited.text, found })
      const fresh = (found.leftovers ?? []).map((doubt) => ({ ...doubt, rule: rule.name }))
      leftovers = [...carryDoubts([...leftovers, ...fresh], found.changes)]
      const unsure = (found.doubts ?? []).map((doubt) => ({ ...doubt, rule: rule.name }))
      doubts = [...carryDoubts([...doubts, ...unsure], found.changes), ...newDoubts(found.changes, rule.name)]
      edited = applyChanges(edited, found.changes, rule.name)
    }
    if (edited.text === before) break
  }
  const problems = namedOnce([...doubts, ...leftovers]).map((doubt) => asProblem(doubt, source.source))
  return { ...source, text: edited.text, original: source.text, edits: edited.edits, problems: [...source.problems, ...problems] }
}

/** By place; a mark that stands within a place which another rule names needs no second word. */
function namedOnce(doubts: readonly NamedDoubt[]): readonly NamedDoubt[] {
  let named = -1
  return doubts
    .toSorted((a, b) => a.start - b.start || b.end - a.end)
    .filter(({ rule, end }) => {
      if (rule === lostCharacters.name) return end > named
      named = Math.max(named, end)
      return true
    })
}

type NamedDoubt = Doubt & { readonly rule: string }

function carryDoubts(doubts: readonly NamedDoubt[], changes: readonly Change[]): readonly NamedDoubt[] {
  if (doubts.length === 0 || changes.length === 0) return doubts
  const carried = carryOffsets(doubts.flatMap(({ start, end }) => [start, end]), changes)
  return doubts.map((doubt, index) => ({ ...doubt, start: carried[2 * index]!, end: carried[2 * index + 1]! }))
}

/** Doubts about what a change put in, as offsets into the text after all changes of the rule. */
function newDoubts(changes: readonly Change[], rule: string): readonly NamedDoubt[] {
  const doubts: NamedDoubt[] = []
  let shift = 0
  for (const change of changes) {
    const base = change.start + shift
    for (const doubt of change.doubts ?? []) doubts.push({ ...doubt, start: base + doubt.start, end: base + doubt.end, rule })
    shift += change.text.length - (change.end - change.start)
  }
  return doubts
}

function asProblem({ rule, start, end, actual, expected }: NamedDoubt, source: string): Problem {
  return { rule, source, place: { start, end }, actual, expected, fatal: false }
}
