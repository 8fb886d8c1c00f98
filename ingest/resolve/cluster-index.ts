/**
 * The systems met so far, found by the keys that a name of theirs may have: the
 * same core, and for those of the document's own tier a shorter form, or the end of a
 * name in the same measure. Lookups do not depend on how many there are.
 */
import { headAtEnd, withoutPhase } from '../lexicon/heads.ts'
import { plainStore, shortForms, withoutOwner, type SystemKey } from './system-keys.ts'

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

/** Characters that two names of one system open with. */
const OPENING = 3
/** Of more names that open alike none is meant by a shorter one. */
const MOST_ALIKE = 30

const LEADING_NUMBER = /^\d{5}/u
const SERVICE_NUMBER = /^(\d{5})(?:热线|电话|专线|平台|系统)*$/u
/** With it a name is one of those that the shorter one names. */
const NARROWS = /重点|主要|核心|部分|其他/u

export class ClusterIndex {
  readonly #byCore = new Map<string, Cluster>()
  readonly #byShortForm = new Map<string, Cluster[]>()
  readonly #byEnd = new Map<string, Cluster[]>()
  readonly #byHead = new Map<string, Cluster[]>()
  readonly #byUnphased = new Map<string, Cluster[]>()
  readonly #byUnowned = new Map<string, Cluster[]>()
  readonly #byOpening = new Map<string, Cluster[]>()
  readonly #byNumber = new Map<string, Cluster[]>()

  /** @param owner the body in front of the name as the core has it (住建局 in 住建局网签系统), or '' */
  add(key: SystemKey, owner = ''): Cluster {
    const cluster: Cluster = { key, names: [], places: [], measures: new Set(), generic: true, inferred: true }
    this.#byCore.set(`${key.tier} ${key.core}`, cluster)
    // A version (2.0) may be another system, a phase (二期) is the same one.
    const unphased = withoutPhase(key.core)
    if (unphased !== key.core && !/\d\.\d/u.test(key.core.slice(unphased.length))) push(this.#byUnphased, `${key.tier} ${unphased}`, cluster)
    // Another tier's system is said by its whole name.
    if (key.tier !== '') return cluster
    for (const form of new Set([...shortForms(key.core), plainStore(key.core)])) {
      if (form !== key.core) push(this.#byShortForm, form, cluster)
    }
    const unowned = withoutOwner(key.core, owner)
    if (unowned !== null) push(this.#byUnowned, unowned, cluster)
    const number = LEADING_NUMBER.exec(key.core)?.[0]
    if (number !== undefined) push(this.#byNumber, number, cluster)
    push(this.#byOpening, `${key.head} ${key.core.slice(0, OPENING)}`, cluster)
    return cluster
  }

  /** Notes that a measure mentions a cluster, so that its short names there are found. */
  mention(cluster: Cluster, measure: number | null): void {
    if (cluster.measures.has(measure)) return
    cluster.measures.add(measure)
    if (cluster.key.tier !== '') return
    const { core, modifiers, head } = cluster.key
    const said = headAtEnd(core)?.text ?? core
    if (said !== core && withoutPhase(core) === core) push(this.#byHead, `${measure} ${said}`, cluster)
    // 总平台 and 子平台 are short names of one character.
    const shortest = /[总主子]$/u.test(modifiers) ? 1 : 2
    for (let start = 0; start <= modifiers.length - shortest; start += 1) {
      push(this.#byEnd, `${measure} ${head} ${modifiers.slice(start)}`, cluster)
    }
  }

  withCore(tier: string, core: string): Cluster | undefined {
    return this.#byCore.get(`${tier} ${core}`)
  }

  /** Clusters of the phases of `core` (云平台二期 for 云平台). */
  phasesOf(tier: string, core: string): readonly Cluster[] {
    return this.#byUnphased.get(`${tier} ${core}`) ?? []
  }

  /** Clusters that `core` is a short form of. */
  shortenedTo(core: string): readonly Cluster[] {
    return this.#byShortForm.get(core) ?? []
  }

  /** Clusters whose name is `core` with a body in front. */
  owned(core: string): readonly Cluster[] {
    return this.#byUnowned.get(core) ?? []
  }

  /** Clusters whose name says between its opening and its end more than the key does (12345热线平台 for 12345政务服务热线平台). */
  saidInFull({ core, modifiers, head }: SystemKey): readonly Cluster[] {
    const opening = core.slice(0, OPENING)
    if (modifiers.length < OPENING) return []
    const alike = this.#byOpening.get(`${head} ${opening}`) ?? []
    return alike.length > MOST_ALIKE ? [] : alike.filter(({ key }) => isWithoutMiddle(modifiers, key.modifiers))
  }

  /** Clusters of a telephone number that `core` says little more than (12345热线). */
  numbered(core: string): readonly Cluster[] {
    const number = SERVICE_NUMBER.exec(core)?.[1]
    return number === undefined ? [] : (this.#byNumber.get(number) ?? [])
  }

  /** Clusters of the measure whose name is a head with something in front of it. */
  headed(measure: number | null, head: string): readonly Cluster[] {
    return this.#byHead.get(`${measure} ${head}`) ?? []
  }

  /** Clusters of the measure whose modifiers end with those of the key, before the same head. */
  endingWith(measure: number | null, { modifiers, head }: SystemKey): readonly Cluster[] {
    return this.#byEnd.get(`${measure} ${head} ${modifiers}`) ?? []
  }
}

function push(map: Map<string, Cluster[]>, key: string, cluster: Cluster): void {
  const list = map.get(key)
  if (list === undefined) map.set(key, [cluster])
  else list.push(cluster)
}

/** Whether leaving out characters in one place behind the opening makes `short` of `long`. */
function isWithoutMiddle(short: string, long: string): boolean {
  if (short.length >= long.length) return false
  let end = 0
  while (end < short.length && short.at(-1 - end) === long.at(-1 - end)) end += 1
  const opening = short.slice(0, Math.max(OPENING, short.length - end))
  return end > 0 && long.startsWith(opening) && !NARROWS.test(long.slice(opening.length, long.length - (short.length - opening.length)))
}
