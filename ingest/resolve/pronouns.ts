/**
 * What stands for a system without naming it: 该平台, 其, 前者, 上述两个系统, a bare 平台 at the
 * start of a clause. It means a system named before in its measure, and rather one
 * that was spoken of than one that was only the other end of what was said.
 */
import relationVerbs from '../lexicon/relation-verbs.json' with { type: 'json' }
import { headAtEnd } from '../lexicon/heads.ts'
import { normalName } from '../../graph/model/name.ts'
import type { FoundMention } from '../stages.ts'
import type { Cluster } from './cluster-index.ts'
import { stem, type SystemKey } from './system-keys.ts'

/** What stands behind these is another system's support or partner. */
const REFERRED = /(?:承接|同步|采集|接收|汇聚|归集|使用|采用|整合|依托|基于|对接|接入|利用|通过|按照|根据|结合|调用|连接|打通|与|向|从|由|原|至|到|(?<!部署|运行)于|(?<!升级|改造|合并|整合|改版|改建|提升|更名|扩建|重构|重组|建设|打造|称|替换|迭代|切换|转变)为|替代|取代)$/u
/** What stands behind these is the other end of what is said, or a part: no subject of the next sentence. */
const OTHER_END_VERBS: ReadonlySet<string> = new Set(
  (['link', 'exchange', 'send', 'take', 'origin', 'base', 'use', 'move', 'absorb', 'replace', 'descend', 'support', 'means', 'contain'] as const).flatMap((frame) => relationVerbs.frames[frame].verbs.filter((verb) => verb.length > 1 && !/[成为]$/u.test(verb) && !relationVerbs.governing.words.includes(verb))),
)

/** A head by itself: 系统, 平台. */
export function isBare(core: string): boolean {
  return headAtEnd(core)?.text === core
}

/** 该平台, 此系统, 该中心: a short head behind a pronoun. */
export function isPronoun(text: string, mention: FoundMention): boolean {
  if (/^[其之它]$/u.test(mention.name) || /^[前后]者$/u.test(mention.name)) return true
  const before = text.slice(Math.max(0, mention.start - 1), mention.start)
  return mention.name.length <= 3 && (/[该此]$|上述$/u.test(text.slice(Math.max(0, mention.start - 2), mention.start)) || (mention.generic && isBare(mention.name) && /^[。;；，,\n]?$/u.test(before)))
}

export interface Named {
  readonly mention: FoundMention
  readonly index: number
  readonly key: SystemKey
  readonly measure: number | null
  /** Whether it stands for a system that was named before. */
  readonly pronoun: boolean
  /** How many it stands for (三个系统), or 0. */
  readonly count: number
}

/** The mentions before it in its measure, the nearest first; further back nobody looks for a meaning. */
export function namedBefore(named: readonly Named[], index: number, measure: number | null): readonly Named[] {
  return named.slice(Math.max(0, index - 40), index).reverse().filter((other) => other.measure === measure)
}

/** 三个系统, 上述两个平台: how many, or 0. */
export function countBefore(text: string, mention: FoundMention): number {
  const several = /^([两二三四])(?:者|库|网|系统|平台)$/u.exec(mention.name)?.[1]
  if (several !== undefined) return several === '两' ? 2 : (numberOf(several) ?? 0)
  const word = /([两二三四五六七八九]|[2-9])[个大类套张]$/u.exec(text.slice(Math.max(0, mention.start - 2), mention.start))?.[1]
  return word === undefined || !isBare(normalName(mention.name)) ? 0 : word === '两' ? 2 : (numberOf(word) ?? 0)
}

function numberOf(word: string): number | null {
  const index = '〇一二三四五六七八九'.indexOf(word)
  return /^\d$/u.test(word) ? Number(word) : index < 0 ? null : index
}

/** The last `count` systems named before in the measure. */
export function antecedents(text: string, named: readonly Named[], assigned: readonly (Cluster | null)[], measure: number | null, index: number, count: number): readonly Cluster[] {
  const own = named[index]
  if (own === undefined) return []
  const head = stem(normalName(own.mention.name)).head
  const listed = listBefore(text, named, index)
  // A、B和C三者贯通
  if (listed.length === count) return listed.flatMap((other) => assigned[other.index] ?? [])
  const clause = clauseStart(text, own.mention.start)
  // 省中心的数据同步到上述两个中心: what stands in the same clause is not meant.
  const before = namedBefore(named, index, measure).filter((other) => other.mention.start < clause && assigned[other.index]?.generic === false)
  // A与B对接C,两者…: those that were named together.
  const together = head === '' && count === 2 ? before.findIndex((other, at) => at > 0 && isPartnerOf(text, other, before[at - 1])) : -1
  const [second, first] = together > 0 ? [before[together - 1], before[together]].map((other) => (other === undefined ? null : assigned[other.index])) : []
  if (first && second) return [first, second]
  // Of those with the head first: 上述三个系统 leaves a website between them out.
  for (const pool of [before.filter((other) => other.key.head === head), before]) {
    const found: Cluster[] = []
    for (const other of pool) {
      const cluster = assigned[other.index]
      if (cluster && !found.includes(cluster)) found.unshift(cluster)
      if (found.length === count) return found
    }
  }
  return []
}

/** The members of a list that ends right before it. */
function listBefore(text: string, named: readonly Named[], index: number): readonly Named[] {
  const found: Named[] = []
  let start = named[index]?.mention.start ?? 0
  for (let at = index - 1; at >= 0; at -= 1) {
    const other = named[at]
    if (other === undefined || !(found.length === 0 ? /^[”"」]?$/u : /^[”"」]?[、和与及][“"「]?$/u).test(text.slice(other.mention.end, start))) break
    found.unshift(other)
    start = other.mention.start
  }
  return found
}

/** A与B: what stands between the two. */
function isPartnerOf(text: string, first: Named, second: Named | undefined): boolean {
  return second !== undefined && /^[”"」]?[与和同跟]$/u.test(text.slice(first.mention.end, second.mention.start).replace(/[“"「]$/u, ''))
}

/** Where the clause around an offset begins. */
function clauseStart(text: string, at: number): number {
  const before = text.slice(Math.max(0, at - 400), at)
  return at - before.length + Math.max(...[',', '，', '。', ';', '；', '\n'].map((mark) => before.lastIndexOf(mark))) + 1
}

/**
 * The last system before it in the measure with its head, or one that stands for it; not one that is only referred to.
 * @param inTitle systems that the title of its measure names
 */
export function antecedent(
  text: string,
  mention: FoundMention,
  named: readonly Named[],
  assigned: readonly (Cluster | null)[],
  measure: number | null,
  index: number,
  inTitle: readonly Named[],
): Cluster | null {
  const { head } = stem(normalName(mention.name))
  const beside = listedWith(text, mention, named, index)
  // A转型为该平台的分中心: what goes on about something else than its own clause.
  const own = /[该此]$/u.test(text.slice(mention.start - 1, mention.start)) || (/^[其它]$/u.test(mention.name) && OTHER_THAN_OWN.test(text.slice(Math.max(0, mention.start - 4), mention.start)))
  const clause = own ? clauseStart(text, mention.start) : null
  const before = namedBefore(named, index, measure).filter((other) => assigned[other.index]?.generic === false && !beside.has(other.index) && (clause === null || other.mention.start < clause))
  const subjects = before.filter((other) => !other.mention.completed && !isReferred(text, other, before))
  const hasHead = (other: Named): boolean => mention.name.length > 1 && other.key.head === head
  // 建设A平台,平台…: nearer than the title. 平台 is rather a 平台 than a 系统.
  const near = subjects.find((other) => mention.name.length > 1 && other.key.core.endsWith(mention.name)) ?? subjects.find(hasHead)
  const titled = near !== undefined && !/[。\n]/u.test(text.slice(near.mention.end, mention.start)) ? null : ofTitle(text, mention, inTitle, assigned)
  if (titled !== null) return titled
  // 前者, 后者: the first and the last of the two named before.
  const order = /^[前后]者$/u.test(mention.name) ? ofTheTwo(mention, before, assigned) : undefined
  // 接受B的任务,并向其上报: the clause goes on about its subject, so that the partner is who was named last.
  const partner = PARTNER_BEFORE.test(text.slice(Math.max(0, mention.start - 8), mention.start)) ? before[0] : undefined
  const found = order ?? partner ?? near ?? subjects[0] ?? before.find(hasHead)
  return found === undefined ? null : (assigned[found.index] ?? null)
}

/** 平台…, 本平台…: the one system of the measure's title that has the head. 该平台 is whoever was spoken of last. */
function ofTitle(text: string, mention: FoundMention, inTitle: readonly Named[], assigned: readonly (Cluster | null)[]): Cluster | null {
  if (mention.name.length < 2 || !isBare(normalName(mention.name)) || /[该此述一]$/u.test(text.slice(mention.start - 1, mention.start))) return null
  const found = new Set(inTitle.filter((other) => other.key.core.endsWith(mention.name)).flatMap((other) => assigned[other.index] ?? []))
  const [only] = found
  return found.size === 1 && only !== undefined && !only.generic ? only : null
}

/** A、B的数据向其归集, A一律复用其服务: another one than the clause is about. */
const OTHER_THAN_OWN = /[向与同给从]$|(?:[复使调沿]用|依托|借助|作为|属于|归属|隶属于?|成为|转为|改为|[接汇并融纳嵌归列划]入|[接并归挂推传送报][到至]|对接|接受|服从|依附于?|部署于|部署在)$/u

/** ,并向其 */
const PARTNER_BEFORE = /[,，;；](?:并|再|同时|及时|定期|实时|同步){0,2}[向与同](?=$)/u

/** The two that 前者 and 后者 speak of stand before the first of these words. */
function ofTheTwo(mention: FoundMention, before: readonly Named[], assigned: readonly (Cluster | null)[]): Named | undefined {
  const isOrder = (other: Named): boolean => /^[前后]者$/u.test(other.mention.name)
  const first = before.findLastIndex((other) => isOrder(other) && mention.start - other.mention.start < 120)
  const [last, ...others] = before.slice(first + 1).filter((other) => !isOrder(other))
  return mention.name === '后者' || last === undefined ? last : (others.find((other) => assigned[other.index] !== assigned[last.index]) ?? last)
}

/** A、B与该平台直连: what is listed with it is not what it means. */
function listedWith(text: string, mention: FoundMention, named: readonly Named[], index: number): ReadonlySet<number> {
  const found = new Set<number>()
  let start = mention.start
  for (let at = index - 1; at >= 0; at -= 1) {
    const other = named[at]
    if (other === undefined || !/^[、和与及同跟](?:该|此|上述)?$/u.test(text.slice(other.mention.end, start).replace(/[”」"“「]/gu, ''))) break
    found.add(at)
    start = other.mention.start
  }
  return found
}

/** 与A, 依托A, 报送至A: A is the other end of what is said. */
function isOtherEnd(before: string): boolean {
  return REFERRED.test(before.slice(-4)) || [2, 3, 4].some((length) => OTHER_END_VERBS.has(before.slice(-length)))
}

/** Whether it stands behind a word of REFERRED, or in a list that does. */
function isReferred(text: string, { mention, index }: Named, before: readonly Named[]): boolean {
  let { start } = mention
  if (isOtherEnd(text.slice(Math.max(0, start - 6), start).replace(/[“「"]$/u, ''))) return true
  for (let at = index - 1; /[、和与及]/u.test(text.charAt(start - 1)); at -= 1) {
    const other = before.find((one) => one.index === at)
    if (other?.mention.end !== start - 1) break
    start = other.mention.start
  }
  return isOtherEnd(text.slice(Math.max(0, start - 6), start).replace(/[“「"]$/u, ''))
}
