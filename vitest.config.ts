import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

/** Rules and HTTP. Journeys (a browser) and data tests (real logs) have configurations of their own. */
export default defineConfig({
  test: {
    environment: 'node',
    include: ['{contract,server,web,scripts,tests,bench}/**/*.test.{ts,tsx,mjs}'],
    exclude: ['tests/journeys/**', 'tests/data/**', '**/node_modules/**'],
    globalSetup: ['server/core/testing/cluster.ts'],
    // Test files wait for the database more than they compute: three at a time fill two processors.
    // They share their worker's modules, as requests share the server's: what a test replaces it puts back.
    isolate: false,
    maxWorkers: Math.max(3, availableParallelism() - 1),
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
})
