/**
 * The likeliest reading of a damaged line: the cheapest way through its states,
 * word by word (dictionary words and phrases of the document). The sweep keeps
 * every word it tried, so that for each restored character the cheapest reading
 * that has another one there is known too; the distance is how sure we are.
 */
import { LONGEST_PHRASE, type DocumentPhrases } from './document-phrases.ts'
import type { ShiftStates, Step } from './shift-states.ts'
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
const HOPELESS = 25
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
  let bestAtItem = { item: 0, cost: 0 }
  let lastShifted = -1

  const reach = (from: number, cost: number, steps: readonly Step[]): void => {
    const { to } = steps[steps.length - 1]!
    const total = forward.get(from)! + cost
    const known = forward.get(to)
    if (known !== undefined && total > known + NO_RIVAL) return
    const edge = { from, to, cost, steps }
    edges.push(edge)
    if (known === undefined) queue.add(to)
    if (known === undefined || total < known) {
      forward.set(to, total)
      into.set(to, edge)
    }
    if (!states.isAligned(to)) lastShifted = Math.max(lastShifted, states.itemOf(to))
  }

  let end = 0
  for (let state = queue.next(); state !== undefined; state = queue.next()) {
    const item = states.itemOf(state)
    const cost = forward.get(state)!
    if (item > bestAtItem.item) bestAtItem = { item, cost }
    else if (cost < bestAtItem.cost) bestAtItem = { item, cost }
    if (states.isAligned(state)) {
      end = state
      if (item >= states.items.length || (item > lastShifted + AFTER_RUN && item > 2 * AFTER_RUN)) break
    }
    if (cost > bestAtItem.cost + HOPELESS) continue
    if (state === 0) for (const [word, price] of lineStarts) readRest(states, state, word, 0, price, [], (steps, total) => reach(0, total, steps))
    wordsFrom(states, state, words, (steps, total) => reach(state, total, steps))
    phrasesFrom(states, state, phrases, (steps, total) => reach(state, total, steps))
  }
  return traced(edges, forward, into, end, states.itemOf(end))
}

type Found = (steps: readonly Step[], cost: number) => void

function wordsFrom(states: ShiftStates, state: number, { single, longer }: WordCosts, found: Found): void {
  for (const step of states.steps(state)) found([step], (single.get(step.char) ?? unknownCost(step)) + step.cost)
  states.eachBeginning(state, longer, (first, second, tails) => {
    for (const { rest, cost } of tails) readRest(states, second.to, rest, 0, cost + first.cost + second.cost, [first, second], found)
  })
}

/** Latin letters and digits are no words of the dictionary, and common all the same. */
function unknownCost(step: Step): number {
  return step.char < '\x7f' ? 5 : UNKNOWN_COST
}

function readRest(states: ShiftStates, state: number, word: string, at: number, cost: number, steps: readonly Step[], found: Found): void {
  if (at === word.length) found(steps, cost)
  else for (const step of states.stepsWith(state, word[at]!)) readRest(states, step.to, word, at + 1, cost + step.cost, [...steps, step], found)
}

function phrasesFrom(states: ShiftStates, state: number, phrases: DocumentPhrases, found: Found): void {
  const seen = new Map<string, { count: number; readonly steps: readonly Step[]; readonly cost: number }>()
  for (const first of states.steps(state)) {
    for (const position of phrases.positions.get(first.char) ?? []) {
      const steps = [first]
      let { to, cost } = first
      for (let length = 1; length < LONGEST_PHRASE; length++) {
        const char = phrases.text[position + length]
        const step: Step | undefined = char === undefined || char === '\n' ? undefined : cheapest(states.stepsWith(to, char))
        if (!step) break
        steps.push(step)
        to = step.to
        cost += step.cost
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
  if (process.env.DBG) { const p: string[] = []; for (let s2 = end; s2 !== 0; ) { const e = into.get(s2)!; p.unshift(e.steps.map((x) => x.char).join("") + ":" + e.cost.toFixed(1)); s2 = e.from } console.log(p.join(" ")) }
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
