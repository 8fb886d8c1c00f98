/**
 * Words by their letters, packed into typed arrays: a search asks millions of
 * times which characters may follow, and objects and maps would cost more than
 * the search itself.
 */

/** Nodes are numbers; 0 is the root, and as an answer means that there is none. */
export class WordTrie {
  size = 1
  char: Uint16Array
  firstChild: Int32Array
  nextSibling: Int32Array
  /** Cost of the word that ends here; Infinity where none does. */
  cost: Float32Array
  /** Least cost of the words that end here or further down. */
  least: Float32Array
  #parent: Int32Array
  /** Nodes by parent and character, open addressing. */
  #table: Int32Array

  constructor(capacity: number) {
    this.char = new Uint16Array(capacity)
    this.firstChild = new Int32Array(capacity)
    this.nextSibling = new Int32Array(capacity)
    this.cost = new Float32Array(capacity).fill(Infinity)
    this.least = new Float32Array(capacity).fill(Infinity)
    this.#parent = new Int32Array(capacity)
    let slots = 16
    while (slots < capacity * 2) slots *= 2
    this.#table = new Int32Array(slots)
  }

  child(node: number, char: number): number {
    return this.#table[this.#slot(node, char)]!
  }

  addChild(node: number, char: number): number {
    const slot = this.#slot(node, char)
    const known = this.#table[slot]!
    if (known !== 0) return known
    if (this.size === this.char.length) {
      this.#grow()
      return this.addChild(node, char)
    }
    const child = this.size++
    this.char[child] = char
    this.#parent[child] = node
    this.nextSibling[child] = this.firstChild[node]!
    this.firstChild[node] = child
    this.#table[slot] = child
    return child
  }

  /** @returns the node at which the word ends. */
  add(word: string): number {
    let node = 0
    for (let i = 0; i < word.length; i++) node = this.addChild(node, word.charCodeAt(i))
    return node
  }

  /** To be called when all costs are there: finds `least`, and puts children in its order. */
  findLeast(): void {
    this.least.set(this.cost)
    // Children always have higher numbers than their parents.
    for (let node = this.size - 1; node > 0; node--) {
      const parent = this.#parent[node]!
      if (this.least[node]! < this.least[parent]!) this.least[parent] = this.least[node]!
    }
    this.firstChild.fill(0)
    for (const node of this.#dearestFirst()) {
      const parent = this.#parent[node]!
      this.nextSibling[node] = this.firstChild[parent]!
      this.firstChild[parent] = node
    }
  }

  #dearestFirst(): Uint32Array {
    const nodes = new Uint32Array(this.size - 1)
    for (let node = 1; node < this.size; node++) nodes[node - 1] = node
    return nodes.sort((a, b) => this.least[b]! - this.least[a]!)
  }

  #slot(node: number, char: number): number {
    const mask = this.#table.length - 1
    let hash = Math.imul(node, 0x9e3779b1) + Math.imul(char, 0x85ebca6b)
    hash ^= hash >>> 15
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const found = this.#table[slot]!
      if (found === 0 || (this.char[found] === char && this.#parent[found] === node)) return slot
    }
  }

  #grow(): void {
    const capacity = this.char.length * 2
    this.char = extended(this.char, new Uint16Array(capacity))
    this.firstChild = extended(this.firstChild, new Int32Array(capacity))
    this.nextSibling = extended(this.nextSibling, new Int32Array(capacity))
    this.cost = extended(this.cost, new Float32Array(capacity).fill(Infinity))
    this.least = extended(this.least, new Float32Array(capacity).fill(Infinity))
    this.#parent = extended(this.#parent, new Int32Array(capacity))
    this.#table = new Int32Array(this.#table.length * 2)
    for (let node = 1; node < this.size; node++) this.#table[this.#slot(this.#parent[node]!, this.char[node]!)] = node
  }
}

function extended<A extends Uint16Array | Int32Array | Float32Array>(from: A, to: A): A {
  to.set(from as never)
  return to
}
