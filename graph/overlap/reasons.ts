/**
 * Why two systems may be the same thing built twice, and why they may not: one
 * entry a reason, each with its weight and its words from both sides. The score
 * is their sum, so that a reader can add it up.
 */
import type { RelationType } from '../model/vocabulary.ts'
import type { Act, SystemProfile } from './system-profile.ts'

export interface Reason {
  readonly name: ReasonName
  /** Negative where it speaks against. */
  readonly weight: number
  /** One Chinese clause that stands by itself. */
  readonly text: string
}

export interface Pair {
  readonly a: SystemProfile
  readonly b: SystemProfile
  /** How many systems of the pool have a word in their names; rare words say more. */
  readonly namedWith: (word: string) => number
}

type Rule = (pair: Pair) => Omit<Reason, 'name'> | null

const RULES = {
  'same-purpose': samePurpose,
  'same-function': sameFunction,
  'shared-words': sharedWords,
  'platforms-of-one-field': platformsOfOneField,
  'wide-and-departmental': wideAndDepartmental,
  'same-field': sameField,
  'different-fields': differentFields,
  'different-agencies': differentAgencies,
  'same-agency': sameAgency,
  'both-new': bothNew,
  'planned-again': plannedAgain,
  'shared-neighbours': sharedNeighbours,
  'same-sentence': sameSentence,
  'already-linked': alreadyLinked,
  'parts-of-one-whole': sameWhole,
  'only-named': onlyNamed,
  'another-kind': anotherKind,
} as const satisfies Record<string, Rule>

export type ReasonName = keyof typeof RULES

export function reasonsFor(pair: Pair): readonly Reason[] {
  const reasons: Reason[] = []
  for (const [name, rule] of Object.entries(RULES) as readonly (readonly [ReasonName, Rule])[]) {
    const found = rule(pair)
    if (found !== null && found.weight !== 0) reasons.push({ name, weight: Math.round(found.weight * 100) / 100, text: found.text })
  }
  return reasons
}

/** The main purpose of both in full; a purpose that is a side of one of them by a part. */
function samePurpose({ a, b }: Pair): Omit<Reason, 'name'> | null {
  const shared = a.parts.topics.filter((topic) => b.parts.topics.some(({ name }) => name === topic.name))
  if (shared.length === 0) return null
  const isMain = (name: string): boolean => mainTopic(a) === name && mainTopic(b) === name
  const weights = shared.map(({ name, weight }) => weight * (isMain(name) ? 1 : 0.3)).sort((x, y) => y - x)
  return { weight: weights.reduce((sum, weight, index) => sum + weight * (index === 0 ? 1 : 0.35), 0), text: `都用于${shared.map(({ name }) => name).join('、')}${phrases(a, b)}` }
}

/** Of one class of function, or of one main purpose, which is narrower. */
function sameFunction({ a, b }: Pair): Omit<Reason, 'name'> | null {
  if (mainTopic(a) !== undefined && mainTopic(a) === mainTopic(b)) return { weight: 0.7, text: '主要功能相同' }
  return a.function !== null && a.function !== 'other' && a.function === b.function ? { weight: 0.4, text: '功能类别相同' } : null
}

/** A word of their own that few systems have: 渣土. */
function sharedWords({ a, b, namedWith }: Pair): Omit<Reason, 'name'> | null {
  const word = a.parts.own.flatMap((one) => b.parts.own.map((other) => longestShared(one, other))).reduce((best, one) => (one.length > best.length ? one : best), '')
  if (word.length < 2) return null
  const others = namedWith(word)
  const weight = Math.min(1.6, (0.45 * word.length) / Math.max(1, Math.log2(others)))
  return { weight, text: `名称都含“${word}”` }
}

/** 民政业务一体化平台 and 市民政互联网+政务服务平台: a field's platform for everything, twice. */
function platformsOfOneField({ a, b }: Pair): Omit<Reason, 'name'> | null {
  const field = a.parts.fields.find((name) => b.parts.fields.includes(name))
  const isGeneral = ({ parts, kind }: SystemProfile): boolean =>
    (kind === 'platform' || kind === 'system') && parts.own.length === 0 && parts.topics.every(({ name }) => name === '政务服务')
  return field === undefined || !isGeneral(a) || !isGeneral(b) ? null : { weight: 1.8, text: `都是${field}领域的综合平台${phrases(a, b)}` }
}

function wideAndDepartmental({ a, b }: Pair): Omit<Reason, 'name'> | null {
  const wide = isWide(a) ? a : isWide(b) ? b : null
  const other = wide === a ? b : a
  if (wide === null || isWide(other) || !isDepartmental(other)) return null
  return { weight: 0.9, text: `“${wide.name}”面向全局，“${other.name}”属于一个部门或领域` }
}

function sameField({ a, b }: Pair): Omit<Reason, 'name'> | null {
  const field = a.parts.fields.find((name) => b.parts.fields.includes(name))
  return field === undefined ? null : { weight: 0.6, text: `同属${field}领域` }
}

/** Where each department has one of its own anyway. */
function differentFields({ a, b }: Pair): Omit<Reason, 'name'> | null {
  const each = a.parts.topics.some(({ name, each: own }) => own && b.parts.topics.some((topic) => topic.name === name))
  if (!each || a.parts.fields.length === 0 || b.parts.fields.length === 0 || a.parts.fields.some((name) => b.parts.fields.includes(name))) return null
  return { weight: -0.5, text: `领域不同：${a.parts.fields[0]}、${b.parts.fields[0]}` }
}

function differentAgencies({ a, b }: Pair): Omit<Reason, 'name'> | null {
  if (a.agencies.size === 0 || b.agencies.size === 0 || [...a.agencies.keys()].some((id) => b.agencies.has(id))) return null
  return { weight: 0.8, text: `由不同单位负责：${[...a.agencies.values()].join('、')}；${[...b.agencies.values()].join('、')}` }
}

function sameAgency({ a, b }: Pair): Omit<Reason, 'name'> | null {
  const common = [...a.agencies].filter(([id]) => b.agencies.has(id)).map(([, name]) => name)
  return common.length === 0 ? null : { weight: -0.2, text: `同由${common.join('、')}负责` }
}

function bothNew({ a, b }: Pair): Omit<Reason, 'name'> | null {
  const [ofA, ofB] = [built(a), built(b)]
  if (ofA === undefined || ofB === undefined) return null
  return { weight: 0.4, text: ofA.year !== null && ofA.year === ofB.year ? `都是${ofA.year}年新建` : '都是新建' }
}

/** Planned as new in one year and as new again in another. */
function plannedAgain({ a, b }: Pair): Omit<Reason, 'name'> | null {
  const [ofA, ofB] = [built(a), built(b)]
  if (!ofA?.year || !ofB?.year || ofA.year === ofB.year) return null
  return { weight: 0.6, text: `${Math.min(ofA.year, ofB.year)}年已计划新建，${Math.max(ofA.year, ofB.year)}年又计划新建` }
}

function sharedNeighbours({ a, b }: Pair): Omit<Reason, 'name'> | null {
  const ofB = new Set(b.links.filter(({ outgoing }) => !outgoing).map(({ other, type }) => `${type} ${other}`))
  const shared = a.links.filter(({ outgoing, other, type }) => !outgoing && ofB.has(`${type} ${other}`))
  return shared.length === 0 ? null : { weight: Math.min(0.8, 0.4 * shared.length), text: `接收同样来源的数据或服务（${shared.length} 处）` }
}

/** What one sentence lists side by side for one agency is thought of as different things. */
function sameSentence({ a, b }: Pair): Omit<Reason, 'name'> | null {
  if (![...a.agencies.keys()].some((id) => b.agencies.has(id))) return null
  const near = a.acts.some((one) => b.acts.some((other) => one.measure === other.measure && one.start === other.start))
  return near ? { weight: -0.8, text: '在同一句中并列提出' } : null
}

/** How much a link says that both are meant to be there; what is to be merged was built twice all the same. */
const LINKED: Readonly<Partial<Record<RelationType, number>>> = {
  FEEDS: -0.5,
  SUPPORTS: -0.5,
  DEPENDS_ON: -0.5,
  CONNECTS_TO: -0.2,
  MERGES_INTO: -0.1,
  MIGRATES_TO: -0.1,
  EVOLVES_INTO: -0.1,
}

function alreadyLinked({ a, b }: Pair): Omit<Reason, 'name'> | null {
  const link = a.links.find(({ other, type }) => other === b.id && LINKED[type] !== undefined)
  return link === undefined ? null : { weight: LINKED[link.type] ?? 0, text: `两者已有衔接：“${link.evidence}”` }
}

/** Parts of one whole. */
function sameWhole({ a, b }: Pair): Omit<Reason, 'name'> | null {
  const wholes = a.links.filter(({ type, outgoing }) => type === 'PART_OF' && outgoing).map(({ other }) => other)
  const whole = b.links.find(({ type, outgoing, other }) => type === 'PART_OF' && outgoing && wholes.includes(other))
  return whole === undefined ? null : { weight: -1.5, text: `同是一个系统的组成部分：“${whole.evidence}”` }
}

/** Named in passing: nothing is built. */
function onlyNamed({ a, b }: Pair): Omit<Reason, 'name'> | null {
  const idle = [a, b].filter(({ acts }) => acts.length === 0)
  return idle.length === 0 ? null : { weight: -0.2 * idle.length, text: `${idle.map(({ name }) => `“${name}”`).join('和')}只是提到，没有建设任务` }
}

/** A website is seldom a duplicate of a data centre. */
function anotherKind({ a, b }: Pair): Omit<Reason, 'name'> | null {
  if (a.kind === null || b.kind === null || a.kind === b.kind) return null
  const like = ['platform', 'system']
  if (like.includes(a.kind) && like.includes(b.kind)) return null
  return { weight: -0.3, text: '一个是' + a.kind + '，一个是' + b.kind }
}

/** A network is one before all else. */
function mainTopic({ kind, parts }: SystemProfile): string | undefined {
  return kind === 'network' ? '网络' : parts.topics[0]?.name
}

function isWide({ parts, owner }: SystemProfile): boolean {
  return parts.wide && owner === null
}

function isDepartmental({ parts, owner }: SystemProfile): boolean {
  return parts.fields.length > 0 || owner !== null
}

function built({ acts }: SystemProfile): Act | undefined {
  return acts.find(({ action }) => action === 'build')
}

function phrases(a: SystemProfile, b: SystemProfile): string {
  const [ofA, ofB] = [a.acts[0]?.phrase, b.acts[0]?.phrase]
  return ofA === undefined || ofB === undefined ? '' : `：${ofA} · ${ofB}`
}

/** The longest run of characters that both have. */
export function longestShared(a: string, b: string): string {
  let best = ''
  for (let start = 0; start < a.length; start += 1) {
    let end = start + best.length + 1
    while (end <= a.length && b.includes(a.slice(start, end))) {
      best = a.slice(start, end)
      end += 1
    }
  }
  return best
}
