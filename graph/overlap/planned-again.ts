/**
 * One system that plans of different years each mean to build: planned in 2018,
 * and planned again as new in 2019. Either nothing came of it, or it is paid for
 * twice.
 */
import type { DuplicateFinding } from '../model/duplicates.ts'
import { isNew } from './reasons/pair.ts'
import type { SystemProfile } from './system-profile.ts'

/** For each further year. */
const WEIGHT = 1.5

/** By falling score. A plan without a date says nothing of years. */
export function findPlannedAgain(profiles: readonly SystemProfile[]): readonly DuplicateFinding[] {
  const found = profiles.flatMap(({ id, name, acts }): readonly DuplicateFinding[] => {
    const firstOfYear = new Map<number, string>()
    for (const act of acts) if (isNew(act) && act.year !== null && !firstOfYear.has(act.year)) firstOfYear.set(act.year, act.phrase)
    const years = [...firstOfYear].sort(([one], [other]) => one - other)
    if (years.length < 2) return []
    const weight = WEIGHT * (years.length - 1)
    const text = `“${name}”${years.map(([year]) => `${year}年`).join('、')}都计划新建：${years.map(([, phrase]) => phrase).join(' · ')}`
    return [{ kind: 'planned-again', a: id, b: id, score: weight, reasons: [{ name: 'planned-again', weight, text }] }]
  })
  return found.sort((one, other) => other.score - one.score || (one.a < other.a ? -1 : 1))
}
