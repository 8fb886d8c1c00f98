/**
 * Mentions of systems → systems. One system under two names is one entity: the
 * same name with or without the document's own jurisdiction, a name and its
 * shorter form, an abbreviation in brackets, 该平台. A counterpart (省级平台, said of a
 * municipal one) is an entity of its own with a resolved name.
 */
import type { EntityDraft, FoundMention, Outline } from '../stages.ts'
import type { Span } from '../../graph/model/document-graph.ts'
import { withoutPhase } from '../lexicon/heads.ts'
import { normalName } from '../../graph/model/name.ts'
import { jurisdictionOfName } from './jurisdictions.ts'
import type { Grouped } from './agencies.ts'
import { ClusterIndex, type Cluster } from './cluster-index.ts'
import { antecedent, antecedents, countBefore, isBare, isPronoun, namedBefore, type Named } from './pronouns.ts'
import { topicsOfTitles } from './title-topics.ts'
import { foldedName, plainStore, systemKeys, type SystemKey } from './system-keys.ts'

const COUNTERPART = /^(自治区级?|省级?|国家级?|部级|市级?|上级)(?:统一的?)?(平台|系统|网站|中心|数据库|门户)$/u
/** A head of fewer characters (平台, 系统) means too many things. */
const LONG_HEAD = 4
/** A head that is a name's end and may be all that is said of it (骨干网, 数据中台, 云平台); 系统 and 平台 are pronouns. */
const SHORTEST_HEAD = 3
const BRACKET_BEFORE = /[(（]\s*(?:以下)?(?:统称|简称|又称|即)?[:：为]?\s*[“"「]?$/u

/**
 * @param measureOf index of the measure that an offset lies in, or null
 */
export function resolveSystems(
  text: string,
  mentions: readonly FoundMention[],
  outline: Outline,
  measureOf: (offset: number) => number | null,
  bodies: readonly Span[],
): Grouped {
  const own = outline.jurisdiction
  const keyOf = systemKeys(own)
  const clusters = new ClusterIndex()
  const assigned: (Cluster | null)[] = mentions.map(() => null)
  const several = new Map<number, readonly Cluster[]>()

  const bodyAt = new Map(bodies.map(({ start, end }) => [start, end]))
  /** The body that its name begins with, as a key has it. */
  const ownerOf = ({ start, end }: FoundMention): string => {
    const bodyEnd = bodyAt.get(start) ?? end
    return bodyEnd < end ? keyOf(text.slice(start, bodyEnd)).core : ''
  }

  // Long names first, so that a short one finds the name it stands for wherever that is.
  const named = mentions.map((mention, index) => ({ mention, index, key: keyOf(mention.name), measure: measureOf(mention.start), pronoun: isPronoun(text, mention), count: countBefore(text, mention) }))
  const byLength = [...named].sort((a, b) => b.key.core.length - a.key.core.length || a.index - b.index)
  for (const entry of byLength) {
    if (entry.pronoun || entry.count > 1 || isCounterpart(entry.mention) || isClassWord(entry.mention)) continue
    const cluster = findCluster(clusters, entry) ?? clusters.add(entry.key, ownerOf(entry.mention))
    assigned[entry.index] = cluster
    cluster.places.push(entry.index)
    cluster.names.push(entry.mention.name)
    clusters.mention(cluster, entry.measure)
    cluster.generic &&= entry.mention.generic
    cluster.inferred &&= entry.mention.completed
  }
  joinBracketed(text, mentions, assigned)
  joinQuoted(text, mentions, assigned)
  for (const topic of topicsOfTitles(text, named, assigned, outline)) topic.generic = true
  const titled = namedInTitles(named, outline)
  const otherPlaces = named.filter(({ key }) => key.tier.length > 1)
  for (const { mention, index, measure, pronoun, count } of named) {
    if (count > 1) several.set(index, antecedents(text, named, assigned, measure, index, count))
    else if (pronoun) assigned[index] = antecedent(text, mention, named, assigned, measure, index, measure === null ? [] : (titled.get(measure) ?? []))
    else if (isClassWord(mention) && mention.name.length >= LONG_HEAD) assigned[index] = namedInFull(clusters, normalName(mention.name))
    else if (isCounterpart(mention)) assigned[index] = counterpart(mention, named, otherPlaces, assigned, clusters, measure, index)
  }
  // 该平台(以下简称A)
  joinBracketed(text, mentions, assigned)
  // In the order of the text.
  const used = [...new Set(assigned)].filter((cluster) => cluster !== null)
  const indexOf = new Map(used.map((cluster, index) => [cluster, index]))
  return {
    entities: used.map((cluster) => draftOf(cluster, own, keyOf)),
    entitiesOf: assigned.map((cluster, index) =>
      [...(several.get(index) ?? []), cluster].flatMap((one) => (one === null ? [] : [indexOf.get(one)].filter((at) => at !== undefined))),
    ),
  }
}

/** By measure: the systems that its title names. */
function namedInTitles(named: readonly Named[], outline: Outline): ReadonlyMap<number, readonly Named[]> {
  const found = new Map<number, Named[]>()
  for (const one of named) {
    const title = one.measure === null ? undefined : outline.measures[one.measure]?.title
    if (one.measure === null || title === undefined || one.mention.start < title.start || one.mention.end > title.end) continue
    const list = found.get(one.measure)
    if (list === undefined) found.set(one.measure, [one])
    else list.push(one)
  }
  return found
}

function findCluster(clusters: ClusterIndex, { key, measure, mention: { name, generic } }: Named): Cluster | null {
  const same = clusters.withCore(key.tier, key.core)
  if (same !== undefined) return same
  // 完成云平台二期工程 is about the platform, unless another phase of it is told apart.
  const phase = generic || isBare(key.core) ? null : onlyOne(clusters.phasesOf(key.tier, key.core), () => true)
  if (phase !== null) return phase
  // 骨干网 where the measure has named 水利骨干网 alone.
  if (key.tier === '' && !key.said && !generic && isBare(key.core) && key.core.length >= SHORTEST_HEAD) return onlyOne(clusters.headed(measure, key.core), (cluster) => !cluster.generic)
  if (key.tier !== '' || isBare(key.core)) return null
  // A class (各类办公系统) is none of its members.
  const fits = (cluster: Cluster): boolean => !generic || cluster.generic
  // 视频监控 and 视频监控系统.
  for (const end of ['系统', '平台']) {
    const other = clusters.withCore('', key.core + end) ?? (key.core.endsWith(end) ? clusters.withCore('', key.core.slice(0, -end.length)) : undefined)
    if (other !== undefined && fits(other) && !isBare(other.key.core)) return other
  }
  const shortened = onlyOne(clusters.shortenedTo(key.core), fits)
  if (shortened !== null) return shortened
  // Within one measure the shorter name of the only system that ends with it; 市监管平台 is none of 市场监管平台.
  const ending = onlyOne(clusters.endingWith(measure, key), (cluster) => fits(cluster) && (!key.said || cluster.key.said || cluster.names.some((other) => other.endsWith(name))))
  return ending ?? onlyOne(clusters.owned(key.core), fits) ?? onlyOne(clusters.shortenedTo(plainStore(key.core)), fits) ?? onlyOne(clusters.saidInFull(key), fits) ?? onlyOne(clusters.numbered(key.core), fits)
}

/** The one that fits, or null where none or several do. */
function onlyOne(clusters: readonly Cluster[], fits: (cluster: Cluster) => boolean): Cluster | null {
  let found: Cluster | null = null
  for (const cluster of clusters) {
    if (!fits(cluster)) continue
    if (found !== null) return null
    found = cluster
  }
  return found
}

/** 系统, 平台: a head by itself names nothing, not even a class. */
function isClassWord(mention: FoundMention): boolean {
  return mention.generic && isBare(normalName(mention.name))
}

/** 网上办事大厅 where the text has named 市网上办事大厅: no class, but what was named with its place. */
function namedInFull(clusters: ClusterIndex, core: string): Cluster | null {
  const named = clusters.withCore('', core)
  return named === undefined || named.generic ? null : named
}

function isCounterpart(mention: FoundMention): boolean {
  return mention.generic && COUNTERPART.test(normalName(mention.name))
}

/** 省级平台 behind 市级综合安全管理平台 is 省级综合安全管理平台. */
function counterpart(
  mention: FoundMention,
  named: readonly Named[],
  otherPlaces: readonly Named[],
  assigned: readonly (Cluster | null)[],
  clusters: ClusterIndex,
  measure: number | null,
  index: number,
): Cluster | null {
  const [, tierWord = '', head = ''] = COUNTERPART.exec(normalName(mention.name)) ?? []
  const before = namedBefore(named, index, measure)
  const subject = before.find((other) => {
    const cluster = assigned[other.index]
    return cluster !== null && cluster !== undefined && !cluster.generic && cluster.key.tier === '' && other.key.core.endsWith(head)
  })
  const own = subject === undefined ? null : assigned[subject.index]
  const isUpper = (other: Named): boolean => other.key.tier.length > 1 && other.key.tier.endsWith(tierWord.charAt(0)) && other.key.core.endsWith(head) && assigned[other.index] !== null
  const upper = before.find(isUpper) ?? otherPlaces.find(isUpper)
  if (upper !== undefined) return assigned[upper.index] ?? null
  if (!own) return null
  const tier = tierWord.replace(/级$/u, '')
  const key: SystemKey = { ...own.key, tier, said: true }
  const existing = clusters.withCore(tier, key.core)
  const cluster = existing ?? clusters.add(key)
  if (existing === undefined) cluster.names.push(tierWord + own.key.core)
  cluster.names.push(mention.name)
  cluster.generic = false
  clusters.mention(cluster, measure)
  return cluster
}

/** …服务分中心(LRA分中心): the bracketed name is another name of what stands before it, in the whole document. */
function joinBracketed(text: string, mentions: readonly FoundMention[], assigned: (Cluster | null)[]): void {
  const named = new Map<string, number[]>()
  mentions.forEach(({ name }, index) => {
    const places = named.get(name)
    if (places === undefined) named.set(name, [index])
    else places.push(index)
  })
  const byEnd = new Map([...mentions.entries()].reverse().map(([index, { end }]) => [end, index]))
  mentions.forEach((mention, index) => {
    const short = assigned[index]
    const before = text.slice(Math.max(0, mention.start - 10), mention.start)
    if (!short || !BRACKET_BEFORE.test(before)) return
    const open = mention.start - (BRACKET_BEFORE.exec(before)?.[0].length ?? 0)
    const long = byEnd.get(open) ?? (/[”"」]/u.test(text.charAt(open - 1)) ? byEnd.get(open - 1) : undefined)
    const target = long === undefined ? null : assigned[long]
    if (!target) return
    if (target !== short) join(short, target, assigned)
    // From there on the short name is the long one's everywhere, in measures that do not have the long one too.
    if (mention.generic || isBare(normalName(mention.name)) || !/以下|简称|统称/u.test(before)) return
    const others = named.get(mention.name) ?? []
    named.delete(mention.name)
    for (const other of others) {
      const elsewhere = assigned[other]
      if (elsewhere && elsewhere !== target && elsewhere.key.tier === '' && (mentions[other]?.start ?? 0) > mention.start) join(elsewhere, target, assigned)
    }
  })
}

/** “龙城云” alone is the one system whose name opens with it (“龙城云”政务云平台). */
function joinQuoted(text: string, mentions: readonly FoundMention[], assigned: (Cluster | null)[]): void {
  const led = new Map<string, Set<Cluster>>()
  mentions.forEach(({ start, end, name }, index) => {
    const lead = /^[“"「]([^“”"「」]{2,10})[”"」]/u.exec(text.slice(start, end))?.[1]
    const cluster = assigned[index]
    if (lead !== undefined && cluster && name.length > lead.length) led.set(lead, (led.get(lead) ?? new Set()).add(cluster))
  })
  // Two may be led by each other's name: what has been joined is looked for where it went.
  const joined = new Map<Cluster, Cluster>()
  mentions.forEach(({ name }, index) => {
    const alone = assigned[index]
    // Of several the first: later ones are named after it.
    let [target] = led.get(name) ?? []
    while (target && joined.has(target)) target = joined.get(target)
    if (!alone || target === undefined || target === alone) return
    join(alone, target, assigned)
    joined.set(alone, target)
  })
}

function join(from: Cluster, into: Cluster, assigned: (Cluster | null)[]): void {
  for (const at of from.places) {
    assigned[at] = into
    into.places.push(at)
  }
  for (const name of from.names) into.names.push(name)
  for (const measure of from.measures) into.measures.add(measure)
}

function draftOf(cluster: Cluster, own: string | null, keyOf: (name: string) => SystemKey): EntityDraft {
  const counts = new Map<string, number>()
  for (const name of cluster.names) counts.set(name, (counts.get(name) ?? 0) + 1)
  const names = [...counts.keys()]
  const chosen = (names.length > 1 ? bestName(cluster, counts, keyOf) : undefined) ?? names[0] ?? ''
  return {
    label: 'System',
    name: chosen,
    form: foldedName(chosen).replace(/统一的/u, ''),
    jurisdiction: jurisdictionOfName(chosen, own),
    aliases: names.filter((one) => one !== chosen),
    generic: cluster.generic,
    inferred: cluster.inferred,
  }
}

/** Of those with the cluster's own core. */
function bestName(cluster: Cluster, counts: ReadonlyMap<string, number>, keyOf: (name: string) => SystemKey): string | undefined {
  const core = phasedOrNot(cluster, counts, keyOf)
  const [best] = [...counts]
    .flatMap(([name, count]) => (keyOf(name).core === core ? [{ name, count, tierless: foldedName(name) === core }] : []))
    // A name that says whose it is (市电子政务外网) is better than one that does not.
    .sort((a, b) => rank(a.name) - rank(b.name) || Number(a.tierless) - Number(b.tierless) || b.count - a.count || b.name.length - a.name.length)
  return best?.name
}

/** Of 云平台 and 云平台二期, which are one where no other phase is named, the one that is said more. */
function phasedOrNot(cluster: Cluster, counts: ReadonlyMap<string, number>, keyOf: (name: string) => SystemKey): string {
  const { core } = cluster.key
  const unphased = withoutPhase(core)
  if (unphased === core) return core
  const times = (wanted: string): number => [...counts].reduce((sum, [name, count]) => sum + (keyOf(name).core === wanted ? count : 0), 0)
  return times(unphased) >= times(core) ? unphased : core
}

/** 市…平台 is a better name than 市级统一的…平台. */
function rank(name: string): number {
  return name.includes('统一的') ? 1 : 0
}
