/** A suite that needs a browser: run where there is one, skipped under a name that says why where there is none. */
import type { Browser } from 'playwright-core'
import { describe } from 'vitest'
import { browserOrReason } from './browser.ts'

// One for all files; it ends with this process.
const got = await browserOrReason()
const missing = 'reason' in got ? got.reason : null

/** @param suite is given the browser when its tests run, not before: there may be none */
export function describeInBrowser(name: string, suite: (browser: () => Browser) => void): void {
  describe.skipIf(missing !== null)(missing === null ? name : `SKIPPED: ${name}: no browser (${missing})`, () => {
    suite(theBrowser)
  })
}

function theBrowser(): Browser {
  if ('reason' in got) throw new Error(`no browser: ${got.reason}`)
  return got.browser
}
