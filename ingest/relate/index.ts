/**
 * relate: what the sentences say of the entities. Cue families give relations,
 * verbs give actions; each statement keeps its sentence, cue and confidence.
 */
import type { FoundAction, FoundRelation, Outline, Related, Resolved } from '../stages.ts'
import { sentencesOf } from '../sentences.ts'
import { spansWithin } from '../span-search.ts'
import { actionsIn } from './actions.ts'
import { clauseAt, isNegated, statusOf } from './clause-text.ts'
import { codeSentence, groupOf, type CodedSentence, type Group } from './coded-sentence.ts'
import type { CueRule } from './cue-rule.ts'
import { COOPERATES_WITH } from './cues/agencies.ts'
import { CONNECTS_TO } from './cues/connects-to.ts'
import { DEPENDS_ON } from './cues/depends-on.ts'
import { EXTENDS_TO } from './cues/extends-to.ts'
import { FEEDS } from './cues/feeds.ts'
import { MOVES } from './cues/moves.ts'
import { STRUCTURE } from './cues/structure.ts'
import { isBuilt, isFirstInClause, isReference, omittedEnd, type Context } from './ends.ts'
import { cueIndex } from './cue-index.ts'
import { ownersIn } from './owners.ts'

const RULES: readonly CueRule[] = [...CONNECTS_TO, ...FEEDS, ...DEPENDS_ON, ...MOVES, ...STRUCTURE, ...EXTENDS_TO, ...COOPERATES_WITH]
const INDEX = cueIndex(RULES)
const GOES_INTO_USE = /,(?:[^,\uE000-\uE7FF]{0,16}?)(?<cue>上线运行|推广应用|推广使用|投入使用|投入运行|试运行)(?=[,]|$)/gu
/** How many sentences back a subject that is left out is looked for. */
const LOOK_BACK = 40
/** Two lists that give more pairs than this are no statement that a person would make. */
const MOST_PAIRS = 400
/** An end that the words do not name is right less often. */
const OMITTED_FACTOR = 0.85

export function relate(text: string, outline: Outline, resolved: Resolved): Related {
  const relations: FoundRelation[] = []
  const actions: FoundAction[] = []
  const isNamed = (entity: number): boolean => resolved.entities[entity]?.label === 'System' && resolved.entities[entity]?.generic === false
  outline.measures.forEach(({ title, body }, measure) => {
    const spans = [{ start: title.start, end: title.end }, ...sentencesOf(text, Math.min(title.end + 1, body.end), body.end)]
    const coded = spans.map((span) => codeSentence(text, span, spansWithin(resolved.mentions, span), measure))
    coded.forEach((sentence, index) => {
      const context: Context = { sentence, title: index === 0 ? null : (coded[0] ?? null), earlier: coded.slice(Math.max(1, index - LOOK_BACK), index), isNamed }
      relations.push(...relationsIn(context))
      actions.push(...actionsIn(sentence, (entity) => resolved.entities[entity]?.label === 'System'), ...actionsOmitted(context))
    })
  })
  return { relations: distinct([...relations, ...ownersIn(resolved, outline)]), actions: distinctActions([...actions, ...actionsOfMoves(relations)]) }
}

function relationsIn(context: Context): readonly FoundRelation[] {
  const { sentence } = context
  const found: FoundRelation[] = []
  if (sentence.groups.length === 0) return found
  for (const rule of INDEX.rulesFor(sentence.code)) {
    for (const match of sentence.code.matchAll(rule.pattern)) found.push(...statements(rule, match, context))
  }
  return found
}

/** A list on either side gives one statement for each pair. */
function statements(rule: CueRule, match: RegExpExecArray, context: Context): readonly FoundRelation[] {
  const { sentence } = context
  const at = match.index + Math.max(0, match[0].indexOf(match.groups?.['cue'] ?? ''))
  if (isNegated(clauseAt(sentence, at))) return []
  const subject = groupOf(sentence, match.groups?.['source'])
  // 按照A相关标准,与B对接 and 对A进行监测,并与B对接: A is not who connects.
  const pointedAt = !rule.acrossClauses && subject !== null && sentence.code.slice(subject.at, at).includes(',') && isObject(sentence, subject)
  const named = {
    source: endOf(pointedAt ? null : subject, rule, 'source'),
    target: endOf(groupOf(sentence, match.groups?.['target']), rule, 'target'),
  }
  const source = named.source ?? omittedEnd(rule.source ?? 'before', context, at, named.target ?? [])
  const target = named.target ?? omittedEnd(rule.target ?? 'before', context, at, named.source ?? [])
  const confidence = rule.confidence * (named.source === null || named.target === null ? OMITTED_FACTOR : 1)
  const cue = match.groups?.['cue'] ?? ''
  if (rule.withinList) return pairsWithin(named.source ?? [], subject?.beforeAnd ?? 0).map(([from, to]) => statement({ type: rule.type, source: from, target: to, cue, confidence: rule.confidence }, sentence, at))
  if (source.length * target.length > MOST_PAIRS) return []
  return source.flatMap((from) =>
    target.filter((to) => to !== from).map((to) => statement({ type: rule.type, source: from, target: to, cue, confidence }, sentence, at)),
  )
}

/** Whether a system of an earlier clause is an object there that the sentence is not about. */
function isObject(sentence: CodedSentence, group: Group): boolean {
  const opens = isFirstInClause(sentence, group) && !/(?:对(?!应)|将|把|汇聚|整合|归集|接入)[^,]{0,6}$/u.test(sentence.code.slice(0, group.at))
  return isReference(sentence, group) || !(opens || isBuilt(sentence, group))
}

/** A、B与C gives A–C and B–C; a list without 与 its first member and each other. */
function pairsWithin(entities: readonly number[], beforeAnd: number): readonly (readonly [number, number])[] {
  const cut = beforeAnd > 0 ? beforeAnd : 1
  return entities.slice(0, cut).flatMap((from) => entities.slice(cut).map((to) => [from, to] as const))
}

function endOf(group: Group | null, rule: CueRule, end: 'source' | 'target'): readonly number[] | null {
  if (group === null) return null
  return rule.type === 'EXTENDS_TO' && end === 'target' ? group.areas : group.entities
}

function statement(
  said: Pick<FoundRelation, 'type' | 'source' | 'target' | 'cue' | 'confidence'>,
  sentence: CodedSentence,
  at: number,
): FoundRelation {
  return {
    ...said,
    confidence: Math.round(said.confidence * 100) / 100,
    measure: sentence.measure,
    status: statusOf(clauseAt(sentence, at)),
    start: sentence.start,
    end: sentence.end,
  }
}

/** 并向乡镇延伸 promotes what extends, 整合并入B integrates what is absorbed. */
function actionsOfMoves(relations: readonly FoundRelation[]): readonly FoundAction[] {
  return relations.flatMap(({ type, cue, source, measure, start, end }): readonly FoundAction[] => {
    const action = type === 'EXTENDS_TO' && /延伸|推广/u.test(cue) ? 'promote' : type === 'MERGES_INTO' && /并入|整合|归并/u.test(cue) ? 'integrate' : null
    return action === null || measure === null ? [] : [{ measure, system: source, action, cue, start, end }]
  })
}

/** …,年内上线运行; …,在全市推广应用: what the sentence is about goes into use. */
function actionsOmitted(context: Context): readonly FoundAction[] {
  const { sentence } = context
  return [...sentence.code.matchAll(GOES_INTO_USE)].flatMap((match) => {
    const cue = match.groups?.['cue'] ?? ''
    return omittedEnd('before', context, match.index, []).map((system) => ({ measure: sentence.measure, system, action: 'promote' as const, cue, start: sentence.start, end: sentence.end }))
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
