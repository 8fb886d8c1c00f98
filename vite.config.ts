/** One configuration for the web app's build (web/app → dist/app) and the tests. */
import { defineConfig } from 'vitest/config'

export default defineConfig({
  root: 'web/app',
  build: {
    outDir: '../../dist/app',
    emptyOutDir: true,
    target: 'es2022',
    // One script: the explorer is loaded from the same machine, and Cytoscape is most of it.
    chunkSizeWarningLimit: 800,
  },
  test: {
    root: '.',
    // Two at once also on a machine of two cores: most of them wait for another process much of the time.
    maxWorkers: 2,
    projects: [
      { test: { name: 'unit', include: ['tests/{ingest,graph,web,evaluate,tooling}/**/*.test.ts'], testTimeout: 30_000, hookTimeout: 60_000 } },
      { test: { name: 'cli', include: ['tests/cli/**/*.test.ts'], testTimeout: 60_000, hookTimeout: 60_000 } },
      { test: { name: 'contract', include: ['tests/contract/**/*.test.ts'], testTimeout: 60_000, hookTimeout: 180_000, fileParallelism: false } },
      { test: { name: 'browser', include: ['tests/browser/**/*.test.ts'], expect: { poll: { timeout: 15_000 } }, testTimeout: 120_000, hookTimeout: 180_000, fileParallelism: false } },
    ],
  },
})
