/**
 * Which entity does a person mean by a name? Quotes, spaces, width, case and
 * Traditional characters do not matter, nor a place in front (南京市…, 市级…); an
 * alias or a part of the name is enough where it fits one alone. Where it fits
 * several, they are given as candidates; where it fits none, names that have its
 * characters in their order.
 */
import { Converter } from 'opencc-js/t2cn'
import type { GraphStore } from '../store/graph-store.ts'
import { localName, normalName } from '../model/name.ts'
import { ENTITY_LABELS } from '../model/vocabulary.ts'
import type { EntityLabel } from '../model/vocabulary.ts'
import { counts } from './counts.ts'
import { degrees } from './drawn-edges.ts'
import { factColumns, readFacts } from './entity-row.ts'
import type { EntityFacts } from './entity-row.ts'
import { order, rowsOf } from './row.ts'

export interface Candidate extends EntityFacts {
  readonly aliases: readonly string[]
  /** Lines in the whole store. */
  readonly degree: number
}

export type FoundEntity =
  | { readonly found: 'one'; readonly entity: EntityFacts }
  /** `total`: how many it fits; the best connected are `candidates`. */
  | { readonly found: 'several'; readonly candidates: readonly Candidate[]; readonly total: number }
  /** `candidates`: names that come near; may be empty. */
  | { readonly found: 'none'; readonly candidates: readonly Candidate[] }

/** The name of an entity that was asked for fits none, or more than one. `message` is one sentence in Chinese. */
export class UnclearName extends Error {
  override readonly name = 'UnclearName'
  readonly found: 'several' | 'none'
  readonly candidates: readonly Candidate[]

  /** @param opening the sentence, up to the colon after which the candidates stand where there are some */
  constructor(opening: string, found: 'several' | 'none', candidates: readonly Candidate[]) {
    super(candidates.length === 0 ? opening : `${opening}${candidates.map(choiceOf).join('；')}。`)
    this.found = found
    this.candidates = candidates
  }

  /** The candidates in words, as they stand in the message. */
  get choices(): readonly string[] {
    return this.candidates.map(choiceOf)
  }
}

const choiceOf = ({ qualifiedName, name, id }: Candidate): string => `${qualifiedName === name ? name : `${name}（${qualifiedName}）`} ${id}`

const STABLE_ID = /^[a-z]-[0-9a-f]{20}$/u
const MOST_CANDIDATES = 10
const MOST_LOOKED_AT = 2_000

const COLUMNS = `${factColumns('n')}, n.aliases AS n_aliases`
const BY_ID = (label: EntityLabel): string => `MATCH (n:${label} {id: $id}) RETURN ${COLUMNS}`
const BY_NAME = (label: EntityLabel): string => `
MATCH (n:${label})
WHERE any(part IN $parts WHERE toLower(n.name) CONTAINS part OR toLower(n.qualifiedName) CONTAINS part
  OR any(alias IN n.aliases WHERE toLower(alias) CONTAINS part))
RETURN ${COLUMNS}
ORDER BY size(n.name), n.id
LIMIT ${MOST_LOOKED_AT}`
const BY_PATTERN = (label: EntityLabel): string => `
MATCH (n:${label}) WHERE toLower(n.name) =~ $pattern OR toLower(n.qualifiedName) =~ $pattern
RETURN ${COLUMNS}
ORDER BY size(n.name), n.id
LIMIT ${MOST_CANDIDATES}`

/** @throws {UnclearName} with the candidates */
export async function theEntity(store: GraphStore, asked: string, labels: readonly EntityLabel[] = ENTITY_LABELS): Promise<EntityFacts> {
  const answer = await findEntity(store, asked, labels)
  if (answer.found === 'one') return answer.entity
  const { found, candidates } = answer
  throw new UnclearName(found === 'several' ? severalWords(asked, answer.total) : await noneWords(store, asked, labels, candidates), found, candidates)
}

/** @param asked a stable id, or a name as a person types it */
export async function findEntity(store: GraphStore, asked: string, labels: readonly EntityLabel[] = ENTITY_LABELS): Promise<FoundEntity> {
  const id = asked.trim()
  if (STABLE_ID.test(id)) {
    const [entity] = await read(store, labels, BY_ID, { id })
    return entity ? { found: 'one', entity: entity.facts } : { found: 'none', candidates: [] }
  }
  const wanted = normalName(asked).toLowerCase()
  if (wanted === '') return { found: 'none', candidates: [] }
  const answer = await named(store, wanted, labels)
  const simplified = answer.found === 'none' ? inSimplified(wanted) : wanted
  return simplified === wanted ? answer : named(store, simplified, labels)
}

let converter: ((text: string) => string) | undefined
function inSimplified(name: string): string {
  converter ??= Converter({ from: 't', to: 'cn' })
  return converter(name)
}

async function named(store: GraphStore, wanted: string, labels: readonly EntityLabel[]): Promise<FoundEntity> {
  const parts = [...new Set([wanted, withoutPlace(wanted)])]
  const fitting = await bestFit(store, await read(store, labels, BY_NAME, { parts }), wanted, WORST_RANK)
  if (fitting !== null) return fitting
  const near = wanted.length < 2 ? [] : await nearNames(store, wanted, labels)
  // 南京电子政务外网 for 市电子政务外网 of 南京市.
  const whole = await bestFit(store, near, wanted, WHOLE_NAME)
  if (whole !== null) return whole
  const [only] = near
  if (only && near.length === 1 && isSubsequence(withoutPlace(wanted), lower(only.facts.name)) && isItsPlace(wanted, only.facts.jurisdiction)) {
    return { found: 'one', entity: only.facts }
  }
  return { found: 'none', candidates: await candidatesOf(store, near) }
}

/** The best fit alone counts: whole names before parts. Null where none is as good as `worst`. */
async function bestFit(store: GraphStore, all: readonly Named[], wanted: string, worst: number): Promise<FoundEntity | null> {
  const ranked = all.map((entity) => ({ entity, rank: rankOf(entity, wanted) }))
  const best = Math.min(...ranked.map(({ rank }) => rank))
  if (best > worst) return null
  const fitting = ranked.filter(({ rank }) => rank === best).map(({ entity }) => entity)
  const [one] = fitting
  if (one !== undefined && fitting.length === 1) return { found: 'one', entity: one.facts }
  return { found: 'several', candidates: await candidatesOf(store, fitting), total: fitting.length }
}

/** 民政共享平台 for 民政数据共享交换平台, or else, for agencies, 市发展改革委 for 市发改委. */
async function nearNames(store: GraphStore, wanted: string, labels: readonly EntityLabel[]): Promise<readonly Named[]> {
  const bare = withoutPlace(wanted)
  const longer = await read(store, labels, BY_PATTERN, { pattern: `.*${[...bare].map(escaped).join('.*')}.*` })
  if (longer.length > 0 || !labels.includes('Agency')) return longer
  const agencies = await read(store, ['Agency'], (label) => `MATCH (n:${label}) RETURN ${COLUMNS}`, {})
  return agencies.filter(({ facts }) => {
    const name = withoutPlace(lower(facts.name))
    return name.length >= 2 && isSubsequence(name, bare)
  })
}

const isSubsequence = (short: string, long: string): boolean => new RegExp([...short].map(escaped).join('.*'), 'u').test(long)

/** No place is named, or the entity's own: the same name of another city is another thing. */
const isItsPlace = (wanted: string, jurisdiction: string | null): boolean =>
  withoutPlace(wanted) === wanted || localName(wanted, jurisdiction) !== wanted

interface Named {
  readonly facts: EntityFacts
  readonly aliases: readonly string[]
}

async function read(
  store: GraphStore,
  labels: readonly EntityLabel[],
  cypher: (label: EntityLabel) => string,
  params: { readonly [key: string]: string | readonly string[] },
): Promise<readonly Named[]> {
  const tables = await Promise.all(labels.map((label) => store.read(cypher(label), params, { maxRows: MOST_LOOKED_AT, own: true })))
  return tables.flatMap(rowsOf).map((row) => ({ facts: readFacts(row, 'n'), aliases: row.texts('n_aliases') }))
}

const WHOLE_NAME = 2
const WORST_RANK = 4

/** 0: the name itself; then an alias, the name but for its place; then parts in the same order. */
function rankOf({ facts, aliases }: Named, wanted: string): number {
  const names = [facts.name, facts.qualifiedName].map(lower)
  const others = aliases.map(lower)
  if (names.includes(wanted)) return 0
  if (others.includes(wanted)) return 1
  const local = localName(wanted, facts.jurisdiction)
  const bare = [...names, ...others].map((name) => localName(name, facts.jurisdiction))
  // 省平台 for 省级平台, but not 平台 for it.
  if (bare.includes(local) && (local.length >= 3 || local !== wanted)) return 2
  if ([...names, ...others].some((name) => name.includes(wanted))) return 3
  return bare.some((name) => name.includes(local)) ? WORST_RANK : WORST_RANK + 1
}

const lower = (name: string): string => normalName(name).toLowerCase()

/** 南京市民政平台 → 民政平台; 市级平台 → 平台: what may stand in front of a name that the store has without it. */
function withoutPlace(name: string): string {
  const bare = name.replace(/^(?:[\p{Script=Han}]{2,4}?(?:省|市|自治区|自治州|区|县|州)|[全我本]?[省市区县州]|国家)级?/u, '')
  return bare.length >= 2 ? bare : name
}

const escaped = (character: string): string => character.replace(/[\\^$.*+?()[\]{}|]/u, '\\$&')

async function candidatesOf(store: GraphStore, found: readonly Named[]): Promise<readonly Candidate[]> {
  const degree = await degrees(store, found.map(({ facts }) => facts.id))
  return found
    .map(({ facts, aliases }): Candidate => ({ ...facts, aliases, degree: degree.get(facts.id) ?? 0 }))
    .sort((a, b) => b.degree - a.degree || a.name.length - b.name.length || order(a.id, b.id))
    .slice(0, MOST_CANDIDATES)
}

function severalWords(asked: string, total: number): string {
  const which = total > MOST_CANDIDATES ? `${total} 个名称，请写全或用编号；连接最多的是` : '以下几个，请写全名称或用编号'
  return `“${asked}”可以指${which}：`
}

async function noneWords(store: GraphStore, asked: string, labels: readonly EntityLabel[], near: readonly Candidate[]): Promise<string> {
  // Areas are hardly ever meant: they are not named where the others are.
  const wanted = ENTITY_LABELS.filter((label) => labels.includes(label) && (label !== 'Area' || labels.length === 1)).map((label) => LABEL_WORDS[label]).join('或')
  if (STABLE_ID.test(asked.trim())) return `图中没有编号为“${asked.trim()}”的${wanted}；它可能已随文件删除。`
  const other = labels.length === ENTITY_LABELS.length ? null : await findEntity(store, asked)
  if (other?.found === 'one') return `“${other.entity.name}”是${LABEL_WORDS[other.entity.label]}，这里要的是${wanted}。`
  if (near.length > 0) return `图中没有名称含“${asked}”的${wanted}；相近的有：`
  const { documents } = await counts(store)
  if (documents === 0) return '图库是空的，还没有读入文件；请先用 zhenglian ingest 或在网页中加入文件。'
  return `图中没有名称含“${asked}”的${wanted}；可用 zhenglian query 或网页里的搜索查一查名称。`
}

const LABEL_WORDS: Readonly<Record<EntityLabel, string>> = { Agency: '机构', System: '系统', Area: '地区或层级' }
