/**
 * What only the heading of a measure names, where its text goes on to name the systems
 * that are meant (推进政府网站集约化。建设市政府网站群管理平台…): a topic, and no system of its own.
 */
import { headAtEnd } from '../lexicon/heads.ts'
import { placeAtStart } from '../lexicon/places.ts'
import { normalName } from '../../graph/model/name.ts'
import { shortPlace } from '../../graph/model/place-name.ts'
import type { Outline } from '../stages.ts'
import { isBare, type Named } from './pronouns.ts'
import type { Cluster } from './cluster-index.ts'

/** A title that goes on is a sentence, which names what it says something of. */
const SENTENCE = /[，,；;：:]/u
/** 电子印章平台（二期）项目: the heading names what is built. */
const PROJECT = /项目$/u
/** Less than that behind a title tells nothing. */
const SHORTEST_TEXT = 30
const ALL_OF_THEM = /^(?:[省市区县]级|全[省市区县国]|自治区|[省市区县])?(?:统一的?|一体化|内部)?/u
const SHORTEST_MODIFIERS = 3

/** @returns the clusters that are topics */
export function topicsOfTitles(text: string, named: readonly Named[], assigned: readonly (Cluster | null)[], outline: Outline): ReadonlySet<Cluster> {
  const inBody = new Map<number, Set<Cluster>>()
  const built = new Map<number, readonly Cluster[]>()
  const inTitle = new Map<Cluster, Named>()
  const elsewhere = new Set<Cluster>()
  for (const one of named) {
    const cluster = assigned[one.index]
    const measure = one.measure === null ? undefined : outline.measures[one.measure]
    if (!cluster || one.measure === null || measure === undefined) continue
    if (one.mention.start >= measure.title.start && one.mention.end <= measure.title.end) {
      inTitle.set(cluster, one)
      continue
    }
    elsewhere.add(cluster)
    if (!cluster.generic && isBuiltOrSubject(text, one.mention.start)) built.set(one.measure, [...(built.get(one.measure) ?? []), cluster])
    if (!cluster.generic) inBody.set(one.measure, (inBody.get(one.measure) ?? new Set()).add(cluster))
  }
  const topics = new Set<Cluster>()
  /** Where the items of a list end that a title says of its topic. */
  const listed = new Set<number>()
  for (const [cluster, { mention, measure: index }] of inTitle) {
    const measure = index === null ? undefined : outline.measures[index]
    if (elsewhere.has(cluster) || cluster.generic || index === null || measure === undefined) continue
    const title = text.slice(measure.title.start, measure.title.end)
    const others = [...(inBody.get(index) ?? [])]
    if (others.length === 0 || SENTENCE.test(title) || PROJECT.test(title) || measure.body.end - measure.title.end < SHORTEST_TEXT) continue
    // 统一办公平台: the whole heading says what it is about; 证照、印章组件: so does a list in it.
    const inList = mention.completed || (listed.has(mention.start - 1) && /[、和与及]/u.test(text.charAt(mention.start - 1)))
    if (inList) listed.add(mention.end)
    if (inList || normalName(title) === normalName(mention.name)) topics.add(cluster)
    else if (others.some((other) => saysAgain(mention.name, other)) || (isField(title, mention.name, outline.jurisdiction, text.slice(measure.title.end, measure.body.end)) && (built.get(index) ?? []).some((other) => other !== cluster))) topics.add(cluster)
  }
  return topics
}

/** 完善财税金融系统。深化“金财工程”…: a verb and a field with a head, of which no place, body or number says which is meant. */
const VERB_AND_NAME = /^(?:统一|全面|加快|着力)?(?:建设|完善|优化|升级|整合|健全|改造|强化|打造|构建|提升|做优|做强|织密|建好|用好|推进)$/u
const BEHIND_NAME = /^(?:建设|协同|融合|整合|升级|改造|优化)?$/u
const OF_ONE_PLACE = /^(?:[省市区县州部](?![场政民级])|全[省市区县国]|国家|自治区)|[\p{Script=Latin}\d“”"]/u
/** The text speaks of it, though not by its name. */
const GOES_ON_ABOUT_IT = /^[。.]?[^。]{0,40}?[该此](?:系统|平台|库|中心|网|工程)/u

/** Whether a sentence opens with the name, or builds what it names: where it does neither, what is built is what the title says. */
function isBuiltOrSubject(text: string, start: number): boolean {
  return BUILDS_OR_OPENS.test(text.slice(Math.max(0, start - LONGEST_BEFORE), start))
}

const LONGEST_BEFORE = 8
const BUILDS_OR_OPENS = /(?:[。.\n][“"]?|建设|建成|搭建|打造|构建|组建|升级|改造|完善|优化|深化|启动|开发|改版|扩建|[。，,](?:推进|推动|对))[“"]?$/u

function isField(title: string, name: string, jurisdiction: string | null, body: string): boolean {
  const at = title.indexOf(name)
  if (at < 0 || !VERB_AND_NAME.test(title.slice(0, at)) || !BEHIND_NAME.test(title.slice(at + name.length).replace(/[。.]$/u, ''))) return false
  if (title.startsWith('推进') && title.endsWith('建设')) return false
  return !OF_ONE_PLACE.test(name) && !(jurisdiction !== null && name.includes(shortPlace(jurisdiction))) && placeAtStart(name) === null && !name.endsWith('体系') && !GOES_ON_ABOUT_IT.test(body)
}

/** Whether a system of the text is called as the heading says, and more. */
function saysAgain(name: string, other: Cluster): boolean {
  const said = normalName(name).replace(ALL_OF_THEM, '')
  const head = headAtEnd(said)
  const modifiers = head === null ? said : said.slice(0, -head.text.length)
  if (isBare(said)) return head !== null && head.specific && other.names.some((one) => one.includes(said))
  return other.names.some((one) => one.includes(said) || (modifiers.length >= SHORTEST_MODIFIERS && head?.specific !== true && one.includes(modifiers)))
}
