/**
 * Paths, impact and agencies over small random networks, against a computation
 * that simply tries everything: all paths without circles, every chain, every
 * pair of owners. Some entities are joined as one.
 */
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { idOfCorrection } from '../../../graph/model/correction.ts'
import { AFFECTED_END } from '../../../graph/model/impact.ts'
import { RELATION_TYPES } from '../../../graph/model/vocabulary.ts'
import type { RelationType } from '../../../graph/model/vocabulary.ts'
import { questionNamed } from '../../../graph/queries/catalogue.ts'
import type { Answers, QuestionName } from '../../../graph/queries/catalogue.ts'
import { Given } from '../../../graph/queries/given.ts'
import { made, madePlan } from './made-plan.ts'
import { temporaryStore } from './temporary-store.ts'
import type { TemporaryStore } from './temporary-store.ts'

const SYSTEMS = ['甲系统', '乙系统', '丙系统', '丁系统', '戊系统', '己系统', '庚系统']
const AGENCIES = ['东局', '南局', '西局']
const TYPES = RELATION_TYPES.filter((type) => !['EXTENDS_TO', 'OWNS', 'COOPERATES_WITH'].includes(type))

interface Line {
  readonly source: string
  readonly type: RelationType | 'RESPONSIBLE_FOR'
  readonly target: string
  /** Thousandths: as the search counts. */
  readonly doubt: number
}
interface Sample {
  readonly lines: readonly Line[]
  readonly joins: readonly (readonly [string, string])[]
  readonly from: string
  readonly to: string
  readonly directed: boolean
  readonly agencies: boolean
  readonly count: number
  readonly steps: number
  readonly depth: number
}

const system = fc.constantFrom(...SYSTEMS)
const agency = fc.constantFrom(...AGENCIES)
const doubt = fc.constantFrom(100, 200, 300)
const line: fc.Arbitrary<Line> = fc.oneof(
  { weight: 8, arbitrary: fc.record({ source: system, type: fc.constantFrom(...TYPES), target: system, doubt }) },
  { weight: 2, arbitrary: fc.record({ source: agency, type: fc.constant('RESPONSIBLE_FOR' as const), target: system, doubt: fc.constant(0) }) },
  { weight: 1, arbitrary: fc.record({ source: agency, type: fc.constantFrom('FEEDS' as const, 'OWNS' as const), target: system, doubt }) },
  { weight: 1, arbitrary: fc.record({ source: system, type: fc.constant('CONNECTS_TO' as const), target: agency, doubt }) },
  { weight: 1, arbitrary: fc.record({ source: agency, type: fc.constant('COOPERATES_WITH' as const), target: agency, doubt }) },
).filter(({ source, target }) => source !== target)
const pair = (one: fc.Arbitrary<string>) => fc.tuple(one, one).filter(([a, b]) => a !== b)
const sample: fc.Arbitrary<Sample> = fc.record({
  lines: fc.uniqueArray(line, { minLength: 8, maxLength: 18, selector: ({ source, type, target }) => `${source}${type}${target}` }),
  joins: fc.array(fc.oneof(pair(system), pair(agency)), { maxLength: 2 }),
  from: system, to: system,
  directed: fc.boolean(), agencies: fc.boolean(),
  count: fc.integer({ min: 1, max: 5 }), steps: fc.integer({ min: 2, max: 6 }), depth: fc.integer({ min: 1, max: 4 }),
})

let temporary: TemporaryStore
beforeAll(async () => {
  temporary = await temporaryStore()
})
afterAll(() => temporary.remove())

const ask = <Name extends QuestionName>(name: Name, given: Readonly<Record<string, string>>): Promise<Answers[Name]> =>
  questionNamed(name).ask(temporary.store, new Given(Object.fromEntries(Object.entries(given).map(([key, text]) => [key, [text]]))))

describe('on random networks', () => {
  it('paths, impact and agencies are those that trying everything finds', async () => {
    await fc.assert(
      fc.asyncProperty(sample, async (one) => {
        const { store } = temporary
        // All names are there, connected or not; the document takes the place of the sample before.
        await store.write(madePlan('随机计划', [...SYSTEMS, ...AGENCIES, ...one.lines.map(({ source, type, target, doubt: of }) => `${source} ${type} ${target} ${(1000 - of) / 1000}`)]))
        const joins = one.joins.map(([a, b]) => ({ kind: 'join' as const, source: made(a), target: made(b) }))
        await store.correct(joins.map((join) => ({ ...join, id: idOfCorrection(join), who: '王工', at: '2026-01-01T00:00:00.000Z', note: null, names: [] })))
        try {
          const network = new Network(one)
          const { from, to, directed, agencies, count, steps, depth } = one
          const found = await ask('path', { from: made(from), to: made(to), count: String(count), steps: String(steps), directed: String(directed), agencies: String(agencies) })
          expect(found.paths.map((path) => [from, ...path.steps.map((step) => step.to.id)].map((id) => network.place(id)).slice(1))).toEqual(network.paths().map((path) => path.slice(1)))
          const { rows, total } = await ask('impact', { of: made(from), depth: String(depth), limit: '1000' })
          expect(rows.map(({ entity, distance, strength }) => `${network.place(entity.id)} ${distance} ${strength}`).sort()).toEqual(network.impact())
          expect(rows.every(({ chain, distance }) => chain.length === distance)).toBe(true)
          expect(total).toBe(rows.length)
          const { rows: pairs } = await ask('agencies', { limit: '1000' })
          expect(pairs.map((of) => `${network.place(of.agency.id)} ${network.place(of.needs.id)} ${of.statements} ${of.weak}`).sort()).toEqual(network.agencies())
        } finally {
          await store.undo(joins.map(idOfCorrection))
        }
      }),
      { numRuns: 25, seed: 20181, endOnFailure: true },
    )
  }, 300_000)
})

/** The sample as places and lines between them, everything tried. */
class Network {
  readonly #one: Sample
  readonly #lines: readonly Line[]

  constructor(one: Sample) {
    this.#one = one
    this.#lines = one.lines
      .map((of) => ({ ...of, source: this.place(made(of.source)), target: this.place(made(of.target)) }))
      .filter(({ source, target }) => source !== target)
  }

  /** The smallest id of all that are joined with it. */
  place(id: string): string {
    let all = [id]
    for (let size = 0; size < all.length; ) {
      size = all.length
      const more = this.#one.joins.filter((join) => join.some((name) => all.includes(made(name)))).flatMap((join) => join.map(made))
      all = [...new Set([...all, ...more])]
    }
    return all.sort()[0] ?? id
  }

  paths(): readonly (readonly string[])[] {
    const { from, to, directed, agencies, count, steps } = this.#one
    const [start, goal] = [this.place(made(from)), this.place(made(to))]
    const types: readonly string[] = agencies ? [...RELATION_TYPES, 'RESPONSIBLE_FOR'] : RELATION_TYPES
    const lines = this.#lines.filter(({ type }) => types.includes(type)).flatMap((of) => (directed ? [of] : [of, { ...of, source: of.target, target: of.source }]))
    const found: { path: readonly string[]; doubt: number }[] = []
    const walk = (path: readonly string[], sum: number): void => {
      const here = path.at(-1) ?? ''
      if (here === goal) return void (path.length > 1 && found.push({ path, doubt: sum }))
      if (path.length > steps || (path.length > 1 && here.startsWith('a-') && !agencies)) return
      const next = new Map<string, number>()
      for (const { source, target, doubt: of } of lines) if (source === here && !path.includes(target)) next.set(target, Math.min(of, next.get(target) ?? Infinity))
      for (const [place, of] of next) walk([...path, place], sum + of)
    }
    walk([start], 0)
    return found
      .sort((a, b) => a.path.length - b.path.length || a.doubt - b.doubt || (a.path.join() < b.path.join() ? -1 : 1))
      .slice(0, count)
      .map(({ path }) => path)
  }

  impact(): readonly string[] {
    const start = this.place(made(this.#one.from))
    const reach = (weakly: boolean): ReadonlyMap<string, number> => {
      const distances = new Map([[start, 0]])
      for (let distance = 1; distance <= this.#one.depth; distance += 1) {
        const before = [...distances].filter(([place, at]) => at === distance - 1 && (place === start || place.startsWith('s-'))).map(([place]) => place)
        for (const { source, type, target } of this.#lines) {
          const end = type === 'RESPONSIBLE_FOR' ? null : AFFECTED_END[type]
          const affected = [...(end === 'target' || (end === 'both' && weakly) ? [[source, target]] : []), ...(end === 'source' || (end === 'both' && weakly) ? [[target, source]] : [])]
          for (const [by = '', place = ''] of affected) if (before.includes(by) && !distances.has(place)) distances.set(place, distance)
        }
      }
      distances.delete(start)
      return distances
    }
    const [strong, all] = [reach(false), reach(true)]
    return [...all].map(([place, distance]) => (strong.has(place) ? `${place} ${strong.get(place)} strong` : `${place} ${distance} weak`)).sort()
  }

  agencies(): readonly string[] {
    const owners = (place: string): readonly string[] =>
      place.startsWith('a-') ? [place] : [...new Set(this.#lines.filter(({ type, target }) => (type === 'RESPONSIBLE_FOR' || type === 'OWNS') && target === place).map(({ source }) => source))]
    const pairs = new Map<string, [statements: number, weak: number]>()
    for (const { source, type, target } of this.#lines) {
      const end = type === 'RESPONSIBLE_FOR' ? null : AFFECTED_END[type]
      const needs = end === 'source' ? [[source, target]] : end === 'target' ? [[target, source]] : end === 'both' ? [[source, target], [target, source]] : []
      for (const [needing = '', needed = ''] of needs) {
        for (const a of owners(needing)) {
          for (const b of owners(needed)) {
            if (a === b) continue
            const [statements, weak] = pairs.get(`${a} ${b}`) ?? [0, 0]
            pairs.set(`${a} ${b}`, end === 'both' ? [statements, weak + 1] : [statements + 1, weak])
          }
        }
      }
    }
    return [...pairs].map(([key, [statements, weak]]) => `${key} ${statements} ${weak}`).sort()
  }
}
