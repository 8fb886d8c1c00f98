/** The app as a suite walks through it: the product on a fresh store with the seeds, one tab opened on it. */
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import { openTab, type Tab } from './browser.ts'
import { type RunningServer, startServer } from './server.ts'
import { settled } from './walk.ts'

export interface AppOnSeed {
  readonly server: RunningServer
  readonly tab: Tab
}

/**
 * To be called where a suite is described; both are there when its tests run, and go with the last of them.
 * @param options as `startServer` takes them, for a suite on another store
 */
export function appOnSeed(browser: () => Browser, options: Parameters<typeof startServer>[0] = {}): AppOnSeed {
  let opened: AppOnSeed | undefined
  beforeAll(async () => {
    const server = await startServer(options)
    const tab = await openTab(browser(), server.url)
    await settled(tab.page)
    opened = { server, tab }
  })
  afterAll(async () => {
    await opened?.tab.context.close()
    await opened?.server.stop()
  })
  const there = (): AppOnSeed => {
    if (!opened) throw new Error('the app is opened when the tests run, not before')
    return opened
  }
  return {
    get server() {
      return there().server
    },
    get tab() {
      return there().tab
    },
  }
}
