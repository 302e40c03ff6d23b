import { defineConfig } from 'vitest/config'

/** Rules and HTTP. Journeys (a browser) and data tests (real logs) have configurations of their own. */
export default defineConfig({
  test: {
    environment: 'node',
    include: ['{contract,server,web,scripts,tests,bench}/**/*.test.{ts,tsx,mjs}'],
    exclude: ['tests/journeys/**', 'tests/data/**', '**/node_modules/**'],
    globalSetup: ['server/core/testing/cluster.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
})
