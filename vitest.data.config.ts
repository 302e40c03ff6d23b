import { defineConfig } from 'vitest/config'

/** Real logs, which are not part of the product: `npm run test:data`. One after the other, for they fill a database each. */
export default defineConfig({
  test: {
    environment: 'node',
    include: ['tests/data/**/*.test.ts'],
    globalSetup: ['server/core/testing/cluster.ts'],
    fileParallelism: false,
    testTimeout: 900_000,
    hookTimeout: 60_000,
  },
})
