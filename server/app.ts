import { serveAuditing } from './auditing/routes.ts'
import {
  copyNameTask,
  expireHandoffTask,
  handoffClocks,
  leavings,
  namings,
  notices,
  releaseCasesTask,
  releaseNotices,
} from './cases/reactions.ts'
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
import { usualListsReader } from './lists/reactions.ts'
import { listReplays } from './lists/replay.ts'
import { serveLists } from './lists/routes.ts'
import { peopleReplays } from './people/replay.ts'
import { servePeople } from './people/routes.ts'
import { searchIndex } from './search/reactions.ts'
import { serveSearch } from './search/routes.ts'

/** All features, upstream first: the only file that knows them all. */
export const serveFeatures: readonly ((house: House) => void)[] = [
  servePeople,
  serveLists,
  serveCustomers,
  serveCases,
  serveSearch,
  serveImports,
  serveAuditing,
]

/** How each kind of stream is proved by `remo verify`. */
export const replays: readonly Replay[] = [...peopleReplays, ...listReplays, customerReplay, caseReplay, ...importReplays]

/** Who follows the journal. */
export const readersOf = (jobs: Jobs): readonly Reader[] => [
  handoffClocks(jobs),
  notices,
  releaseNotices,
  leavings(jobs),
  namings(jobs),
  usualListsReader,
  searchIndex,
]

/** What jobs do, besides those of the house itself. */
export const tasksOf = (jobs: Jobs): readonly Task[] => [expireHandoffTask(jobs), releaseCasesTask, copyNameTask]
