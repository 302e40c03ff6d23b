import { defineConfig } from 'vitest/config'

/** Journeys: the whole house in a process of its own, and people in a real browser. */
export default defineConfig({
  test: {
    environment: 'node',
    include: ['tests/journeys/**/*.test.ts'],
    globalSetup: ['tests/journeys/setup.ts'],
    // A browser, a server and a database each wait more than they compute: three at a time fill two processors.
    maxWorkers: 3,
    // For a machine that has other things to do: each step inside has a patience of its own.
    testTimeout: 300_000,
    hookTimeout: 60_000,
  },
})
