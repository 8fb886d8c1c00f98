/**
 * The first two characters of words, written so that the pair between them
 * vanishes. Most shifted bytes allow dozens of characters but few pairs of them,
 * so words are looked up by what is left of both instead of trying each with each.
 */
import { dictionary } from './dictionary.ts'
import type { WrittenForms } from './written-forms.ts'

/** Pairs by number; lists have those whose words cost least first. */
export interface VanishingPairs {
  /** Forms. */
  readonly first: Int32Array
  readonly second: Int32Array
  /** Where the words go on in the dictionary, and what the likeliest of them costs. */
  readonly node: Int32Array
  readonly least: Float32Array
  /** Lead of the first << 8 | trail of the second: what is left of them. */
  readonly around: ReadonlyMap<number, Int32Array>
  /** By the trail of the second alone, where of the first nothing is left. */
  readonly byTrail: readonly Int32Array[]
  /** By the lead of the first alone, where the second loses the pair after it as well. */
  readonly beforeGap: readonly Int32Array[]
}

/** Words of which only one byte is left cost at most this. */
const COMMON = 14

const known = new WeakMap<WrittenForms, VanishingPairs>()

export function vanishingPairs(forms: WrittenForms): VanishingPairs {
  let pairs = known.get(forms)
  if (!pairs) known.set(forms, (pairs = build(forms)))
  return pairs
}

function build(forms: WrittenForms): VanishingPairs {
  const { words } = dictionary()
  const first: number[] = []
  const second: number[] = []
  const node: number[] = []
  for (let one = 0; one < forms.char.length; one++) {
    const takes = forms.gap[one]! << 8
    if (takes < 0 || forms.node[one] === 0) continue
    for (let child = words.firstChild[forms.node[one]!]!; child !== 0; child = words.nextSibling[child]!) {
      const char = words.char[child]!
      for (let two = forms.ofChar[char]!; two < forms.ofChar[char + 1]!; two++) {
        if (forms.gapTakes[takes | forms.lead[two]!] === 0) continue
        first.push(one)
        second.push(two)
        node.push(child)
      }
    }
  }
  const least = Float32Array.from(node, (at) => words.least[at]!)
  const likeliestFirst = Uint32Array.from(node, (_, pair) => pair).sort((a, b) => least[a]! - least[b]!)

  const around = new Map<number, number[]>()
  const byTrail = Array.from({ length: 256 }, (): number[] => [])
  const beforeGap = Array.from({ length: 256 }, (): number[] => [])
  for (const pair of likeliestFirst) {
    const one = first[pair]!
    const two = second[pair]!
    const key = (forms.lead[one]! << 8) | forms.trail[two]!
    const list = around.get(key)
    if (list) list.push(pair)
    else around.set(key, [pair])
    if (least[pair]! > COMMON) continue
    byTrail[forms.trail[two]!]!.push(pair)
    if (forms.gap[two]! >= 0) beforeGap[forms.lead[one]!]!.push(pair)
  }
  return {
    first: Int32Array.from(first),
    second: Int32Array.from(second),
    node: Int32Array.from(node),
    least,
    around: new Map([...around].map(([key, list]) => [key, Int32Array.from(list)])),
    byTrail: byTrail.map((list) => Int32Array.from(list)),
    beforeGap: beforeGap.map((list) => Int32Array.from(list)),
  }
}
