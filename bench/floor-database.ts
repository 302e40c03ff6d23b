// node bench/floor-database.ts FOLDER: makes an empty database beside Remo's in the same server, for the floor of the shared
// load driver, and prints its address. Remo must be running on that data folder.
import { randomBytes } from 'node:crypto'
import { argv, exit, stderr, stdout } from 'node:process'
import pg from 'pg'
import { openServer } from '#server/core/postgres/open-server.ts'

const [folder] = argv.slice(2)
if (folder === undefined) {
  stderr.write('Name the data folder on which Remo runs: node bench/floor-database.ts FOLDER\n')
  exit(2)
}
const server = await openServer(folder)
const password = randomBytes(12).toString('hex')
const owner = new pg.Client({ connectionString: server.superuserUrl() })
await owner.connect()
await owner.query('drop database if exists bench with (force)')
await owner.query('drop role if exists bench')
await owner.query(`create role bench login password '${password}'`)
await owner.query('create database bench owner bench')
await owner.end()
await server.release()
stdout.write(`${server.url('bench', 'bench', password)}\n`)
