/**
 * A clause in lines of its own below a list of tasks (1.…2.…责任单位：X) speaks of them
 * all, where the plan has its clauses below its lists and not behind each task.
 */
import type { OutlinedMeasure } from '../stages.ts'
import { CLAUSE_LINE } from './clause-lines.ts'

/** Once may be a task that alone has a clause. */
const FEWEST_LISTS = 2

/**
 * @param lists the tasks below one heading, list by list
 * @returns the tasks that get a clause from the last of their list
 */
export function sharedClauses(text: string, lists: readonly (readonly OutlinedMeasure[])[]): ReadonlyMap<OutlinedMeasure, OutlinedMeasure> {
  const closed = lists.filter((list) => list.length > 1 && list.every((measure, index) => (index === list.length - 1 ? isBelowTask(text, measure) : measure.clause === null)))
  const shared = new Map<OutlinedMeasure, OutlinedMeasure>()
  if (closed.length < FEWEST_LISTS) return shared
  for (const list of closed) {
    const clause = list.at(-1)?.clause ?? null
    for (const measure of list.slice(0, -1)) {
      shared.set(measure, { ...measure, clause: clause === null ? null : { ...clause, start: measure.end, end: measure.end } })
    }
  }
  return shared
}

function isBelowTask(text: string, { start, clause }: OutlinedMeasure): boolean {
  return clause !== null && clause.agencies.length > 0 && clause.start > start && /\n[ \t\u3000]*$/u.test(text.slice(start, clause.start)) && CLAUSE_LINE.test(text.slice(clause.start, clause.end))
}
