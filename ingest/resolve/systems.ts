/**
 * Mentions of systems → systems. One system under two names is one entity: the
 * same name with or without the document's own jurisdiction, a name and its
 * shorter form, an abbreviation in brackets, 该平台. A counterpart (省级平台, said of a
 * municipal one) is an entity of its own with a resolved name.
 */
import type { EntityDraft, FoundMention, Outline } from '../stages.ts'
import { headAtEnd } from '../lexicon/heads.ts'
import { normalName } from '../../graph/model/name.ts'
import { jurisdictionOfName } from './jurisdictions.ts'
import { isShortened, stem, systemKey, type SystemKey } from './system-keys.ts'
import type { Grouped } from './agencies.ts'

interface Cluster {
  readonly key: SystemKey
  readonly names: string[]
  /** Measures that mention it. */
  readonly measures: Set<number | null>
  generic: boolean
  inferred: boolean
}

const COUNTERPART = /^(省级?|国家级?|部级|市级?|上级)(?:统一的?)?(平台|系统|网站|中心|数据库|门户)$/u
/** What stands behind these is another system's support or partner. */
const REFERRED = /(?:依托|基于|对接|接入|利用|通过|按照|根据|结合|与|向|从|为)$/u
const BRACKET_BEFORE = /[(（]\s*(?:以下)?(?:简称|又称|即)?[:：]?\s*[“"「]?$/u

/**
 * @param measureOf index of the measure that an offset lies in, or null
 */
export function resolveSystems(
  text: string,
  mentions: readonly FoundMention[],
  outline: Outline,
  measureOf: (offset: number) => number | null,
): Grouped {
  const own = outline.jurisdiction
  const clusters: Cluster[] = []
  const assigned: (Cluster | null)[] = mentions.map(() => null)

  // Long names first, so that a short one finds the name it stands for wherever that is.
  const named = mentions.map((mention, index) => ({ mention, index, key: systemKey(mention.name, own), measure: measureOf(mention.start) }))
  const byLength = [...named].sort((a, b) => b.key.core.length - a.key.core.length || a.index - b.index)
  for (const entry of byLength) {
    if (isPronoun(text, entry.mention) || isCounterpart(entry.mention)) continue
    const cluster = findCluster(clusters, entry.key, entry.measure, entry.mention.generic) ?? addCluster(clusters, entry.key)
    assigned[entry.index] = cluster
    cluster.names.push(entry.mention.name)
    cluster.measures.add(entry.measure)
    cluster.generic &&= entry.mention.generic
    cluster.inferred &&= entry.mention.completed
  }
  joinBracketed(text, mentions, assigned, clusters)
  for (const { mention, index, measure } of named) {
    if (isPronoun(text, mention)) assigned[index] = antecedent(text, mention, named, assigned, measure, index)
    else if (isCounterpart(mention)) assigned[index] = counterpart(mention, named, assigned, clusters, measure, index)
  }
  const used = clusters.filter((cluster) => assigned.includes(cluster))
  return {
    entities: used.map((cluster) => draftOf(cluster, own)),
    entityOf: assigned.map((cluster) => (cluster === null ? null : used.indexOf(cluster))),
  }
}

function addCluster(clusters: Cluster[], key: SystemKey): Cluster {
  const cluster: Cluster = { key, names: [], measures: new Set(), generic: true, inferred: true }
  clusters.push(cluster)
  return cluster
}

function findCluster(clusters: readonly Cluster[], key: SystemKey, measure: number | null, generic: boolean): Cluster | null {
  const sameTier = clusters.filter((cluster) => cluster.key.tier === key.tier)
  const same = sameTier.find((cluster) => cluster.key.core === key.core)
  if (same !== undefined) return same
  if (key.tier !== '') return null
  // A class (各类办公系统) is none of its members.
  const candidates = generic ? sameTier.filter((cluster) => cluster.generic) : sameTier
  // 视频监控 and 视频监控系统.
  const suffixed = candidates.find((cluster) => ['系统', '平台'].some((end) => cluster.key.core + end === key.core || key.core + end === cluster.key.core))
  if (suffixed !== undefined && !isBare(suffixed.key.core)) return suffixed
  const shortened = candidates.filter((cluster) => isShortened(key.core, cluster.key.core) && !isBare(key.core))
  if (shortened.length === 1) return shortened[0] ?? null
  // Within one measure the shorter name of the only system that ends with it.
  const own = stem(key.core)
  const near = candidates.filter((cluster) => {
    const other = stem(cluster.key.core)
    return cluster.measures.has(measure) && other.head === own.head && own.modifiers.length >= 2 && other.modifiers.endsWith(own.modifiers)
  })
  return near.length === 1 ? (near[0] ?? null) : null
}

function isBare(core: string): boolean {
  return headAtEnd(core)?.text === core
}

/** 该平台, 此系统: the head alone behind a pronoun. */
function isPronoun(text: string, mention: FoundMention): boolean {
  return /[该此]$/u.test(text.slice(Math.max(0, mention.start - 1), mention.start)) && isBare(normalName(mention.name))
}

function isCounterpart(mention: FoundMention): boolean {
  return mention.generic && COUNTERPART.test(normalName(mention.name))
}

interface Named {
  readonly mention: FoundMention
  readonly index: number
  readonly key: SystemKey
  readonly measure: number | null
}

/** The last system before it in the measure with its head, or one that stands for it; not one that is only referred to. */
function antecedent(
  text: string,
  mention: FoundMention,
  named: readonly Named[],
  assigned: readonly (Cluster | null)[],
  measure: number | null,
  index: number,
): Cluster | null {
  const { head } = stem(normalName(mention.name))
  const before = [...named].slice(0, index).reverse().filter((other) => other.measure === measure && assigned[other.index]?.generic === false)
  const subjects = before.filter((other) => !REFERRED.test(text.slice(Math.max(0, other.mention.start - 4), other.mention.start)))
  const hasHead = (other: Named): boolean => stem(other.key.core).head === head
  const found = subjects.find(hasHead) ?? subjects[0] ?? before.find(hasHead)
  return found === undefined ? null : (assigned[found.index] ?? null)
}

/** 省级平台 behind 市级综合安全管理平台 is 省级综合安全管理平台. */
function counterpart(
  mention: FoundMention,
  named: readonly Named[],
  assigned: readonly (Cluster | null)[],
  clusters: Cluster[],
  measure: number | null,
  index: number,
): Cluster | null {
  const [, tierWord = '', head = ''] = COUNTERPART.exec(normalName(mention.name)) ?? []
  const before = [...named].slice(0, index).reverse()
  const subject = before.find((other) => {
    const cluster = assigned[other.index]
    return other.measure === measure && cluster !== null && cluster !== undefined && !cluster.generic && cluster.key.tier === '' && other.key.core.endsWith(head)
  })
  const own = subject === undefined ? null : assigned[subject.index]
  if (!own) return null
  const tier = tierWord.replace(/级$/u, '')
  const key: SystemKey = { tier, core: own.key.core }
  const existing = clusters.find((cluster) => cluster.key.tier === tier && cluster.key.core === key.core)
  const cluster = existing ?? addCluster(clusters, key)
  if (existing === undefined) cluster.names.push(tierWord + own.key.core)
  cluster.names.push(mention.name)
  cluster.generic = false
  cluster.measures.add(measure)
  return cluster
}

/** …服务分中心(LRA分中心): the bracketed name is another name of what stands before it. */
function joinBracketed(text: string, mentions: readonly FoundMention[], assigned: (Cluster | null)[], clusters: Cluster[]): void {
  mentions.forEach((mention, index) => {
    const short = assigned[index]
    const before = text.slice(Math.max(0, mention.start - 10), mention.start)
    if (!short || !BRACKET_BEFORE.test(before)) return
    const open = mention.start - (BRACKET_BEFORE.exec(before)?.[0].length ?? 0)
    const long = mentions.findIndex((other) => other.end === open || (other.end === open - 1 && /[”"」]/u.test(text.charAt(other.end))))
    const target = assigned[long]
    if (!target || target === short) return
    for (const [at, cluster] of assigned.entries()) if (cluster === short) assigned[at] = target
    target.names.push(...short.names)
    for (const measure of short.measures) target.measures.add(measure)
    clusters.splice(clusters.indexOf(short), 1)
  })
}

function draftOf(cluster: Cluster, own: string | null): EntityDraft {
  const names = [...new Set(cluster.names)]
  const [name = ''] = names.filter((one) => systemKey(one, own).core === cluster.key.core).sort((a, b) => rank(a) - rank(b) || b.length - a.length)
  const chosen = name === '' ? (names[0] ?? '') : name
  return {
    label: 'System',
    name: chosen,
    form: chosen.replace(/统一的/u, ''),
    jurisdiction: jurisdictionOfName(chosen, own),
    aliases: names.filter((one) => one !== chosen),
    generic: cluster.generic,
    inferred: cluster.inferred,
  }
}

/** 市…平台 is a better name than 市级统一的…平台. */
function rank(name: string): number {
  return name.includes('统一的') ? 1 : 0
}
