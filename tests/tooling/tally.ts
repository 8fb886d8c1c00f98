/**
 * What a run of the tests came to, from vitest's JSON report.
 */
export interface Tally {
  readonly passed: number
  /** Names of what failed. */
  readonly failed: readonly string[]
  /** Names of what did not run: skipped, or put under a suite or name that begins with `SKIPPED:`. */
  readonly skipped: readonly string[]
}

interface Report {
  readonly testResults: readonly {
    readonly name: string
    readonly status: string
    readonly message?: string
    readonly assertionResults: readonly {
      readonly status: string
      readonly title: string
      readonly ancestorTitles: readonly string[]
    }[]
  }[]
}

/** @param report the report's text, or null where there is none */
export function tallyOf(report: string | null): Tally {
  if (report === null) return { passed: 0, failed: ['vitest wrote no report'], skipped: [] }
  const whole = parsed(report)
  if (whole === null) return { passed: 0, failed: ['vitest wrote no whole report'], skipped: [] }
  let passed = 0
  const failed: string[] = []
  const skipped: string[] = []
  for (const file of whole.testResults) {
    for (const { status, title, ancestorTitles } of file.assertionResults) {
      const titles = [...ancestorTitles, title].filter((part) => part !== '')
      const name = titles.join(' > ')
      if (status === 'failed') failed.push(name)
      else if (status !== 'passed' || titles.some((part) => part.startsWith('SKIPPED:'))) skipped.push(name)
      else passed += 1
    }
    // A file that could not be loaded, or whose hooks failed, may have no failed test of its own.
    if (file.status === 'failed' && !file.assertionResults.some(({ status }) => status === 'failed')) {
      failed.push(file.name)
    }
  }
  return { passed, failed, skipped }
}

/** @returns null where the report was cut off */
function parsed(report: string): Report | null {
  try {
    return JSON.parse(report) as Report
  } catch {
    return null
  }
}
