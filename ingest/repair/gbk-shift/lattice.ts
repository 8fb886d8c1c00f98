/**
 * All readings that a search has in hand, in typed arrays: points (where a
 * reading stands) and arcs (one character more). Points that differ in nothing
 * that matters for what comes next are one, and every arc is kept, so that
 * afterwards it is known for each character what the cheapest reading with
 * another one there would have cost.
 */

/** Arcs that cost so much more than others to the same point say nothing about how sure we are. */
const NO_RIVAL = 9

export interface ReadCharacter {
  /** Code of the character that goes into the text. */
  readonly written: number
  /** What it is read from, as the search counts it; −1 where it is read as shown. */
  readonly place: number
  /** By how much the cheapest reading with something else here costs more. */
  readonly margin: number
  /** Stage that it leads to. */
  readonly stage: number
}

export class Lattice {
  /** Points. */
  size = 0
  stage = new Int32Array(1024)
  node = new Int32Array(1024)
  gap = new Int8Array(1024)
  cost = new Float64Array(1024)
  /** The next point of the same stage; −1 after the last. */
  sibling = new Int32Array(1024)
  #bestArc = new Int32Array(1024)
  #firstOfStage = new Int32Array(256)

  #arcs = 0
  #from = new Int32Array(4096)
  #to = new Int32Array(4096)
  #price = new Float64Array(4096)
  #written = new Uint16Array(4096)
  #place = new Int32Array(4096)

  /** Points by stage, node and gap, open addressing; 0 where there is none, else point + 1. */
  #table = new Int32Array(4096)

  /** Makes it empty but for the first point, at stage 0. */
  begin(stages: number): void {
    if (this.#firstOfStage.length < stages) this.#firstOfStage = new Int32Array(stages * 2)
    this.#firstOfStage.fill(-1)
    this.#table.fill(0)
    this.size = 0
    this.#arcs = 0
    this.#add(this.#slot(0, 0, -1), 0, 0, -1, 0)
  }

  /** @returns a point of the stage, or −1. */
  first(stage: number): number {
    return this.#firstOfStage[stage]!
  }

  find(stage: number, node: number, gap: number): number {
    return this.#table[this.#slot(stage, node, gap)]! - 1
  }

  /** One character more. @returns the point that it leads to, or −1 where others lead there far cheaper. */
  reach(from: number, stage: number, node: number, gap: number, price: number, written: number, place: number): number {
    const total = this.cost[from]! + price
    const slot = this.#slot(stage, node, gap)
    let point = this.#table[slot]! - 1
    if (point < 0) point = this.#add(slot, stage, node, gap, total)
    else if (total > this.cost[point]! + NO_RIVAL) return -1
    else if (total < this.cost[point]!) {
      this.cost[point] = total
      this.#bestArc[point] = this.#arcs
    }
    if (this.#arcs === this.#from.length) this.#growArcs()
    const arc = this.#arcs++
    this.#from[arc] = from
    this.#to[arc] = point
    this.#price[arc] = price
    this.#written[arc] = written
    this.#place[arc] = place
    return point
  }

  /** The cheapest way to `end`, character by character. */
  trace(end: number): readonly ReadCharacter[] {
    const arcs: number[] = []
    for (let point = end; point !== 0; point = this.#from[arcs[arcs.length - 1]!]!) arcs.push(this.#bestArc[point]!)
    arcs.reverse()
    const margins = this.#margins(arcs, end)
    return arcs.map((arc, index) => ({ written: this.#written[arc]!, place: this.#place[arc]!, margin: margins[index]!, stage: this.stage[this.#to[arc]!]! }))
  }

  #margins(chosen: readonly number[], end: number): Float64Array {
    const margins = new Float64Array(chosen.length).fill(Infinity)
    const indexOfPlace = new Map<number, number>()
    chosen.forEach((arc, index) => {
      if (this.#place[arc]! >= 0) indexOfPlace.set(this.#place[arc]!, index)
    })
    const best = this.cost[end]!
    const rest = new Float64Array(this.size).fill(Infinity)
    rest[end] = 0
    // Arcs were made stage by stage, so that backwards what follows a point is known before it.
    for (let arc = this.#arcs - 1; arc >= 0; arc--) {
      const from = this.#from[arc]!
      const to = this.#to[arc]!
      const after = rest[to]! + this.#price[arc]!
      if (after === Infinity) continue
      if (after < rest[from]!) rest[from] = after
      const index = indexOfPlace.get(this.#place[arc]!)
      if (index === undefined) continue
      const ours = chosen[index]!
      // The same character from or to another stage has other neighbours: one more is hidden beside it.
      if (this.#written[ours] === this.#written[arc] && this.stage[this.#to[ours]!] === this.stage[to] && this.stage[this.#from[ours]!] === this.stage[from]) continue
      const behind = this.cost[from]! + after - best
      if (behind < margins[index]!) margins[index] = behind
    }
    return margins
  }

  #slot(stage: number, node: number, gap: number): number {
    const mask = this.#table.length - 1
    let hash = Math.imul(node, 0x9e3779b1) + Math.imul(stage * 32 + gap, 0x85ebca6b)
    hash ^= hash >>> 15
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const point = this.#table[slot]! - 1
      if (point < 0 || (this.node[point] === node && this.stage[point] === stage && this.gap[point] === gap)) return slot
    }
  }

  #add(slot: number, stage: number, node: number, gap: number, cost: number): number {
    if (this.size === this.stage.length) this.#growPoints()
    const point = this.size++
    this.stage[point] = stage
    this.node[point] = node
    this.gap[point] = gap
    this.cost[point] = cost
    this.#bestArc[point] = this.#arcs
    this.sibling[point] = this.#firstOfStage[stage]!
    this.#firstOfStage[stage] = point
    this.#table[slot] = point + 1
    if (this.size * 2 > this.#table.length) this.#growTable()
    return point
  }

  #growPoints(): void {
    this.stage = larger(this.stage)
    this.node = larger(this.node)
    this.gap = larger(this.gap)
    this.cost = larger(this.cost)
    this.sibling = larger(this.sibling)
    this.#bestArc = larger(this.#bestArc)
  }

  #growArcs(): void {
    this.#from = larger(this.#from)
    this.#to = larger(this.#to)
    this.#price = larger(this.#price)
    this.#written = larger(this.#written)
    this.#place = larger(this.#place)
  }

  #growTable(): void {
    this.#table = new Int32Array(this.#table.length * 2)
    for (let point = 0; point < this.size; point++) this.#table[this.#slot(this.stage[point]!, this.node[point]!, this.gap[point]!)] = point + 1
  }
}

function larger<A extends Int32Array | Int8Array | Uint16Array | Float64Array>(array: A): A {
  const copy = new (array.constructor as new (length: number) => A)(array.length * 2)
  copy.set(array as never)
  return copy
}
