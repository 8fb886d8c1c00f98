/**
 * The findings as a report that can be handed round: Markdown, and a page of its
 * own that needs nothing beside it. Everything that comes from a document is
 * escaped.
 */
import type { Finding, FindingCluster, Findings, FoundSystem } from '../api.ts'
import { FINDING_KIND_WORDS, findingTitle, signed, STANDING_WORDS, standingOf, tierWord, VERDICT_WORDS } from '../app/state/finding-words.ts'
import { FUNCTION_WORDS, KIND_WORDS, timeWords } from '../app/state/words.ts'
import { REPORT_STYLE } from './findings-report-style.ts'

export interface ReportHead {
  /** Which store, without a password. */
  readonly store: string
  /** ISO time. */
  readonly at: string
  /** What the list was narrowed to, in words; empty for everything. */
  readonly filters: string
}

const TITLE = '疑似重复建设清单'
const ABOUT = '由规划、方案等文件的原文自动比对得出，供人工核对，不是定论。得分是各条理由之和：加号支持，减号反对。'

type Facts = readonly (readonly [name: string, a: string, b: string])[]

export function markdownReport(findings: Findings, head: ReportHead): string {
  const lines = [`# ${TITLE}`, '', ABOUT, '', ...headLines(findings, head).map((line) => `- ${text(line)}`), '']
  if (findings.clusters.length > 0) lines.push('## 成组的重复', '', ...findings.clusters.map((cluster, index) => `- ${text(clusterLine(cluster, index))}`), '')
  for (const [kind, own] of byKind(findings.rows)) {
    lines.push(`## ${FINDING_KIND_WORDS[kind]}（${own.length}）`, '')
    own.forEach((finding, index) => {
      lines.push(`### ${index + 1}. ${text(findingTitle(finding))}`, '', `得分 ${finding.score.toFixed(2)} · ${text(decisionLine(finding))}`, '')
      if (finding.a.id !== finding.b.id) lines.push('| | 甲 | 乙 |', '|---|---|---|', ...factsOf(finding).map(([name, a, b]) => `| ${name} | ${text(a)} | ${text(b)} |`), '')
      lines.push(...finding.reasons.map((reason) => `- ${signed(reason.weight)} ${text(reason.text)}`), '')
    })
  }
  lines.push(...otherLines(findings).flatMap(([title, own]) => [`## ${title}`, '', ...own.map((line) => `- ${text(line)}`), '']))
  return `${lines.join('\n').trimEnd()}\n`
}

export function htmlReport(findings: Findings, head: ReportHead): string {
  const section = (title: string, inner: string): string => `<section><h2>${html(title)}</h2>${inner}</section>`
  const list = (lines: readonly string[]): string => `<ul>${lines.map((line) => `<li>${html(line)}</li>`).join('')}</ul>`
  const body = [
    `<header><h1>${TITLE}</h1><p>${ABOUT}</p>${list(headLines(findings, head))}</header>`,
    findings.total === 0 ? '<p class="empty">没有符合条件的疑似重复。</p>' : '',
    findings.clusters.length > 0 ? section('成组的重复', list(findings.clusters.map(clusterLine))) : '',
    ...byKind(findings.rows).map(([kind, own]) => section(`${FINDING_KIND_WORDS[kind]}（${own.length}）`, own.map(article).join(''))),
    ...otherLines(findings).map(([title, own]) => section(title, list(own))),
  ]
  return `<!doctype html>\n<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">` +
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"><title>${TITLE}</title><style>${REPORT_STYLE}</style></head>` +
    `<body>${body.join('\n')}</body></html>\n`
}

function article(finding: Finding, index: number): string {
  const facts = finding.a.id === finding.b.id ? '' :
    `<table><thead><tr><th></th><th>${html(finding.a.name)}</th><th>${html(finding.b.name)}</th></tr></thead><tbody>` +
    `${factsOf(finding).filter(([name]) => name !== '名称').map(([name, a, b]) => `<tr><th>${name}</th><td>${html(a)}</td><td>${html(b)}</td></tr>`).join('')}</tbody></table>`
  const reasons = finding.reasons.map(({ weight, text: words }) => `<li class="${weight < 0 ? 'against' : 'for'}"><b>${signed(weight)}</b> ${html(words)}</li>`).join('')
  return `<article><h3>${index + 1}. ${html(findingTitle(finding))}</h3><p class="line"><b>${finding.score.toFixed(2)}</b> 分 · ${html(decisionLine(finding))}</p>${facts}<ul class="reasons">${reasons}</ul></article>`
}

function headLines({ total, rows }: Findings, { store, at, filters }: ReportHead): readonly string[] {
  return [`共 ${total} 条${rows.length < total ? `，这里是其中 ${rows.length} 条` : ''}`, ...(filters === '' ? [] : [`范围：${filters}`]), `图库：${store}`, `生成时间：${timeWords(at)}`]
}

function clusterLine({ systems, tightness, score }: FindingCluster, index: number): string {
  return `第 ${index + 1} 组（最高 ${score.toFixed(2)} 分，紧密度 ${Math.round(tightness * 100)}%）：${systems.map(({ name }) => name).join('、')}`
}

function decisionLine(finding: Finding): string {
  const { decision, cluster } = finding
  const verdict = decision === null ? VERDICT_WORDS.open : `${VERDICT_WORDS[decision.verdict]}（${decision.who}，${timeWords(decision.at)}）${decision.note === null ? '' : `：${decision.note}`}`
  return [STANDING_WORDS[standingOf(finding)], ...(cluster === null ? [] : [`第 ${cluster + 1} 组`]), verdict].join(' · ')
}

function factsOf({ a, b }: Finding): Facts {
  const row = (name: string, of: (system: FoundSystem) => string): readonly [string, string, string] => [name, of(a), of(b)]
  return [
    row('名称', ({ name }) => name),
    row('类型', ({ kind }) => (kind === null ? '' : KIND_WORDS[kind])),
    row('功能', (system) => (system.function === null ? '' : FUNCTION_WORDS[system.function])),
    row('辖区', ({ jurisdiction, tier }) => [jurisdiction ?? '', tierWord(tier)].filter((word) => word !== '').join('，')),
    row('机构', ({ agencies }) => agencies.map(({ name }) => name).join('、')),
    row('建设', ({ isNew }) => (isNew ? '新建' : '已有或只是提到')),
  ]
}

function otherLines({ joined, orphaned }: Findings): readonly (readonly [title: string, lines: readonly string[]])[] {
  const all = [
    ['已合为一个系统', joined.map(({ a, b, who, at, note }) => `${a.name} = ${b.name}（${who}，${timeWords(at)}）${note ?? ''}`)],
    ['对象已不在图中的结论', orphaned.map(({ names, verdict, who, at, note }) => `${names.join(' ↔ ')}：${VERDICT_WORDS[verdict]}（${who}，${timeWords(at)}）${note ?? ''}`)],
  ] as const
  return all.filter(([, lines]) => lines.length > 0)
}

function byKind(rows: readonly Finding[]): readonly (readonly [Finding['kind'], readonly Finding[]])[] {
  const kinds = [...new Set(rows.map(({ kind }) => kind))]
  return kinds.map((kind) => [kind, rows.filter((one) => one.kind === kind)])
}

/** For Markdown: nothing of a document's words is markup, and one line stays one. */
const text = (words: string): string => words.replace(/[\r\n\t]+/gu, ' ').replace(/[\\`*_{}[\]<>#|~]/gu, (mark) => (mark === '<' ? '&lt;' : mark === '>' ? '&gt;' : `\\${mark}`))

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const html = (words: string): string => words.replace(/[&<>"']/gu, (mark) => ENTITIES[mark] ?? mark)
