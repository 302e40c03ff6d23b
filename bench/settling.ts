import pg from 'pg'

/** One statement by the owner of a database. */
export async function ownerQuery(url: string, statement: string): Promise<void> {
  const owner = new pg.Client({ connectionString: url })
  await owner.connect()
  await owner.query(statement)
  await owner.end()
}

/** Leaves a fresh load as a database is after a night: counted, tidied and written out, so that none of it happens while the clock runs. */
export async function settle(urls: readonly string[]): Promise<void> {
  for (const url of urls) {
    await ownerQuery(url, 'vacuum analyze')
    await ownerQuery(url, 'checkpoint')
  }
}
