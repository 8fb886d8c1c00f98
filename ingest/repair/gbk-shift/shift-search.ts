/**
 * The likeliest reading of a damaged line: the cheapest way through it,
 * character by character along the words of the dictionary and the phrases of
 * the document, in one sweep from stage to stage.
 */
import type { DocumentPhrases } from './document-phrases.ts'
import { formsAfterGap } from './gap-forms.ts'
import { charOf } from './gbk-table.ts'
import type { ReadCharacter } from './lattice.ts'
import { LinePlaces } from './line-places.ts'
import { ReadingBounds } from './reading-bounds.ts'
import { AGAINST_GLOSS, DAMAGE, END, FILLING, FOREIGN, NOTHING_SHOWN, STRAY, LETTER, SWALLOWING, UNMARKED_END, VANISHED } from './reading-prices.ts'
import { ALIGNED, GAP, LAST_GAP, PASSING, SHIFTED, STAGES, SWALLOWED } from './reading-stages.ts'
import { isReadAs, readAs } from './readings.ts'
import type { ShownItem } from './shown-line.ts'
import { vanishingPairs, type VanishingPairs } from './vanishing-pairs.ts'
import type { WordTrie } from './word-trie.ts'
import { BETWEEN_WORDS, lattice, LINE_START, NODE, PHRASE, WordWalk } from './word-walk.ts'
import { foldTable, type WrittenForms } from './written-forms.ts'

/** Items in step that let the last word of a run end well. */
const AFTER_RUN = 6
const MAY_BE_SWALLOWED = codes('(),:;.0123456789')
const NO_PAIRS = new Int32Array(0)

export interface Reading {
  readonly characters: readonly ReadCharacter[]
  /** Items that were read; the sweep stops once the line is in step again. */
  readonly itemsRead: number
  /** −ln of how likely it is, to be compared with other readings of the same items. */
  readonly cost: number
}

export interface ShiftedLine {
  readonly items: readonly ShownItem[]
  /** What stands in the line before them. */
  readonly before: string
  readonly forms: WrittenForms
  readonly phrases: DocumentPhrases
  /** What the line may begin with, where its beginning is read. */
  readonly lineStarts: WordTrie | null
  /** Whether to read on to the last item even where the line is in step again. */
  readonly whole?: boolean
}

export function bestReading(line: ShiftedLine): Reading {
  return new ShiftSearch(line).read()
}

/** What is being tried: a form that lost a byte to the marker, one that is out of step, one beside a vanished pair. */
type Trial = typeof LOST | typeof TAKEN | typeof FILLED
const LOST = 0
const TAKEN = 1
const FILLED = 2

class ShiftSearch {
  readonly #items: readonly ShownItem[]
  readonly #forms: WrittenForms
  readonly #pairs: VanishingPairs
  readonly #phrases: DocumentPhrases
  readonly #starts: WordTrie | null
  readonly #folds = foldTable()
  readonly #places: LinePlaces
  readonly #bounds: ReadingBounds
  readonly #walk: WordWalk
  readonly #readsWhole: boolean

  // Where the search stands, and what is shown there.
  #k = 0
  #mode = ALIGNED
  #trial: Trial = LOST
  #item: ShownItem
  #next: ShownItem | undefined
  /** Second byte of what comes before a vanished pair's second half, 0 at the end. */
  #shown = 0

  constructor({ items, before, forms, phrases, lineStarts, whole = false }: ShiftedLine) {
    this.#items = items
    this.#readsWhole = whole
    this.#item = items[0]!
    this.#forms = forms
    this.#pairs = vanishingPairs(forms)
    this.#phrases = phrases
    this.#starts = lineStarts
    this.#places = new LinePlaces(items, before)
    this.#bounds = new ReadingBounds(items.length)
    this.#walk = new WordWalk(items.length, forms, phrases, lineStarts, this.#bounds)
  }

  read(): Reading {
    for (let k = 0; ; k++) {
      const end = this.#endAt(k)
      if (end >= 0) return { characters: withoutTrust(lattice.trace(end)), itemsRead: k, cost: lattice.cost[end]! }
      this.#k = k
      this.#item = this.#items[k]!
      this.#next = this.#items[k + 1]
      this.#shown = this.#next ? this.#next.lead || this.#next.ascii : 0
      this.#sweep(ALIGNED)
      // Whole characters first: what they cost bounds the others.
      for (let point = lattice.first(k * STAGES + SHIFTED); point >= 0; point = lattice.sibling[point]!) this.#readWhole(point)
      for (let mode = SHIFTED; mode < PASSING; mode++) this.#sweep(mode)
    }
  }

  #sweep(mode: number): void {
    this.#mode = mode
    for (let point = lattice.first(this.#k * STAGES + mode); point >= 0; point = lattice.sibling[point]!) {
      this.#walk.point = point
      if (mode === ALIGNED) this.#readAligned()
      else if (lattice.cost[point]! + this.#walk.leastFrom(point) > this.#bounds.worstAt(this.#k * STAGES + mode)) continue
      else if (mode === SHIFTED) this.#readShifted()
      else if (mode === SWALLOWED) for (const char of MAY_BE_SWALLOWED) this.#walk.enter(char, char, (this.#k + 1) * STAGES, 0, this.#k << 2)
      else this.#fillGap()
    }
  }

  /** The point at which the reading may stop before item k, or −1. */
  #endAt(k: number): number {
    const point = lattice.find(k * STAGES, BETWEEN_WORDS, -1)
    if (k === this.#items.length) return point
    if (this.#readsWhole || point < 0 || k <= this.#bounds.lastShifted + AFTER_RUN || k <= 2 * AFTER_RUN) return -1
    return this.#bounds.isBestInStep(k, lattice.cost[point]!) ? point : -1
  }

  #readAligned(): void {
    const { ascii, char, shown, isMarker } = this.#item
    const before = this.#items[this.#k - 1]
    const price = ascii < 0x40 || isLetter(before?.ascii ?? 0) ? 0 : before?.isMarker || !isLetter(ascii) ? STRAY : LETTER
    this.#walk.enter(char, shown.charCodeAt(0), (this.#k + 1) * STAGES, price, -1)
    if (!isMarker) return
    this.#trial = LOST
    if (lattice.node[this.#walk.point] !== BETWEEN_WORDS) this.#tryChildren()
    else if (this.#next && !this.#next.isMarker && !isPlainAscii(this.#next)) {
      this.#tryBeginnings(this.#forms.byTrail[this.#shown]!, this.#phrases.byTrail[this.#shown]!)
      this.#tryPairs(this.#pairs.byTrail[this.#shown]!)
      if (this.#walk.point === 0 && this.#starts) this.#tryChildrenOf(LINE_START)
    } else if (glossOfLost(this.#item, this.#next) === '') this.#tryForms(this.#forms.common)
    else for (const char of readAs(glossOfLost(this.#item, this.#next), this.#forms)) this.#tryCharacter(char)
    if (lattice.node[this.#walk.point] === BETWEEN_WORDS) this.#tryAlone(this.#forms.aloneBeforeGap, this.#k * STAGES + GAP, DAMAGE + NOTHING_SHOWN, this.#k << 2)
  }

  /** Both bytes of the character are shown. */
  #readWhole(point: number): void {
    this.#walk.point = point
    const lead = this.#item.trail
    const whole = lead >= 0x80 && this.#next ? charOf(lead, this.#shown) : 0
    if (whole === 0) return
    const char = this.#folds[whole]!
    const next = this.#next!
    if (next.ascii === 0) this.#walk.enter(char, whole, (this.#k + 1) * STAGES + SHIFTED, 0, this.#k << 2)
    else this.#walk.enter(char, whole, (this.#k + 2) * STAGES, END + glossCost(char, next.gloss), this.#k << 2)
  }

  /** The second byte of item k is the first of a character that is not shown whole. */
  #readShifted(): void {
    const lead = this.#item.trail
    if (lead < 0x80) {
      // The pair took in a true ASCII character, and with it the run was in step again.
      if (lead > 0) this.#walk.enter(lead, lead, (this.#k + 1) * STAGES, END, this.#k << 2)
      return
    }
    this.#trial = TAKEN
    if (lattice.node[this.#walk.point] !== BETWEEN_WORDS) this.#tryChildren()
    else {
      this.#tryBeginnings(this.#forms.byLead[lead]!, this.#phrases.byLead[lead]!)
      if (this.#shown !== 0) this.#tryPairs(this.#pairs.around.get((lead << 8) | this.#shown) ?? NO_PAIRS)
      this.#tryPairs(this.#pairs.beforeGap[lead]!)
    }
  }

  /** What comes now began with a byte that vanished together with the last byte of the character before. */
  #fillGap(): void {
    this.#trial = FILLED
    if (lattice.node[this.#walk.point] !== BETWEEN_WORDS) this.#tryChildren()
    else {
      const forms = formsAfterGap(this.#forms, lattice.gap[this.#walk.point]!)
      const isEnd = !this.#next || this.#next.ascii !== 0
      this.#tryBeginnings(forms.byTrail[this.#shown]!, this.#phrases.byTrail[this.#shown]!)
      if (isEnd) this.#tryLast(forms.common, 0, (this.#k << 2) + 3, this.#next?.isMarker ? this.#next.gloss : this.#item.gloss)
      if (this.#mode === LAST_GAP) return
      this.#tryAlone(forms.aloneBeforeGap, this.#k * STAGES + this.#mode + 1, NOTHING_SHOWN, (this.#k << 2) + this.#mode - 1, isEnd ? 0 : FILLING)
      this.#tryPairs(this.#pairs.byTrail[this.#shown]!)
    }
  }

  /** Beginnings of words and of phrases. @param inPhrases forms, each followed by its node */
  #tryBeginnings(forms: Int32Array, inPhrases: readonly number[]): void {
    this.#tryForms(forms)
    for (let at = 0; at < inPhrases.length; at += 2) this.#try(inPhrases[at]!, inPhrases[at + 1]! | PHRASE)
  }

  /**
   * Characters that are words of their own and lose the pair after them.
   * @param more what has to follow costs at least this.
   */
  #tryAlone(forms: Int32Array, stage: number, price: number, place: number, more = 0): void {
    const { alone, foreign, written, gap, char } = this.#forms
    const limit = this.#bounds.worstAt(stage) - lattice.cost[this.#walk.point]! - price - more
    const lost = this.#trial === LOST
    for (const form of forms) {
      const cost = alone[form]!
      if (cost > limit) break
      this.#walk.arrive(written[form]!, stage, gap[form]!, price + cost + (foreign[form] === 1 ? FOREIGN : 0) + (lost ? this.#places.afterFigures(char[form]!, this.#k) : 0), place)
    }
  }

  /** Characters that end the run, and of which nothing is shown. */
  #tryLast(forms: Int32Array, damage: number, place: number, gloss: string): void {
    const { leastWord, node, char } = this.#forms
    const k = this.#k
    const stage = (this.#next?.isMarker ? k + 2 : k + 1) * STAGES
    const price = damage + END + NOTHING_SHOWN
    const limit = this.#bounds.worstAt(stage) - lattice.cost[this.#walk.point]! - price
    for (const form of forms) {
      if (leastWord[form]! > limit) break
      const unlikely = this.#places.atEnd(char[form]!, k) + this.#againstGloss(form, gloss) + (damage > 0 ? this.#places.afterFigures(char[form]!, k) : 0)
      this.#walk.push(node[form]!, form, stage, -1, price + unlikely, place)
    }
  }

  /** @param forms those whose words cost least first. */
  #tryForms(forms: Int32Array): void {
    const limit = this.#limit()
    const { leastWord, node } = this.#forms
    for (const form of forms) {
      if (leastWord[form]! > limit) break
      this.#try(form, node[form]!)
    }
  }

  /** Beginnings of words whose first two characters lost the pair between them, likely ones first. */
  #tryPairs(list: Int32Array): void {
    const { first, second, node, least } = this.#pairs
    const { gap, gapTakes, lead, trail, written } = this.#forms
    const limit = this.#limit()
    const k = this.#k
    const filled = this.#trial === FILLED
    const price = this.#trial === TAKEN ? VANISHED : filled ? NOTHING_SHOWN : DAMAGE + NOTHING_SHOWN
    const place = (k << 2) + (filled ? this.#mode - 1 : 0)
    const start = this.#walk.point
    // Damage is part of the limit already.
    const extra = this.#trial === LOST ? NOTHING_SHOWN : price
    for (const pair of list) {
      if (least[pair]! + extra > limit) break
      const one = first[pair]!
      const two = second[pair]!
      if (filled && gapTakes[(lattice.gap[start]! << 8) | lead[one]!] === 0) continue
      const passing = lattice.reach(start, k * STAGES + PASSING, this.#forms.node[one]!, gap[one]!, price, written[one]!, place)
      if (passing < 0) continue
      this.#walk.point = passing
      const next = this.#next
      if (next && trail[two] === this.#shown) {
        if (next.ascii === 0) this.#walk.push(node[pair]!, two, (k + 1) * STAGES + SHIFTED, -1, 0, (k << 2) + 3)
        else this.#walk.push(node[pair]!, two, (k + 2) * STAGES, -1, END + this.#againstGloss(two, next.gloss), (k << 2) + 3)
      }
      if (gap[two]! >= 0 && !filled) this.#walk.push(node[pair]!, two, k * STAGES + GAP + 1, gap[two]!, NOTHING_SHOWN, (k << 2) + 1)
    }
    this.#walk.point = start
  }

  #tryCharacter(char: number): void {
    const { ofChar, node } = this.#forms
    for (let form = ofChar[char]!; form < ofChar[char + 1]!; form++) this.#try(form, node[form]!)
  }

  /** Every form of every character that can follow within the word. */
  #tryChildren(): void {
    this.#tryChildrenOf(lattice.node[this.#walk.point]!)
  }
  #tryChildrenOf(node: number): void {
    const trie = this.#walk.trieOf(node)
    const kind = node & ~NODE
    const { ofChar } = this.#forms
    const limit = this.#limit()
    if (kind === PHRASE) this.#phrases.open(node & NODE)
    for (let child = trie.firstChild[node & NODE]!; child !== 0; child = trie.nextSibling[child]!) {
      if (trie.least[child]! > limit) {
        if (kind === 0) break
        continue
      }
      const char = trie.char[child]!
      for (let form = ofChar[char]!; form < ofChar[char + 1]!; form++) this.#try(form, child | kind)
    }
  }

  /** What the word that is tried may cost at most, with all that is priced in. */
  #limit(): number {
    if (this.#trial === LOST) return this.#bounds.worstAt(this.#k * STAGES + GAP) - lattice.cost[this.#walk.point]! - DAMAGE
    // A run that is just beginning is compared with others of its kind.
    if (this.#trial !== TAKEN) return this.#bounds.worstAt(this.#k * STAGES + this.#mode) - lattice.cost[this.#walk.point]!
    const stage = this.#k * STAGES
    const worst = this.#next && this.#next.ascii === 0 ? Math.min(this.#bounds.worstAt(stage + SHIFTED), this.#bounds.worstAt(stage + GAP) - FILLING) : this.#bounds.worstAt(stage + this.#mode)
    return worst - lattice.cost[this.#walk.point]!
  }

  #try(form: number, child: number): void {
    if (this.#trial === TAKEN) this.#take(form, child)
    else if (this.#trial === FILLED) this.#fill(form, child)
    else this.#lose(form, child)
  }

  /** `form` lost its first byte, or its second, where the marker stands. */
  #lose(form: number, child: number): void {
    const k = this.#k
    const next = this.#next
    const forms = this.#forms
    const place = k << 2
    // Characters that are words of their own are tried all at once.
    const goesOn = child >= PHRASE || lattice.node[this.#walk.point] !== BETWEEN_WORDS
    const damage = DAMAGE + this.#places.afterFigures(forms.char[form]!, k)
    if (!next || isPlainAscii(next)) {
      this.#walk.push(child, form, (k + 1) * STAGES, -1, damage + END + NOTHING_SHOWN + this.#places.atEnd(forms.char[form]!, k) + this.#againstGloss(form, this.#item.gloss), place)
      if (goesOn && forms.gap[form]! >= 0) this.#walk.push(child, form, k * STAGES + GAP, forms.gap[form]!, damage + NOTHING_SHOWN, place)
      return
    }
    if (next.isMarker) {
      this.#walk.push(child, form, (k + 2) * STAGES, -1, damage + END + NOTHING_SHOWN + this.#places.atEnd(forms.char[form]!, k) + this.#againstGloss(form, next.gloss), place)
      if (goesOn && forms.gap[form]! >= 0) this.#walk.push(child, form, k * STAGES + GAP, forms.gap[form]!, damage + NOTHING_SHOWN, place)
      return
    }
    if (forms.trail[form] === this.#shown) {
      const price = damage + this.#places.atStart(forms.char[form]!, k)
      if (next.ascii === 0) this.#walk.push(child, form, (k + 1) * STAGES + SHIFTED, -1, price, place)
      else this.#walk.push(child, form, (k + 2) * STAGES, -1, price + END + this.#againstGloss(form, next.gloss), place)
    }
    if (goesOn && forms.gap[form]! >= 0) this.#walk.push(child, form, k * STAGES + GAP, forms.gap[form]!, damage + NOTHING_SHOWN, place)
  }

  /** `form` begins with the second byte of item k, and lost its own second byte. */
  #take(form: number, child: number): void {
    const k = this.#k
    const next = this.#next
    const forms = this.#forms
    if (forms.lead[form] !== this.#item.trail) return
    const place = k << 2
    if (forms.gap[form]! >= 0) this.#walk.push(child, form, k * STAGES + GAP, forms.gap[form]!, VANISHED, place)
    if (next?.isMarker) {
      const price = END + this.#places.atEnd(forms.char[form]!, k) + this.#againstGloss(form, next.gloss)
      this.#walk.push(child, form, (k + 2) * STAGES, -1, price, place)
      if (next.gloss === '') this.#walk.push(child, form, (k + 1) * STAGES + SWALLOWED, -1, price + SWALLOWING, place)
    } else if (!next || next.ascii !== 0) {
      this.#walk.push(child, form, (k + 1) * STAGES, -1, END + this.#places.atEnd(forms.char[form]!, k) + this.#againstGloss(form, this.#item.gloss), place)
    } else if (forms.frequent[form] === 1 || this.#endsWords()) this.#walk.push(child, form, (k + 1) * STAGES, -1, UNMARKED_END, place)
  }

  /** Where nothing shows an end, any character of a word may be the last that is out of step. */
  #endsWords(): boolean {
    return this.#readsWhole && lattice.node[this.#walk.point] !== BETWEEN_WORDS
  }

  /** `form` lost its first byte together with the second of the character before. */
  #fill(form: number, child: number): void {
    const k = this.#k
    const next = this.#next
    const forms = this.#forms
    if (forms.gapTakes[(lattice.gap[this.#walk.point]! << 8) | forms.lead[form]!] === 0) return
    const place = (k << 2) + 3
    const isEnd = !next || next.ascii !== 0
    if (next && forms.trail[form] === this.#shown) {
      if (!isEnd) this.#walk.push(child, form, (k + 1) * STAGES + SHIFTED, -1, 0, place)
      else this.#walk.push(child, form, (k + 2) * STAGES, -1, END + this.#againstGloss(form, next.gloss), place)
    }
    // What was left of it at the end of the run is lost as well.
    if (isEnd) {
      const gloss = next?.isMarker ? next.gloss : this.#item.gloss
      this.#walk.push(child, form, (next?.isMarker ? k + 2 : k + 1) * STAGES, -1, END + NOTHING_SHOWN + this.#places.atEnd(forms.char[form]!, k) + this.#againstGloss(form, gloss), place)
    }
    const goesOn = child >= PHRASE || lattice.node[this.#walk.point] !== BETWEEN_WORDS
    if (goesOn && this.#mode < LAST_GAP && forms.gap[form]! >= 0) this.#walk.push(child, form, k * STAGES + this.#mode + 1, forms.gap[form]!, NOTHING_SHOWN, (k << 2) + this.#mode - 1)
  }

  #againstGloss(form: number, gloss: string): number {
    return gloss === '' ? 0 : glossCost(this.#forms.char[form]!, gloss)
  }
}

function glossCost(char: number, gloss: string): number {
  return gloss === '' || isReadAs(char, gloss) ? 0 : AGAINST_GLOSS
}

/** Of a character of which nothing is shown but marks. */
function glossOfLost(item: ShownItem, next: ShownItem | undefined): string {
  return next?.isMarker ? next.gloss : item.gloss
}

/** Of a character that the marker swallowed nothing is known but that it was ASCII. */
function withoutTrust(characters: readonly ReadCharacter[]): readonly ReadCharacter[] {
  return characters.map((character, index) => ((characters[index - 1]?.stage ?? 0) % STAGES === SWALLOWED ? { ...character, margin: 0 } : character))
}

/** No second byte of a character. */
function isPlainAscii({ ascii, isMarker }: ShownItem): boolean {
  return ascii !== 0 && ascii < 0x40 && !isMarker
}

function isLetter(code: number): boolean {
  return (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a)
}

function codes(chars: string): readonly number[] {
  return Array.from(chars, (char) => char.charCodeAt(0))
}
