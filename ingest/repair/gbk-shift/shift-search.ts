/**
 * The likeliest reading of a damaged line: the cheapest way through it,
 * character by character along the words of the dictionary and the phrases of
 * the document. Where a reading stands is a stage:
 *
 *   ALIGNED k    items before k are read as they are shown
 *   SHIFTED k    the first byte of item k is read, its second is the first byte of a character
 *   GAP k        as shifted k, and one more character is read, whose second byte and the
 *                first byte of the character to come vanished as a pair (twice and three
 *                times over in the two stages after it, with characters of which nothing is shown)
 *   SWALLOWED k  at a marker that stands for a byte and the ASCII character after it
 *   PASSING k    between two characters that are read at once
 *
 * Stages are numbers that grow along the line, so one sweep in order sees all.
 */
import { dictionary, UNKNOWN_COST } from './dictionary.ts'
import type { DocumentPhrases } from './document-phrases.ts'
import { formsAfterGap } from './gap-forms.ts'
import { charOf } from './gbk-table.ts'
import { Lattice, type ReadCharacter } from './lattice.ts'
import { LinePlaces } from './line-places.ts'
import { isReadAs, readAs } from './readings.ts'
import type { ShownItem } from './shown-line.ts'
import { vanishingPairs, type VanishingPairs } from './vanishing-pairs.ts'
import type { WordTrie } from './word-trie.ts'
import { foldTable, RARE, type WrittenForms } from './written-forms.ts'

const ALIGNED = 0
const SHIFTED = 1
const GAP = 2
const LAST_GAP = 4
const SWALLOWED = 5
const PASSING = 6
const STAGES = 7

/** Points hold a node of one of three tries; between words it is 0. */
const BETWEEN_WORDS = 0
const PHRASE = 1 << 25
const LINE_START = 2 << 25
const NODE = PHRASE - 1

/** Readings that fell this far behind others at the same item are given up. */
const HOPELESS = 14
const HOPELESS_IN_GAP = 11
/** Characters that fill a gap cost at most this, mostly, and at least the second. */
const AHEAD = 9
const FILLING = 3
/** Items in step that let the last word of a run end well. */
const AFTER_RUN = 6

/** A '?' is damage rather than a question mark. */
const DAMAGE = 9
/** The run ends where nothing shows it. */
const UNMARKED_END = 11
const END = 1.5
/** A reading that its gloss contradicts. */
const AGAINST_GLOSS = 14
/** Pairs vanish often, but a reading without one is simpler. */
const VANISHED = 0.3
/** A character of which no byte is shown. */
const NOTHING_SHOWN = 0.5
/** Latin words are rare among Chinese ones, full-width letters, which shifted bytes may seem to be, still more. */
const LETTER = 5
const FULL_WIDTH_LETTER = 13
/** A letter right behind a mark of damage is mostly the second byte of a character. */
const STRAY = 15
/** The marker stands for an ASCII character too, and which one only the words can tell. */
/** A character in the other script than the text. */
const FOREIGN = 4
const SWALLOWING = 6
const MAY_BE_SWALLOWED = codes('(),:;.0123456789')
export interface Reading {
  readonly characters: readonly ReadCharacter[]
  /** Items that were read; the sweep stops once the line is in step again. */
  readonly itemsRead: number
}

export interface ShiftedLine {
  readonly items: readonly ShownItem[]
  /** What stands in the line before them. */
  readonly before: string
  readonly forms: WrittenForms
  readonly phrases: DocumentPhrases
  /** What the line may begin with, where its beginning is read. */
  readonly lineStarts: WordTrie | null
}

export function bestReading(line: ShiftedLine): Reading {
  return new ShiftSearch(line).read()
}

/** Item at which the character was decided; −1 for one that is read as shown. */
export function slotOf({ place }: ReadCharacter): number {
  return place < 0 ? -1 : place >> 2
}
export function isInStep({ stage }: ReadCharacter): boolean {
  return stage % STAGES === ALIGNED
}
export function itemAfter({ stage }: ReadCharacter): number {
  return Math.floor(stage / STAGES)
}

/** Kept between searches for its memory alone. */
const lattice = new Lattice()
const NO_PAIRS = new Int32Array(0)
const words = (): WordTrie => dictionary().words

/** What is being tried: a form that lost a byte to the marker, one that is out of step, one beside a vanished pair. */
type Trial = typeof LOST | typeof TAKEN | typeof FILLED
const LOST = 0
const TAKEN = 1
const FILLED = 2

class ShiftSearch {
  readonly #items: readonly ShownItem[]
  readonly #forms: WrittenForms
  readonly #pairs: VanishingPairs
  readonly #words = words()
  readonly #phrases: DocumentPhrases
  readonly #starts: WordTrie | null
  readonly #folds = foldTable()
  readonly #places: LinePlaces
  /** By item: cost of the best reading that got there, in step and out of step. */
  readonly #bestInStep: Float64Array
  readonly #bestShifted: Float64Array
  #lastShifted = -1

  // Where the search stands: the point it goes on from, and what is shown there.
  #point = 0
  #k = 0
  #mode = ALIGNED
  #trial: Trial = LOST
  #item: ShownItem
  #next: ShownItem | undefined
  /** Second byte of what comes before a vanished pair's second half, 0 at the end. */
  #shown = 0

  constructor({ items, before, forms, phrases, lineStarts }: ShiftedLine) {
    this.#items = items
    this.#item = items[0]!
    this.#forms = forms
    this.#pairs = vanishingPairs(forms)
    this.#phrases = phrases
    this.#starts = lineStarts
    this.#places = new LinePlaces(items, before)
    this.#bestInStep = new Float64Array(items.length + 3).fill(Infinity)
    this.#bestShifted = new Float64Array(items.length + 3).fill(Infinity)
  }

  read(): Reading {
    lattice.begin((this.#items.length + 3) * STAGES)
    for (let k = 0; ; k++) {
      const end = this.#endAt(k)
      if (end >= 0) return { characters: withoutTrust(lattice.trace(end)), itemsRead: k }
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
      this.#point = point
      if (mode === ALIGNED) this.#readAligned()
      else if (lattice.cost[point]! + this.#leastFrom(point) > this.#worstAt(this.#k * STAGES + mode)) continue
      else if (mode === SHIFTED) this.#readShifted()
      else if (mode === SWALLOWED) for (const char of MAY_BE_SWALLOWED) this.#enter(char, char, (this.#k + 1) * STAGES, 0, this.#k << 2)
      else this.#fillGap()
    }
  }

  #leastFrom(point: number): number {
    const node = lattice.node[point]!
    return node === BETWEEN_WORDS ? 0 : this.#trieOf(node).least[node & NODE]!
  }

  /** The point at which the reading may stop before item k, or −1. */
  #endAt(k: number): number {
    const point = lattice.find(k * STAGES, BETWEEN_WORDS, -1)
    if (k === this.#items.length) return point
    if (point < 0 || k <= this.#lastShifted + AFTER_RUN || k <= 2 * AFTER_RUN) return -1
    return lattice.cost[point]! <= this.#bestInStep[k]! ? point : -1
  }

  #readAligned(): void {
    const { ascii, char, shown, isMarker } = this.#item
    const before = this.#items[this.#k - 1]
    const price = ascii < 0x40 || isLetter(before?.ascii ?? 0) ? 0 : before?.isMarker || !isLetter(ascii) ? STRAY : LETTER
    this.#enter(char, shown.charCodeAt(0), (this.#k + 1) * STAGES, price, -1)
    if (!isMarker) return
    this.#trial = LOST
    if (lattice.node[this.#point] !== BETWEEN_WORDS) this.#tryChildren()
    else if (this.#next && !this.#next.isMarker && !isPlainAscii(this.#next)) {
      this.#tryBeginnings(this.#forms.byTrail[this.#shown]!, this.#phrases.byTrail[this.#shown]!)
      this.#tryPairs(this.#pairs.byTrail[this.#shown]!)
      if (this.#point === 0 && this.#starts) this.#tryChildrenOf(LINE_START)
    } else if (glossOfLost(this.#item, this.#next) === '') this.#tryForms(this.#forms.common)
    else for (const char of readAs(glossOfLost(this.#item, this.#next), this.#forms)) this.#tryCharacter(char)
    if (lattice.node[this.#point] === BETWEEN_WORDS) this.#tryAlone(this.#forms.aloneBeforeGap, this.#k * STAGES + GAP, DAMAGE + NOTHING_SHOWN, this.#k << 2)
  }

  /** Both bytes of the character are shown. */
  #readWhole(point: number): void {
    this.#point = point
    const lead = this.#item.trail
    const whole = lead >= 0x80 && this.#next ? charOf(lead, this.#shown) : 0
    if (whole === 0) return
    const char = this.#folds[whole]!
    const next = this.#next!
    if (next.ascii === 0) this.#enter(char, whole, (this.#k + 1) * STAGES + SHIFTED, 0, this.#k << 2)
    else this.#enter(char, whole, (this.#k + 2) * STAGES, END + glossCost(char, next.gloss), this.#k << 2)
  }

  /** The second byte of item k is the first of a character that is not shown whole. */
  #readShifted(): void {
    const lead = this.#item.trail
    if (lead < 0x80) {
      // The pair took in a true ASCII character, and with it the run was in step again.
      if (lead > 0) this.#enter(lead, lead, (this.#k + 1) * STAGES, END, this.#k << 2)
      return
    }
    this.#trial = TAKEN
    if (lattice.node[this.#point] !== BETWEEN_WORDS) this.#tryChildren()
    else {
      this.#tryBeginnings(this.#forms.byLead[lead]!, this.#phrases.byLead[lead]!)
      if (this.#shown !== 0) this.#tryPairs(this.#pairs.around.get((lead << 8) | this.#shown) ?? NO_PAIRS)
      this.#tryPairs(this.#pairs.beforeGap[lead]!)
    }
  }

  /** What comes now began with a byte that vanished together with the last byte of the character before. */
  #fillGap(): void {
    this.#trial = FILLED
    if (lattice.node[this.#point] !== BETWEEN_WORDS) this.#tryChildren()
    else {
      const forms = formsAfterGap(this.#forms, lattice.gap[this.#point]!)
      const isEnd = !this.#next || this.#next.ascii !== 0
      this.#tryBeginnings(forms.byTrail[this.#shown]!, this.#phrases.byTrail[this.#shown]!)
      if (isEnd) this.#tryLast(forms.common, 0, (this.#k << 2) + 3, this.#next?.isMarker ? this.#next.gloss : this.#item.gloss)
      if (this.#mode === LAST_GAP) return
      this.#tryAlone(forms.aloneBeforeGap, this.#k * STAGES + this.#mode + 1, NOTHING_SHOWN, (this.#k << 2) + this.#mode - 1, isEnd ? 0 : FILLING)
      this.#tryPairs(this.#pairs.byTrail[this.#shown]!)
    }
  }

  /** Beginnings of words and of phrases. */
  #tryBeginnings(forms: Int32Array, inPhrases: readonly number[]): void {
    this.#tryForms(forms)
    for (const form of inPhrases) this.#try(form, this.#phrases.child(0, this.#forms.char[form]!) | PHRASE)
  }

  /**
   * Characters that are words of their own and lose the pair after them.
   * @param more what has to follow costs at least this.
   */
  #tryAlone(forms: Int32Array, stage: number, price: number, place: number, more = 0): void {
    const { alone, foreign, written, gap, char } = this.#forms
    const limit = this.#worstAt(stage) - lattice.cost[this.#point]! - price - more
    const lost = this.#trial === LOST
    for (const form of forms) {
      const cost = alone[form]!
      if (cost > limit) break
      this.#arrive(written[form]!, stage, gap[form]!, price + cost + (foreign[form] === 1 ? FOREIGN : 0) + (lost ? this.#places.afterFigures(char[form]!, this.#k) : 0), place)
    }
  }

  /** Characters that end the run, and of which nothing is shown. */
  #tryLast(forms: Int32Array, damage: number, place: number, gloss: string): void {
    const { leastWord, node, char } = this.#forms
    const k = this.#k
    const stage = (this.#next?.isMarker ? k + 2 : k + 1) * STAGES
    const price = damage + END + NOTHING_SHOWN
    const limit = this.#worstAt(stage) - lattice.cost[this.#point]! - price
    for (const form of forms) {
      if (leastWord[form]! > limit) break
      const unlikely = this.#places.atEnd(char[form]!, k) + this.#againstGloss(form, gloss) + (damage > 0 ? this.#places.afterFigures(char[form]!, k) : 0)
      this.#push(node[form]!, form, stage, -1, price + unlikely, place)
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
    const start = this.#point
    // Damage is part of the limit already.
    const extra = this.#trial === LOST ? NOTHING_SHOWN : price
    for (const pair of list) {
      if (least[pair]! + extra > limit) break
      const one = first[pair]!
      const two = second[pair]!
      if (filled && gapTakes[(lattice.gap[start]! << 8) | lead[one]!] === 0) continue
      const passing = lattice.reach(start, k * STAGES + PASSING, this.#forms.node[one]!, gap[one]!, price, written[one]!, place)
      if (passing < 0) continue
      this.#point = passing
      const next = this.#next
      if (next && trail[two] === this.#shown) {
        if (next.ascii === 0) this.#push(node[pair]!, two, (k + 1) * STAGES + SHIFTED, -1, 0, (k << 2) + 3)
        else this.#push(node[pair]!, two, (k + 2) * STAGES, -1, END + this.#againstGloss(two, next.gloss), (k << 2) + 3)
      }
      if (gap[two]! >= 0 && !filled) this.#push(node[pair]!, two, k * STAGES + GAP + 1, gap[two]!, NOTHING_SHOWN, (k << 2) + 1)
    }
    this.#point = start
  }

  #tryCharacter(char: number): void {
    const { ofChar, node } = this.#forms
    for (let form = ofChar[char]!; form < ofChar[char + 1]!; form++) this.#try(form, node[form]!)
  }

  /** Every form of every character that can follow within the word. */
  #tryChildren(): void {
    this.#tryChildrenOf(lattice.node[this.#point]!)
  }
  #tryChildrenOf(node: number): void {
    const trie = this.#trieOf(node)
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
    if (this.#trial === LOST) return this.#worstAt(this.#k * STAGES + GAP) - lattice.cost[this.#point]! - DAMAGE
    // A run that is just beginning is compared with others of its kind.
    if (this.#trial !== TAKEN) return this.#worstAt(this.#k * STAGES + this.#mode) - lattice.cost[this.#point]!
    const stage = this.#k * STAGES
    const worst = this.#next && this.#next.ascii === 0 ? Math.min(this.#worstAt(stage + SHIFTED), this.#worstAt(stage + GAP) - FILLING) : this.#worstAt(stage + this.#mode)
    return worst - lattice.cost[this.#point]!
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
    const goesOn = child >= PHRASE || lattice.node[this.#point] !== BETWEEN_WORDS
    const damage = DAMAGE + this.#places.afterFigures(forms.char[form]!, k)
    if (!next || isPlainAscii(next)) {
      this.#push(child, form, (k + 1) * STAGES, -1, damage + END + NOTHING_SHOWN + this.#places.atEnd(forms.char[form]!, k) + this.#againstGloss(form, this.#item.gloss), place)
      if (goesOn && forms.gap[form]! >= 0) this.#push(child, form, k * STAGES + GAP, forms.gap[form]!, damage + NOTHING_SHOWN, place)
      return
    }
    if (next.isMarker) {
      this.#push(child, form, (k + 2) * STAGES, -1, damage + END + NOTHING_SHOWN + this.#places.atEnd(forms.char[form]!, k) + this.#againstGloss(form, next.gloss), place)
      if (goesOn && forms.gap[form]! >= 0) this.#push(child, form, k * STAGES + GAP, forms.gap[form]!, damage + NOTHING_SHOWN, place)
      return
    }
    if (forms.trail[form] === this.#shown) {
      const price = damage + this.#places.atStart(forms.char[form]!, k)
      if (next.ascii === 0) this.#push(child, form, (k + 1) * STAGES + SHIFTED, -1, price, place)
      else this.#push(child, form, (k + 2) * STAGES, -1, price + END + this.#againstGloss(form, next.gloss), place)
    }
    if (goesOn && forms.gap[form]! >= 0) this.#push(child, form, k * STAGES + GAP, forms.gap[form]!, damage + NOTHING_SHOWN, place)
  }

  /** `form` begins with the second byte of item k, and lost its own second byte. */
  #take(form: number, child: number): void {
    const k = this.#k
    const next = this.#next
    const forms = this.#forms
    if (forms.lead[form] !== this.#item.trail) return
    const place = k << 2
    if (forms.gap[form]! >= 0) this.#push(child, form, k * STAGES + GAP, forms.gap[form]!, VANISHED, place)
    if (next?.isMarker) {
      const price = END + this.#places.atEnd(forms.char[form]!, k) + this.#againstGloss(form, next.gloss)
      this.#push(child, form, (k + 2) * STAGES, -1, price, place)
      if (next.gloss === '') this.#push(child, form, (k + 1) * STAGES + SWALLOWED, -1, price + SWALLOWING, place)
    } else if (!next || next.ascii !== 0) {
      this.#push(child, form, (k + 1) * STAGES, -1, END + this.#places.atEnd(forms.char[form]!, k) + this.#againstGloss(form, this.#item.gloss), place)
    } else if (forms.frequent[form] === 1) this.#push(child, form, (k + 1) * STAGES, -1, UNMARKED_END, place)
  }

  /** `form` lost its first byte together with the second of the character before. */
  #fill(form: number, child: number): void {
    const k = this.#k
    const next = this.#next
    const forms = this.#forms
    if (forms.gapTakes[(lattice.gap[this.#point]! << 8) | forms.lead[form]!] === 0) return
    const place = (k << 2) + 3
    const isEnd = !next || next.ascii !== 0
    if (next && forms.trail[form] === this.#shown) {
      if (!isEnd) this.#push(child, form, (k + 1) * STAGES + SHIFTED, -1, 0, place)
      else this.#push(child, form, (k + 2) * STAGES, -1, END + this.#againstGloss(form, next.gloss), place)
    }
    // What was left of it at the end of the run is lost as well.
    if (isEnd) {
      const gloss = next?.isMarker ? next.gloss : this.#item.gloss
      this.#push(child, form, (next?.isMarker ? k + 2 : k + 1) * STAGES, -1, END + NOTHING_SHOWN + this.#places.atEnd(forms.char[form]!, k) + this.#againstGloss(form, gloss), place)
    }
    const goesOn = child >= PHRASE || lattice.node[this.#point] !== BETWEEN_WORDS
    if (goesOn && this.#mode < LAST_GAP && forms.gap[form]! >= 0) this.#push(child, form, k * STAGES + this.#mode + 1, forms.gap[form]!, NOTHING_SHOWN, (k << 2) + this.#mode - 1)
  }

  #trieOf(node: number): WordTrie {
    return node >= LINE_START ? this.#starts! : node >= PHRASE ? this.#phrases : this.#words
  }

  /** On by a character that is known. */
  #enter(char: number, written: number, stage: number, price: number, place: number): void {
    const node = lattice.node[this.#point]!
    if (node !== BETWEEN_WORDS) {
      if (node >= PHRASE && node < LINE_START) this.#phrases.open(node & NODE)
      const child = this.#trieOf(node).child(node & NODE, char)
      if (child !== 0) this.#go(child | (node & ~NODE), written, stage, -1, price, place, true)
      return
    }
    const word = this.#words.child(0, char)
    if (word !== 0) this.#go(word, written, stage, -1, price, place, true)
    if (word === 0 || this.#words.cost[word] === Infinity) this.#arrive(written, stage, -1, price + unknownCost(char, place), place)
    const phrase = this.#phrases.child(0, char)
    if (phrase !== 0) this.#go(phrase | PHRASE, written, stage, -1, price, place, true)
    const start = this.#point === 0 && this.#starts ? this.#starts.child(0, char) : 0
    if (start !== 0) this.#go(start | LINE_START, written, stage, -1, price, place, true)
  }

  /**
   * On by a character that is guessed. Alone it must not be a rare one; words that
   * go on behind a vanished pair are looked up by both its neighbours.
   */
  #push(node: number, form: number, stage: number, gap: number, price: number, place: number): void {
    if (node === 0) return
    const begins = lattice.node[this.#point] === BETWEEN_WORDS
    const written = this.#forms.written[form]!
    if (this.#forms.foreign[form] === 1) price += FOREIGN
    if (!begins || gap < 0 || node >= PHRASE) this.#go(node, written, stage, gap, price, place, !begins)
    else if (this.#words.cost[node]! < RARE) this.#arrive(written, stage, gap, price + this.#words.cost[node]!, place)
  }

  /** On to `node`, and where a word ends there, to the beginning of the next. */
  #go(node: number, written: number, stage: number, gap: number, price: number, place: number, mayBeRare: boolean): void {
    const trie = this.#trieOf(node)
    const local = node & NODE
    const least = lattice.cost[this.#point]! + price + trie.least[local]!
    if (least > this.#worstAt(stage)) {
      if (place >= 0) return
    } else {
      this.#note(stage, least)
      if (trie.firstChild[local] !== 0 || node >= PHRASE) lattice.reach(this.#point, stage, node, gap, price, written, place)
    }
    const cost = trie.cost[local]!
    if (cost !== Infinity && (cost < RARE || mayBeRare)) this.#arrive(written, stage, gap, price + cost, place)
  }

  #arrive(written: number, stage: number, gap: number, price: number, place: number): void {
    const total = lattice.cost[this.#point]! + price
    // Read as shown it can always be, however unlikely.
    if (total > this.#worstAt(stage) && place >= 0) return
    this.#note(stage, total)
    lattice.reach(this.#point, stage, BETWEEN_WORDS, gap, price, written, place)
  }

  /** Cost from which on a reading at this stage is hopeless. */
  #worstAt(stage: number): number {
    const item = (stage / STAGES) | 0
    const inStep = this.#bestInStep[item]!
    const shifted = this.#bestShifted[item]! + HOPELESS
    if (stage % STAGES === ALIGNED) return Math.min(inStep + HOPELESS, shifted)
    const mode = stage % STAGES
    if (mode >= GAP && mode <= LAST_GAP) {
      // These are ahead of others at the same item by the characters that fill the gap.
      const next = this.#bestShifted[item + 1]!
      return Math.min(inStep + DAMAGE + HOPELESS + AHEAD, next === Infinity ? shifted + AHEAD : next + HOPELESS_IN_GAP)
    }
    // The damage that it supposes is priced in.
    return Math.min(inStep + DAMAGE + HOPELESS, shifted)
  }

  #note(stage: number, cost: number): void {
    const item = (stage / STAGES) | 0
    if (stage % STAGES === ALIGNED) {
      if (cost < this.#bestInStep[item]!) this.#bestInStep[item] = cost
    } else {
      if (cost < this.#bestShifted[item]!) this.#bestShifted[item] = cost
      if (item > this.#lastShifted) this.#lastShifted = item
    }
  }

  #againstGloss(form: number, gloss: string): number {
    return gloss === '' ? 0 : glossCost(this.#forms.char[form]!, gloss)
  }
}

function glossCost(char: number, gloss: string): number {
  return gloss === '' || isReadAs(char, gloss) ? 0 : AGAINST_GLOSS
}

function unknownCost(char: number, place: number): number {
  return char >= 0x7f ? UNKNOWN_COST : place < 0 ? LETTER : FULL_WIDTH_LETTER
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
