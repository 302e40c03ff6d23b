import { spawnSync } from 'node:child_process'
import { chmodSync, chownSync, existsSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { programPath } from '#server/core/postgres/programs.ts'
import { StartError } from '#server/core/start-error.ts'

/** How a program of PostgreSQL, which refuses to run as root, is run: `wrap` a command line, and `give` it what it must own. */
export type Runner = {
  wrap: (command: string, args: string[]) => { command: string; args: string[]; ids: { uid?: number; gid?: number } }
  give: (path: string) => void
}

const NOBODY = 65534
const AS_ORDINARY_USER = ['--user', '--map-user=1000', '--map-group=1000', '--']

const plain: Runner = { wrap: (command, args) => ({ command, args, ids: {} }), give: () => {} }
/** Root in a user namespace of its own, where it counts as an ordinary user: the files stay root's. */
const unshared: Runner = {
  wrap: (command, args) => ({ command: 'unshare', args: [...AS_ORDINARY_USER, command, ...args], ids: {} }),
  give: () => {},
}
const nobody: Runner = {
  wrap: (command, args) => ({ command, args, ids: { uid: NOBODY, gid: NOBODY } }),
  give: (path) => chownSync(path, NOBODY, NOBODY),
}

/**
 * The way that fits who we are and who made the database's folder (`cluster`, which may not exist yet).
 * Throws a StartError when it belongs to somebody else.
 */
export function runnerFor(cluster: string, user = process.getuid?.() ?? -1): Runner {
  const owner = existsSync(cluster) ? statSync(cluster).uid : null
  if (user !== 0) {
    if (owner !== null && owner !== user) throw new StartError(foreignFolder(cluster, owner, user))
    return plain
  }
  if (owner === NOBODY) return asNobody(cluster)
  if (owner !== null && owner !== 0) throw new StartError(foreignFolder(cluster, owner, user))
  if (spawnSync('unshare', [...AS_ORDINARY_USER, 'true']).status === 0) return unshared
  if (owner === 0)
    throw new StartError(
      `${cluster} was made by root in a user namespace, and this system permits none now: give the folder to an ordinary user (chown -R) and start Remo as that user.`,
    )
  return asNobody(cluster)
}

/** Opens the way to the database's folder, and to nothing in it. Throws where a folder above is closed to all but its owner. */
function asNobody(cluster: string): Runner {
  chmodSync(dirname(cluster), 0o711)
  for (const path of [dirname(cluster), dirname(programPath('postgres'))]) {
    const closed = foldersAbove(path).find((folder) => (statSync(folder).mode & 0o001) === 0)
    if (closed)
      throw new StartError(
        `PostgreSQL does not run as root, and ${closed} is closed to others: start Remo as an ordinary user, or move it to a folder that others may enter.`,
      )
  }
  return nobody
}

function foldersAbove(path: string): string[] {
  return path === dirname(path) ? [path] : [path, ...foldersAbove(dirname(path))]
}

function foreignFolder(cluster: string, owner: number, user: number): string {
  const name = (id: number) => (id === 0 ? 'root' : `user ${id}`)
  return `${cluster} belongs to ${name(owner)}, and Remo was started by ${name(user)}: start it as ${name(owner)}, or set REMO_DATA to a folder of your own.`
}
