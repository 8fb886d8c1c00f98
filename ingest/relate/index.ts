/**
 * relate: what the sentences say of the entities. Verbs read by their frames give
 * relations, verbs in front of or behind a system give actions; each statement keeps its sentence, cue and confidence.
 */
import type { FoundAction, FoundAnswer, FoundRelation, FoundGrowth, Outline, Related, Resolved } from '../stages.ts'
import { sentencesOf } from '../sentences.ts'
import { spansWithin } from '../span-search.ts'
import { actionsIn } from './actions.ts'
import { clausesOf } from './clauses.ts'
import { clauseAt, isNegated, statusOf } from './clause-text.ts'
import { codeSentence } from './coded-sentence.ts'
import { withItems } from './enumerations.ts'
import { omittedEnd, type Context, type ReadSentence } from './ends.ts'
import { ownersIn } from './owners.ts'
import { saidResponsibilities } from './said-responsibilities.ts'
import { statementsIn } from './statements.ts'
import { matchesIn } from '../matches.ts'

const IN_USE = /上线运行|推广应用|推广使用|投入使用|投入运行|试运行/u
const GOES_INTO_USE = new RegExp(`,(?:[^,\uE000-\uE7FF]{0,16}?)(?<cue>${IN_USE.source})(?=[,]|$)`, 'gu')
const CLOUD = /云(?:平台|计算中心|中心|资源池|节点)?(?:[一二三]期)?$|政务云/u
/** How many sentences back a subject that is left out is looked for. */
const LOOK_BACK = 40

export function relate(text: string, outline: Outline, resolved: Resolved): Related {
  const relations: FoundRelation[] = []
  const actions: FoundAction[] = []
  const answers: FoundAnswer[] = []
  const growing: FoundGrowth[] = []
  const isNamed = (entity: number): boolean => resolved.entities[entity]?.label === 'System' && resolved.entities[entity]?.generic === false
  const isCloud = (entity: number): boolean => isNamed(entity) && CLOUD.test(resolved.entities[entity]?.name ?? '')
  outline.measures.forEach(({ title, body }, measure) => {
    // The colon that opens a list belongs to the title's sentence.
    const spans = [{ start: title.start, end: title.end + (/[:：]/u.test(text.charAt(title.end)) ? 1 : 0) }, ...sentencesOf(text, Math.min(title.end + 1, body.end), body.end)]
    const coded = spans.map((span) => codeSentence(text, span, spansWithin(resolved.mentions, span), measure))
    answers.push(...saidResponsibilities(coded, resolved))
    const listed = withItems(coded)
    const read = coded.map((sentence): ReadSentence => ({ ...sentence, clauses: clausesOf(sentence) }))
    read.forEach((sentence, index) => {
      const list = listed.get(index)
      // Where nobody is named, all that may be said is that what was spoken of goes into use.
      if (sentence.groups.length === 0 && list === undefined && !IN_USE.test(sentence.code)) return
      const context: Context = { sentence, title: index === 0 ? null : (read[0] ?? null), earlier: read.slice(Math.max(1, index - LOOK_BACK), index), isNamed, isCloud }
      growing.push(...growingIn(sentence))
      relations.push(...relationsIn(list === undefined ? context : { ...context, sentence: { ...list, clauses: clausesOf(list) } }))
      actions.push(...actionsIn(sentence, (entity) => resolved.entities[entity]?.label === 'System'), ...actionsOmitted(context))
    })
  })
  return { relations: distinct([...relations, ...ownersIn(text, resolved, outline)]), actions: distinctActions([...actions, ...actionsOfMoves(relations)]), growing, answers }
}

function relationsIn(context: Context): readonly FoundRelation[] {
  const { sentence } = context
  return statementsIn(context).flatMap(({ type, pairs, cue, at, confidence }) => {
    if (pairs.length === 0) return []
    const status = statusOf(clauseAt(sentence, at))
    return pairs.map(([source, target]) => ({
      type,
      source,
      target,
      cue,
      confidence: Math.round(confidence * 100) / 100,
      measure: sentence.measure,
      status,
      start: sentence.start,
      end: sentence.end,
    }))
  })
}

/** A新增…, A覆盖…: what grows is changed, though no verb has it for its object. */
const GROWS = /^(?:要|应当?|须|年内|今年|继续|同步|全面|进一步|加快|逐步|抓紧)*(?:覆盖|延伸|扩|新|增|全面提)/u

function growingIn({ clauses, code, measure }: ReadSentence): readonly FoundGrowth[] {
  const found: FoundGrowth[] = []
  for (const { start, end, items } of clauses) {
    const first = items[0]
    if (first?.kind !== 'argument' || first.role !== 'bare' || first.group.label !== 'System' || first.at > start + 2) continue
    if (GROWS.test(code.slice(first.at + 1, end)) && !isNegated(code.slice(start, end))) found.push(...first.group.entities.map((system) => ({ measure, system })))
  }
  return found
}

/** 并向乡镇延伸 promotes what extends, 整合并入B integrates what is absorbed. */
function actionsOfMoves(relations: readonly FoundRelation[]): readonly FoundAction[] {
  return relations.flatMap(({ type, cue, source, measure, start, end }): readonly FoundAction[] => {
    const action = type === 'EXTENDS_TO' && !/覆盖|通|达|接|设/u.test(cue) ? 'promote' : type === 'MERGES_INTO' && !/嵌入|汇入|汇成|吸收/u.test(cue) ? 'integrate' : type === 'EVOLVES_INTO' && !/替|取代|取而代之|承接|接续|脱胎|前身|切换|重组/u.test(cue) ? 'upgrade' : null
    return action === null || measure === null ? [] : [{ measure, system: source, action, cue, start, end }]
  })
}

/** …,年内上线运行; …,在全市推广应用: what the sentence is about goes into use. */
function actionsOmitted(context: Context): readonly FoundAction[] {
  const { sentence } = context
  if (!IN_USE.test(sentence.code)) return []
  return matchesIn(sentence.code, GOES_INTO_USE).flatMap((match) => {
    const cue = match.groups?.['cue'] ?? ''
    return omittedEnd('before', context, match.index + 1, []).entities.map((system) => ({ measure: sentence.measure, system, action: 'promote' as const, cue, start: sentence.start, end: sentence.end }))
  })
}

/** One statement a triple and sentence, the most certain one. */
function distinct(relations: readonly FoundRelation[]): readonly FoundRelation[] {
  const best = new Map<string, FoundRelation>()
  for (const relation of relations) {
    const key = [relation.type, relation.source, relation.target, relation.start].join(' ')
    const other = best.get(key)
    if (other === undefined || relation.confidence > other.confidence) best.set(key, relation)
  }
  return [...best.values()].sort((a, b) => a.start - b.start)
}

function distinctActions(actions: readonly FoundAction[]): readonly FoundAction[] {
  const seen = new Set<string>()
  return actions.filter(({ measure, system, action }) => {
    const key = `${measure} ${system} ${action}`
    return !seen.has(key) && seen.add(key)
  })
}
