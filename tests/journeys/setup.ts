import type { TestProject } from 'vitest/node'
import openCluster from '#server/core/testing/cluster.ts'
import { runSetUp } from '../../scripts/setup.mjs'
import { type Chromium, findChromium } from './chromium.ts'

declare module 'vitest' {
  interface ProvidedContext {
    chromium: Chromium
  }
}

/** What all journeys of a run share: the page as its sources are now, a database server, and a browser to start. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  if (!(await runSetUp(process.cwd()))) throw new Error('Without the page there are no journeys.')
  const closeCluster = await openCluster(project)
  const { forget, ...chromium } = await findChromium()
  project.provide('chromium', chromium)
  return async () => {
    forget()
    await closeCluster()
  }
}
