/**
 * The systems met so far, found by the keys that a name of theirs may have: the
 * same core, a shorter form, or the end of a name in the same measure. Lookups do
 * not depend on how many there are.
 */
import { shortForms, stem, type SystemKey } from './system-keys.ts'

export interface Cluster {
  readonly key: SystemKey
  readonly names: string[]
  /** Indices of its mentions. */
  readonly places: number[]
  /** Measures that mention it. */
  readonly measures: Set<number | null>
  generic: boolean
  inferred: boolean
}

export class ClusterIndex {
  readonly #byCore = new Map<string, Cluster>()
  readonly #byShortForm = new Map<string, Cluster[]>()
  readonly #byEnd = new Map<string, Cluster[]>()

  add(key: SystemKey): Cluster {
    const cluster: Cluster = { key, names: [], places: [], measures: new Set(), generic: true, inferred: true }
    this.#byCore.set(`${key.tier} ${key.core}`, cluster)
    for (const form of shortForms(key.core)) push(this.#byShortForm, `${key.tier} ${form}`, cluster)
    return cluster
  }

  /** Notes that a measure mentions a cluster, so that its short names there are found. */
  mention(cluster: Cluster, measure: number | null): void {
    if (cluster.measures.has(measure)) return
    cluster.measures.add(measure)
    const { modifiers, head } = stem(cluster.key.core)
    // 总平台 and 子平台 are short names of one character.
    const shortest = /[总主子]$/u.test(modifiers) ? 1 : 2
    for (let start = 0; start <= modifiers.length - shortest; start += 1) {
      push(this.#byEnd, `${measure} ${cluster.key.tier} ${head} ${modifiers.slice(start)}`, cluster)
    }
  }

  withCore(tier: string, core: string): Cluster | undefined {
    return this.#byCore.get(`${tier} ${core}`)
  }

  /** Clusters that `core` is a short form of. */
  shortenedTo(tier: string, core: string): readonly Cluster[] {
    return this.#byShortForm.get(`${tier} ${core}`) ?? []
  }

  /** Clusters of the measure whose modifiers end with those of `core`, before the same head. */
  endingWith(measure: number | null, tier: string, core: string): readonly Cluster[] {
    const { modifiers, head } = stem(core)
    return this.#byEnd.get(`${measure} ${tier} ${head} ${modifiers}`) ?? []
  }
}

function push(map: Map<string, Cluster[]>, key: string, cluster: Cluster): void {
  const list = map.get(key)
  if (list === undefined) map.set(key, [cluster])
  else list.push(cluster)
}
