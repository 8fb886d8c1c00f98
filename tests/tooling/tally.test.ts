import { describe, expect, it } from 'vitest'
import { tallyOf } from './tally.ts'

const report = (...files: readonly unknown[]): string => JSON.stringify({ testResults: files })
const file = (status: string, ...tests: readonly (readonly [string, string, ...string[]])[]): unknown => ({
  name: '/x/a.test.ts',
  status,
  assertionResults: tests.map(([state, title, ...ancestorTitles]) => ({ status: state, title, ancestorTitles })),
})

describe('the tally of a run', () => {
  it('tells passed, failed and not run apart', () => {
    const tally = tallyOf(report(file('failed', ['passed', 'a'], ['failed', 'b', 'suite'], ['skipped', 'c'], ['todo', 'd'])))
    expect(tally).toEqual({ passed: 1, failed: ['suite > b'], skipped: ['c', 'd'] })
  })
  it('takes a suite that says SKIPPED: for not run, though it passes', () => {
    expect(tallyOf(report(file('passed', ['passed', 'runs', 'SKIPPED: no Java here'])))).toEqual({
      passed: 0, failed: [], skipped: ['SKIPPED: no Java here > runs'],
    })
  })
  it('takes a file that could not be loaded, and a report that is missing or was cut off, for a failure', () => {
    expect(tallyOf(report(file('failed'))).failed).toEqual(['/x/a.test.ts'])
    expect(tallyOf(null).failed).toHaveLength(1)
    expect(tallyOf(report(file('passed', ['passed', 'a'])).slice(0, -3))).toEqual({ passed: 0, failed: ['vitest wrote no whole report'], skipped: [] })
  })
})
