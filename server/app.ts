import { serveAuditing } from './auditing/routes.ts'
import { copyNameTask, expireHandoffTask, handoffClocks, leavings, namings, notices, releaseCasesTask } from './cases/reactions.ts'
import { caseReplay } from './cases/replay.ts'
import { serveCases } from './cases/routes.ts'
import type { Jobs, Task } from './core/jobs.ts'
import type { Reader } from './core/readers.ts'
import type { Replay } from './core/replay.ts'
import type { House } from './core/serve.ts'
import { customerReplay } from './customers/replay.ts'
import { serveCustomers } from './customers/routes.ts'
import { importReplays } from './imports/replay.ts'
import { serveImports } from './imports/routes.ts'
import { peopleReplays } from './people/replay.ts'
import { servePeople } from './people/routes.ts'

/** All features, upstream first: the only file that knows them all. */
export const serveFeatures: readonly ((house: House) => void)[] = [servePeople, serveCustomers, serveCases, serveImports, serveAuditing]

/** How each kind of stream is proved by `remo verify`. */
export const replays: readonly Replay[] = [...peopleReplays, customerReplay, caseReplay, ...importReplays]

/** Who follows the journal. */
export const readersOf = (jobs: Jobs): readonly Reader[] => [handoffClocks(jobs), notices, leavings(jobs), namings(jobs)]

/** What jobs do, besides those of the house itself. */
export const tasksOf = (jobs: Jobs): readonly Task[] => [expireHandoffTask(jobs), releaseCasesTask, copyNameTask]
