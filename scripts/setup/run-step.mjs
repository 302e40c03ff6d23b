import { spawn } from 'node:child_process'

/**
 * Runs one program of the set-up and keeps what it says. The lock counts it as a holder: killed in the middle we leave it
 * running, and the next set-up must not work beside it.
 * @param {string[]} command @param {{ cwd: string, env?: NodeJS.ProcessEnv, lock: import('../../server/core/lock-folder.d.mts').Lock }} options
 * @returns {Promise<{ code: number | null, said: string, error?: Error }>}
 */
export function runStep([program, ...args], { cwd, env = process.env, lock }) {
  return new Promise((resolve) => {
    let said = ''
    const child = spawn(program, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] })
    if (child.pid) lock.include(child.pid)
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => (said += part))
    child.on('error', (error) => resolve({ code: null, said, error }))
    child.on('close', (code) => resolve({ code, said }))
  })
}
