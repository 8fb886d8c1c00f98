/** Runs the stages from outline on over a text, for tests that look at one of them. */
import { namingClauses } from '../../ingest/naming-clauses.ts'
import { outline } from '../../ingest/outline/index.ts'
import { recognise } from '../../ingest/recognise/index.ts'
import { relate } from '../../ingest/relate/index.ts'
import { resolve } from '../../ingest/resolve/index.ts'
import { segment } from '../../ingest/segment/index.ts'
import type { FoundMention, Outline, Related, Resolved } from '../../ingest/stages.ts'

export interface ReadPlan {
  readonly text: string
  readonly outline: Outline
  readonly mentions: readonly FoundMention[]
  readonly resolved: Resolved
  readonly related: Related
}

export function readPlan(text: string): ReadPlan {
  const outlined = outline(text, 'plan.txt')
  const mentions = recognise(text, segment(text, namingClauses(text, outlined.measures.map(({ body }) => body))), outlined)
  const resolved = resolve(text, mentions, outlined)
  return { text, outline: outlined, mentions, resolved, related: relate(text, outlined, resolved) }
}

/** One measure of a plan of 武汉市 with the given title and body. */
export function measure(body: string, title = '有关工作'): ReadPlan {
  return readPlan(`武汉市2019年电子政务工作要点\n一、总体任务\n(一)${title}。${body}`)
}

/** The named systems of a sentence, generic ones left out. */
export function systemNames(sentence: string): readonly string[] {
  return measure(sentence).mentions.filter(({ label, generic }) => label === 'System' && !generic).map(({ name }) => name)
}

/** Statements as `TYPE source → target`. */
export function statements(plan: ReadPlan): readonly string[] {
  const name = (index: number): string => plan.resolved.entities[index]?.name ?? '?'
  return plan.related.relations.map(({ type, source, target }) => `${type} ${name(source)} → ${name(target)}`)
}

/** Actions as `action system`. */
export function actions(plan: ReadPlan): readonly string[] {
  return plan.related.actions.map(({ action, system }) => `${action} ${plan.resolved.entities[system]?.name ?? '?'}`)
}
