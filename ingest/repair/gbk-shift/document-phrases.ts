/**
 * The document's own wording as a witness: plans repeat themselves, so what
 * stands undamaged elsewhere is the best guess for what was lost here. A phrase
 * of any length counts like one word, the cheaper the longer it is.
 */
import { dictionary } from './dictionary.ts'
import { WordTrie } from './word-trie.ts'
import { foldTable, type WrittenForms } from './written-forms.ts'

/** Longer ones gain nothing: two phrases of this length are cheap as well. */
const LONGEST_PHRASE = 12
/** Plans repeat within a few pages; this bounds time and memory for a text of any size. */
const WITNESS = 60_000
/** A short document is weak evidence: its phrases are priced as if it were this much longer. */
const CAUTION = 2500
const BREAK = 10
const MARK = /[?？\uFFFD]/
/** A mark with what is damaged behind it, and what stands beside that. */
const DAMAGED = /[^?？\uFFFD]{0,6}[?？\uFFFD][^\x20-\x7e?？\uFFFD]*[^?？\uFFFD]{0,6}/g
const FIRST_IDEOGRAPH = 0x3400

/** Phrases of the document by their letters; a node's children are made when first asked for. */
export class DocumentPhrases extends WordTrie {
  readonly #text: Uint16Array
  /** Where words end; a phrase begins and ends between words, or 据共享 would witness as well as 数据共享. */
  readonly #wordEnds: Uint8Array
  /** Places of each node's phrase, until its children are made. */
  readonly #places: (readonly number[] | undefined)[] = []
  readonly #depth: number[] = [0]

  /** Forms of the characters that phrases begin with, each followed by the node of its character. */
  readonly byLead: readonly number[][]
  readonly byTrail: readonly number[][]

  constructor(text: string, forms: WrittenForms) {
    super(4096)
    this.#text = foldedWitness(text)
    this.#wordEnds = new Uint8Array(this.#text.length + 1)
    this.#wordEnds[this.#text.length] = 1
    const starts: number[] = []
    for (let at = 0; at < this.#text.length; at += longestWordAt(this.#text, at)) {
      this.#wordEnds[at] = 1
      // Phrases begin with a word: marks are cheap by themselves.
      if (this.#text[at]! >= FIRST_IDEOGRAPH) starts.push(at)
    }
    this.#places[0] = starts
    this.open(0)
    this.byLead = Array.from({ length: 256 }, () => [])
    this.byTrail = Array.from({ length: 256 }, () => [])
    for (let node = this.firstChild[0]!; node !== 0; node = this.nextSibling[node]!)
      for (let form = forms.ofChar[this.char[node]!]!; form < forms.ofChar[this.char[node]! + 1]!; form++) {
        this.byLead[forms.lead[form]!]!.push(form, node)
        this.byTrail[forms.trail[form]!]!.push(form, node)
      }
  }

  /** Makes the children of a node. */
  open(node: number): void {
    const places = this.#places[node]
    if (!places) return
    this.#places[node] = undefined
    const depth = this.#depth[node]!
    const length = depth + 1
    if (length > LONGEST_PHRASE) return
    const first = this.size
    for (const place of places) {
      const char = this.#text[place + depth]
      if (char === undefined || char === BREAK) continue
      const child = this.addChild(node, char)
      const list = (this.#places[child] ??= []) as number[]
      list.push(place)
    }
    for (let child = first; child < this.size; child++) {
      const list = this.#places[child]!
      this.#depth[child] = length
      let ends = 0
      for (const place of list) ends += this.#wordEnds[place + length]!
      if (length > 1 && ends > 0) this.cost[child] = this.#costOf(ends)
      this.least[child] = this.#costOf(list.length)
    }
  }

  #costOf(count: number): number {
    return Math.log((this.#text.length + CAUTION) / count) + (count === 1 ? 1.5 : 0.7)
  }
}

/** Folded and without glosses; a line end where the text breaks off. */
function foldedWitness(text: string): Uint16Array {
  const plain = text
    .slice(0, WITNESS)
    .replace(/[(（][a-zɑɡüāáǎàēéěèōóǒòīíǐìūúǔùǖǘǚǜńňǹḿê]{1,7}[)）]/g, '')
    .split('\n')
    // A damaged run is no witness, and what stands beside it would witness only that its words break off there.
    .map((line) => (MARK.test(line) ? line.replace(DAMAGED, '\n') : line))
    .join('\n')
  const folds = foldTable()
  const folded = new Uint16Array(plain.length)
  for (let i = 0; i < plain.length; i++) {
    const code = plain.charCodeAt(i)
    folded[i] = code >= 0xd800 && code < 0xe000 ? BREAK : folds[code]!
  }
  return folded
}

/** Longest match is segmentation enough here: it only keeps phrases from breaking words in two. */
function longestWordAt(text: Uint16Array, at: number): number {
  const { words } = dictionary()
  let longest = 1
  let node = 0
  for (let end = at; end < text.length; ) {
    node = words.child(node, text[end++]!)
    if (node === 0) break
    if (words.cost[node] !== Infinity) longest = end - at
  }
  return Math.max(1, longest)
}
