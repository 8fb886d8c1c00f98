/**
 * Where characters stand that no one writes one after the other: shifted text of
 * which the mark was lost, or that no reading explained. Half of what shifting
 * gives are characters outside the 3,755 common ones, which make up a hundredth of
 * running text, so a sum of likelihoods along the line tells one from the other.
 */
import type { Span } from '../../../graph/model/document-graph.ts'
import { dictionary } from './dictionary.ts'
import { charOf, pairOf } from './gbk-table.ts'
import { foldTable } from './written-forms.ts'

/** ln of how much likelier a rare and a common character are in shifted text than in any other. */
const RARE = 3.8
const COMMON = -0.66
/** Two rare ones side by side, or three near each other. */
const GARBLED = 7.2
/** Common ideographs have these first bytes in GB 2312. */
const FIRST_COMMON = 0xb0
const LAST_COMMON = 0xd7

const LONGEST_NAME = 3
const BOUND_OF_NAME = /[、，；。：（）\s]/

const RARE_CLASS = 1
const COMMON_CLASS = 2
/** 、 hardly ever comes out of shifted bytes, and lists of rare names are full of it. */
const LIST_MARK_CLASS = 3
let classes: Uint8Array | undefined

/** By character code; 0 for what tells nothing. */
function classTable(): Uint8Array {
  if (classes) return classes
  const folds = foldTable()
  classes = new Uint8Array(0x10000)
  for (let code = 0x4e00; code <= 0x9fff; code++) {
    const lead = pairOf(folds[code]!) >> 8
    const trail = pairOf(folds[code]!) & 0xff
    classes[code] = lead >= FIRST_COMMON && lead <= LAST_COMMON && trail >= 0xa1 ? COMMON_CLASS : RARE_CLASS
  }
  // Greek, Cyrillic, kana, zhuyin, the strokes of boxes and numbers in brackets, which share their rows with the marks.
  for (const [first, last] of [[0x370, 0x4ff], [0x3040, 0x3129], [0x2500, 0x257f], [0x2474, 0x249b]] as const) classes.fill(RARE_CLASS, first, last + 1)
  for (const mark of '，。；：“”（）《》！') classes[mark.charCodeAt(0)] = COMMON_CLASS
  classes['、'.charCodeAt(0)] = LIST_MARK_CLASS
  return classes
}

/** Whether any line has such a stretch; of most texts the characters alone say that none has. */
export function isGarbled(text: string): boolean {
  return mayBeGarbled(text) && text.split('\n').some((line) => garbledStretches(line).length > 0)
}

/** A first look that needs no dictionary. */
function mayBeGarbled(text: string): boolean {
  const table = classTable()
  let sum = 0
  for (let at = 0; at < text.length; at++) {
    const kind = table[text.charCodeAt(at)]!
    if (kind === RARE_CLASS) {
      sum += RARE
      if (sum > GARBLED) return true
    } else if (kind === COMMON_CLASS) sum = Math.max(0, sum + COMMON)
    else if (kind === LIST_MARK_CLASS || text.charCodeAt(at) === 0x0a) sum = 0
  }
  return false
}

/**
 * Whether a character with which such a stretch may begin stands outside what is known; of a
 * line that has none no stretch needs to be named.
 * @param offset of the line, `known` being offsets into the text
 */
export function hasRareOutside(line: string, offset: number, known: readonly Span[]): boolean {
  const table = classTable()
  const isKnown = (place: number): boolean => known.some(({ start, end }) => start <= place && place < end)
  for (let at = 0; at < line.length; at++) if (table[line.charCodeAt(at)] === RARE_CLASS && !isKnown(at + offset)) return true
  return false
}

/** From the first rare character to the last, of those that are in no word of the dictionary. */
export function garbledStretches(line: string): readonly Span[] {
  if (!mayBeGarbled(line)) return []
  const table = classTable()
  const inWord = placesInWords(line)
  const found: Span[] = []
  let sum = 0
  let start = 0
  let end = 0
  let garbled = false
  const close = (): void => {
    if (garbled && !isName(line, start, end)) found.push({ start, end })
    sum = 0
    garbled = false
  }
  for (let at = 0; at < line.length; at++) {
    const kind = inWord[at] === 1 ? COMMON_CLASS : table[line.charCodeAt(at)]!
    if (kind === 0) continue
    if (kind === RARE_CLASS) {
      if (sum === 0) start = at
      if (!endsRareWord(line, at)) sum = Math.min(sum + RARE, 2 * GARBLED)
      end = at + 1
      garbled ||= sum > GARBLED
    } else if (sum > 0 && (kind === LIST_MARK_CLASS || (sum += COMMON) <= 0)) close()
  }
  close()
  return found
}

/** Names may be of rare characters only: “王明、亓鑫、李强”. */
function isName(line: string, start: number, end: number): boolean {
  return end - start <= LONGEST_NAME && BOUND_OF_NAME.test(line[start - 1] ?? '') && BOUND_OF_NAME.test(line[end] ?? '')
}

/** Whether it and the character before it, both rare, give no common one between them when they are put in step: then they are a word, “筼筜”. */
function endsRareWord(line: string, at: number): boolean {
  const table = classTable()
  if (table[line.charCodeAt(at - 1)] !== RARE_CLASS) return false
  const folds = foldTable()
  const between = charOf(pairOf(folds[line.charCodeAt(at - 1)]!) & 0xff, pairOf(folds[line.charCodeAt(at)]!) >> 8)
  return between === 0 || table[between] === RARE_CLASS
}

/** 1 where a word of two characters or more stands. */
export function placesInWords(line: string): Uint8Array {
  const { words } = dictionary()
  const folds = foldTable()
  const places = new Uint8Array(line.length)
  for (let at = 0; at < line.length; ) {
    let node = 0
    let longest = 1
    for (let end = at; end < line.length; ) {
      node = words.child(node, folds[line.charCodeAt(end++)]!)
      if (node === 0) break
      if (words.cost[node] !== Infinity) longest = Math.max(longest, end - at)
    }
    if (longest > 1) places.fill(1, at, at + longest)
    at += longest
  }
  return places
}
