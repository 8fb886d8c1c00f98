/**
 * The likeliest reading of a damaged line: the cheapest way through its states,
 * word by word (dictionary words and phrases of the document). The sweep keeps
 * every word it tried, so that for each restored character the cheapest reading
 * that has another one there is known too; the distance is how sure we are.
 */
import { LONGEST_PHRASE, type DocumentPhrases } from './document-phrases.ts'
import type { Step } from './shift-moves.ts'
import type { ShiftStates } from './shift-states.ts'
import { eachBeginning } from './word-beginnings.ts'
import { UNKNOWN_COST, type WordCosts } from './word-costs.ts'

export interface ReadCharacter {
  readonly step: Step
  /** By how much the cheapest reading with another character here costs more. */
  readonly margin: number
}

export interface Reading {
  readonly characters: readonly ReadCharacter[]
  readonly cost: number
  /** Items that were read; the sweep stops once the line is in step again. */
  readonly itemsRead: number
}

/** Marks and numbers that lines begin with, with their costs. */
export type LineStarts = readonly (readonly [word: string, cost: number])[]

interface Edge {
  readonly from: number
  readonly to: number
  readonly cost: number
  readonly steps: readonly Step[]
}

/** Readings that fell this far behind are given up. */
const HOPELESS = 15
/** Characters that stand alone as seldom as this are words of their own only where they are shown whole. */
const RARE = 15
/** Words that cost so much more than others to the same place say nothing about how sure we are. */
const NO_RIVAL = 8
/** Items in step that let the last word of a run end well. */
const AFTER_RUN = 6

export function bestReading(states: ShiftStates, words: WordCosts, phrases: DocumentPhrases, lineStarts: LineStarts): Reading {
  const forward = new Map<number, number>([[0, 0]])
  const into = new Map<number, Edge>()
  const edges: Edge[] = []
  const queue = new StateQueue()
  queue.add(0)
  const bestAtItem: number[] = []
  let lastShifted = -1

  const reach = (from: number, cost: number, steps: readonly Step[]): void => {
    const { to } = steps[steps.length - 1]!
    const total = forward.get(from)! + cost
    const known = forward.get(to)
    const item = states.itemOf(to)
    if (total > (known ?? Infinity) + NO_RIVAL || total > (bestAtItem[item] ?? Infinity) + HOPELESS) return
    const edge = { from, to, cost, steps }
    edges.push(edge)
    if (known === undefined) queue.add(to)
    if (known === undefined || total < known) {
      forward.set(to, total)
      into.set(to, edge)
    }
    if (total < (bestAtItem[item] ?? Infinity)) bestAtItem[item] = total
    if (!states.isAligned(to)) lastShifted = Math.max(lastShifted, item)
  }

  const filled = new Map<number, readonly Filling[]>()
  const fillings = (anyGap: number): readonly Filling[] => {
    let known = filled.get(anyGap)
    if (!known) {
      const list: Filling[] = []
      const keep: Found = (steps, cost) => list.push({ steps, cost })
      wordsFrom(states, anyGap, words, keep)
      phrasesFrom(states, anyGap, phrases, keep)
      filled.set(anyGap, (known = list))
    }
    return known
  }

  let end = 0
  for (let state = queue.next(); state !== undefined; state = queue.next()) {
    const item = states.itemOf(state)
    const cost = forward.get(state)!
    if (states.isAligned(state)) {
      end = state
      if (item >= states.items.length || (item > lastShifted + AFTER_RUN && item > 2 * AFTER_RUN)) break
    }
    if (cost > (bestAtItem[item] ?? Infinity) + HOPELESS) continue
    if (state === 0) for (const [word, price] of lineStarts) readRest(states, state, word, 0, price, [], (steps, total) => reach(0, total, steps))
    const anyGap = states.anyGap(state)
    if (anyGap === undefined) {
      wordsFrom(states, state, words, (steps, total) => reach(state, total, steps))
      phrasesFrom(states, state, phrases, (steps, total) => reach(state, total, steps))
    } else for (const { steps, cost: price } of fillings(anyGap)) if (states.follows(state, steps[0]!)) reach(state, price, steps)
  }
  return traced(edges, forward, into, end, states.itemOf(end))
}

interface Filling {
  readonly steps: readonly Step[]
  readonly cost: number
}

type Found = (steps: readonly Step[], cost: number) => void

function wordsFrom(states: ShiftStates, state: number, { single, longer }: WordCosts, found: Found): void {
  for (const step of states.steps(state)) {
    const cost = single.get(step.char) ?? unknownCost(step)
    // Of what is only half shown, a rare character alone is never the likeliest reading.
    if (cost < RARE || states.isWhole(state, step)) found([step], cost + step.cost)
  }
  eachBeginning(states, state, longer, (first, second, tails) => {
    for (const { rest, cost } of tails) readRest(states, second.to, rest, 0, cost + first.cost + second.cost, [first, second], found)
  })
}

/** Latin letters and digits are no words of the dictionary, and common all the same. */
function unknownCost(step: Step): number {
  // Full-width ones, which shifted bytes may seem to be, are rare.
  return step.char < '\x7f' ? (step.slot < 0 ? 5 : 13) : UNKNOWN_COST
}

function readRest(states: ShiftStates, state: number, word: string, at: number, cost: number, steps: readonly Step[], found: Found): void {
  if (at === word.length) found(steps, cost)
  else for (const step of states.stepsWith(state, word[at]!)) readRest(states, step.to, word, at + 1, cost + step.cost, [...steps, step], found)
}

function phrasesFrom(states: ShiftStates, state: number, phrases: DocumentPhrases, found: Found): void {
  const seen = new Map<string, { count: number; readonly steps: readonly Step[]; readonly cost: number }>()
  for (const first of states.steps(state)) {
    const positions = phrases.positions.get(first.char)
    if (!positions) continue
    const follow = states.followers(first.to)
    for (const position of positions) {
      if (follow && !follow.has(phrases.text[position + 1] ?? '')) continue
      const steps = [first]
      let { to, cost } = first
      for (let length = 1; length < LONGEST_PHRASE; length++) {
        const char = phrases.text[position + length]
        const step: Step | undefined = char === undefined || char === '\n' ? undefined : cheapest(states.stepsWith(to, char))
        if (!step) break
        steps.push(step)
        to = step.to
        cost += step.cost
        if (!phrases.isWordEnd(position + length + 1)) continue
        const key = `${to} ${phrases.text.slice(position, position + length + 1)}`
        const known = seen.get(key)
        if (known) known.count++
        else seen.set(key, { count: 1, steps: steps.slice(), cost })
      }
    }
  }
  for (const { count, steps, cost } of seen.values()) found(steps, cost + phrases.cost(count))
}

function cheapest(steps: readonly Step[]): Step | undefined {
  let best = steps[0]
  for (const step of steps) if (step.cost < best!.cost) best = step
  return best
}

function traced(edges: readonly Edge[], forward: ReadonlyMap<number, number>, into: ReadonlyMap<number, Edge>, end: number, itemsRead: number): Reading {
  const best = forward.get(end) ?? Infinity
  const chosen: Step[] = []
  for (let state = end; state !== 0; ) {
    const edge = into.get(state)!
    chosen.unshift(...edge.steps)
    state = edge.from
  }
  const rivals = new Map<string, Step | undefined>()
  for (const step of chosen) rivals.set(place(step), step)
  const margins = new Map<string, number>()
  const backward = new Map<number, number>([[end, 0]])
  for (const edge of edges.toSorted((a, b) => b.from - a.from)) {
    const after = backward.get(edge.to)
    if (after === undefined) continue
    const rest = after + edge.cost
    if (rest < (backward.get(edge.from) ?? Infinity)) backward.set(edge.from, rest)
  }
  for (const edge of edges) {
    const after = backward.get(edge.to)
    if (after === undefined) continue
    const behind = forward.get(edge.from)! + edge.cost + after - best
    for (const step of edge.steps) {
      const key = place(step)
      const ours = rivals.get(key)
      if (step.slot < 0 || !ours || (ours.char === step.char && ours.to === step.to)) continue
      if (behind < (margins.get(key) ?? Infinity)) margins.set(key, behind)
    }
  }
  return { characters: chosen.map((step) => ({ step, margin: step.slot < 0 ? Infinity : (margins.get(place(step)) ?? Infinity) })), cost: best, itemsRead }
}

function place({ slot, part }: Step): string {
  return `${slot} ${part}`
}

/** States in order, each once; new ones always lie ahead. */
class StateQueue {
  readonly #waiting: number[] = []
  add(state: number): void {
    let low = 0
    let high = this.#waiting.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.#waiting[middle]! > state) low = middle + 1
      else high = middle
    }
    this.#waiting.splice(low, 0, state)
  }
  next(): number | undefined {
    return this.#waiting.pop()
  }
}
