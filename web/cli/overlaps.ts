/**
 * `zhenglian overlaps`: possible duplicates as a table, JSON, CSV or a report, and
 * what a person decides about them.
 */
import { idOfCorrection, VERDICTS, type CorrectionTarget, type Verdict } from '../../graph/model/correction.ts'
import { FINDING_KINDS } from '../../graph/model/duplicates.ts'
import type { EntityId } from '../../graph/model/ids.ts'
import { SYSTEM_FUNCTIONS } from '../../graph/model/vocabulary.ts'
import { STANDINGS, VERDICT_FILTERS, type FindingFilter } from '../../graph/queries/findings.ts'
import type { Finding, Findings } from '../api.ts'
import { FINDING_KIND_WORDS, findingTitle, signed, STANDING_WORDS, TIER_WORDS, tierWord, VERDICT_WORDS } from '../app/state/finding-words.ts'
import { FUNCTION_WORDS } from '../app/state/words.ts'
import { CommandError } from './command-error.ts'
import { csv, type Cell } from './csv.ts'
import { htmlReport, markdownReport } from './findings-report.ts'
import { withStore, type ReachedStore } from './reach-store.ts'
import { print, say } from './terminal.ts'
import { textTable } from './text-table.ts'

export const OVERLAP_FORMATS = ['table', 'json', 'csv', 'markdown', 'html'] as const

export interface OverlapOptions {
  readonly store?: string
  readonly format?: string
  readonly kind?: string
  readonly verdict?: string
  readonly jurisdiction?: string
  readonly tier?: string
  readonly function?: string
  readonly agency?: string
  readonly status?: string
  readonly words?: string
  readonly limit?: string
  readonly offset?: string
}

export interface DecideOptions {
  readonly store?: string
  readonly who?: string
  readonly note?: string
}

const EVERYTHING: FindingFilter = { kinds: [], verdicts: [], jurisdictions: [], tiers: [], functions: [], agencies: [], standings: [], words: '' }
/** So many lie before a planner; the rest by --limit. */
const FIRST = 40

export async function overlaps(options: OverlapOptions): Promise<void> {
  const { format = 'table', offset = '0' } = options
  const known = OVERLAP_FORMATS.find((one) => one === format)
  if (known === undefined) throw new CommandError(`没有“${format}”这种输出格式：可用 ${OVERLAP_FORMATS.join('、')}。`)
  const filter = filterOf(options)
  const paging = { offset: numberOf(offset, '--offset', 0), limit: numberOf(options.limit ?? String(known === 'table' ? FIRST : 10_000), '--limit', 1) }
  await withStore(options.store, async (reached) => {
    const found = await reached.findings(filter, paging)
    const head = { store: reached.description, at: new Date().toISOString(), filters: filterWords(filter) }
    if (known === 'json') return print(JSON.stringify(found, null, 2))
    if (known === 'markdown') return print(markdownReport(found, head).trimEnd())
    if (known === 'html') return print(htmlReport(found, head).trimEnd())
    if (known === 'csv') await print(csv(CSV_COLUMNS, found.rows.map(csvRow)).trimEnd())
    else if (found.rows.length > 0) await print(textTable(TABLE_COLUMNS, found.rows.map((one, index) => tableRow(one, paging.offset + index + 1))))
    for (const line of notes(found)) say(line)
  })
}

/** @param verdict 确认, 否定, 待定, or the English words */
export async function decideOverlap(one: string, other: string, verdict: string, { store, who, note }: DecideOptions): Promise<void> {
  const named = verdictNamed(verdict)
  await withStore(store, async (reached) => {
    const finding = await theFinding(reached, one, other)
    await correct(reached, finding, { kind: 'overlap-verdict', source: finding.a.id as EntityId, target: finding.b.id as EntityId, verdict: named }, who, note)
    await print(`${findingTitle(finding)}：${VERDICT_WORDS[named]}`)
  })
}

/** Two names for one system. */
export async function joinOverlap(one: string, other: string, { store, who, note }: DecideOptions): Promise<void> {
  await withStore(store, async (reached) => {
    const finding = await theFinding(reached, one, other)
    if (finding.a.id === finding.b.id) throw new CommandError('这一条只有一个系统，没有可合并的。')
    const id = await correct(reached, finding, { kind: 'join', source: finding.a.id as EntityId, target: finding.b.id as EntityId }, who, note)
    await print(`${finding.a.name} = ${finding.b.name}（撤销：zhenglian overlaps undo ${id}）`)
  })
}

async function correct(reached: ReachedStore, { a, b }: Finding, target: CorrectionTarget, who: string | undefined, note: string | undefined): Promise<string> {
  if (who === undefined || who.trim() === '') throw new CommandError('请用 --who 写明是谁作出的，如 --who 王工。')
  const id = idOfCorrection(target)
  await reached.correct([{ ...target, id, who: who.trim(), at: new Date().toISOString(), note: note?.trim() || null, names: [a.name, b.name] }])
  return id
}

async function theFinding(reached: ReachedStore, one: string, other: string): Promise<Finding> {
  const { rows } = await reached.findings(EVERYTHING, { offset: 0, limit: 10_000 })
  const fits = ({ a, b }: Finding, [x, y]: readonly [string, string], exactly: boolean): boolean => [[a, b], [b, a]].some(([p, q]) => isNamed(p, x, exactly) && isNamed(q, y, exactly))
  const exact = rows.filter((row) => fits(row, [one, other], true))
  const found = exact.length > 0 ? exact : rows.filter((row) => fits(row, [one, other], false))
  const [first, ...more] = found
  if (first === undefined) throw new CommandError(`疑似重复中没有“${one}”与“${other}”这一对；先用 zhenglian overlaps 看清单，名称可以只写一部分。`)
  if (more.length > 0) throw new CommandError(`“${one}”与“${other}”可以指 ${found.length} 条：${found.slice(0, 5).map(findingTitle).join('；')}。请把名称写全。`)
  return first
}

const isNamed = (system: Finding['a'] | undefined, words: string, exactly: boolean): boolean => system !== undefined && (system.id === words || (exactly ? system.name === words : system.name.includes(words)))

function verdictNamed(text: string): Verdict {
  const words: Readonly<Record<string, Verdict>> = { 确认: 'confirmed', 是: 'confirmed', 否定: 'rejected', 不是: 'rejected', 待定: 'later', confirm: 'confirmed', reject: 'rejected' }
  const found = words[text] ?? VERDICTS.find((known) => known === text)
  if (found === undefined) throw new CommandError(`没有“${text}”这种结论：可用 确认、否定、待定（或 confirmed、rejected、later）。`)
  return found
}

function filterOf(options: OverlapOptions): FindingFilter {
  const tiers = list(options.tier).map((word) => Object.keys(TIER_WORDS).find((tier) => tier === word || TIER_WORDS[tier] === word) ?? word)
  return {
    kinds: chosen(options.kind, '--kind', FINDING_KINDS, FINDING_KIND_WORDS),
    verdicts: chosen(options.verdict, '--verdict', VERDICT_FILTERS, VERDICT_WORDS),
    functions: chosen(options.function, '--function', SYSTEM_FUNCTIONS, FUNCTION_WORDS),
    standings: chosen(options.status, '--status', STANDINGS, STANDING_WORDS),
    jurisdictions: list(options.jurisdiction),
    agencies: list(options.agency),
    tiers,
    words: options.words?.trim() ?? '',
  }
}

function filterWords(filter: FindingFilter): string {
  return [
    ...filter.kinds.map((one) => FINDING_KIND_WORDS[one]), ...filter.verdicts.map((one) => VERDICT_WORDS[one]), ...filter.jurisdictions, ...filter.tiers.map(tierWord),
    ...filter.functions.map((one) => FUNCTION_WORDS[one]), ...filter.agencies, ...filter.standings.map((one) => STANDING_WORDS[one]), ...(filter.words === '' ? [] : [`名称含“${filter.words}”`]),
  ].join('、')
}

const list = (text: string | undefined): readonly string[] => (text ?? '').split(/[,，、]/u).map((word) => word.trim()).filter((word) => word !== '')

/** By the word that a program uses or the one that people read. */
function chosen<T extends string>(text: string | undefined, option: string, known: readonly T[], words: Readonly<Record<T, string>>): readonly T[] {
  return list(text).map((word) => {
    const found = known.find((one) => one === word || words[one] === word)
    if (found !== undefined) return found
    throw new CommandError(`${option} 不能是“${word}”；可用：${known.map((one) => `${words[one]}（${one}）`).join('、')}。`)
  })
}

function numberOf(text: string, option: string, least: number): number {
  const value = Number(text)
  if (/^\d+$/u.test(text) && value >= least && value <= 10_000_000) return value
  throw new CommandError(`${option} 应为不小于 ${least} 的整数，收到的是“${text}”。`)
}

const TABLE_COLUMNS = ['序', '类别', '得分', '系统', '机构', '结论', '主要理由'] as const
const CSV_COLUMNS = ['编号', '类别', '得分', '甲', '甲辖区', '甲机构', '甲新建', '乙', '乙辖区', '乙机构', '乙新建', '组', '结论', '说明', '谁', '时间', '理由'] as const
const NAMES_OF = ({ agencies }: Finding['a']): string => agencies.map(({ name }) => name).join('、')

function tableRow(finding: Finding, number: number): readonly string[] {
  const { a, b, reasons, decision } = finding
  const agencies = [...new Set([NAMES_OF(a), NAMES_OF(b)])].filter((names) => names !== '').join('；')
  const first = reasons.filter(({ weight }) => weight > 0).toSorted((x, y) => y.weight - x.weight).slice(0, 2).map(({ text }) => text.split('：')[0] ?? '')
  return [String(number), FINDING_KIND_WORDS[finding.kind], finding.score.toFixed(2), findingTitle(finding), agencies, VERDICT_WORDS[decision?.verdict ?? 'open'], first.join('；')]
}

function csvRow({ id, kind, score, a, b, cluster, decision, reasons }: Finding): readonly Cell[] {
  const side = (system: Finding['a']): readonly Cell[] => [system.name, system.jurisdiction ?? '', NAMES_OF(system), system.isNew ? '是' : '否']
  return [
    id, FINDING_KIND_WORDS[kind], score, ...side(a), ...side(b), cluster === null ? '' : cluster + 1, VERDICT_WORDS[decision?.verdict ?? 'open'], decision?.note ?? '', decision?.who ?? '', decision?.at ?? '',
    reasons.map(({ weight, text }) => `${text}（${signed(weight)}）`).join('；'),
  ]
}

function notes({ rows, total, clusters, joined, orphaned }: Findings): readonly string[] {
  return [
    total === 0 ? '没有符合条件的疑似重复。' : `${total} 条疑似重复${rows.length < total ? `，这里是其中 ${rows.length} 条（--limit、--offset）` : ''}`,
    ...clusters.map(({ systems, tightness }, index) => `第 ${index + 1} 组（紧密度 ${Math.round(tightness * 100)}%）：${systems.map(({ name }) => name).join('、')}`),
    ...(joined.length === 0 ? [] : [`已合为一个系统的 ${joined.length} 对（zhenglian corrections list）`]),
    ...orphaned.map(({ names, verdict, who }) => `对象已不在图中的结论：${names.join(' ↔ ')}，${VERDICT_WORDS[verdict]}（${who}）`),
  ]
}
