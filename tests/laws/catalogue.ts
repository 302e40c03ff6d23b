import pg from 'pg'
import { z } from 'zod'

/** What a migrated database says of itself. Asked as its owner: the application may not see all of it. */
export type Catalogue = z.infer<typeof Catalogue>

const Table = z.object({ name: z.string(), columns: z.array(z.string()), rls: z.boolean(), forced: z.boolean(), policies: z.number() })
const Key = z.object({
  table: z.string(),
  name: z.string(),
  kind: z.enum(['p', 'u', 'f']),
  columns: z.array(z.string()),
  onDelete: z.string(),
  refers: z.string().nullable(),
})
const Catalogue = z.object({
  tables: z.array(Table),
  keys: z.array(Key),
  triggers: z.array(z.object({ table: z.string(), name: z.string() })),
  /** What remo_app may do: `update on cases`. */
  rights: z.array(z.string()),
  definers: z.array(z.object({ name: z.string(), owner: z.string(), fixedPath: z.boolean() })),
  defaults: z.array(z.string()),
})

const ASKED = `
  with t as (select c.oid, c.relname as name, c.relrowsecurity as rls, c.relforcerowsecurity as forced
             from pg_class c where c.relnamespace = 'remo'::regnamespace and c.relkind in ('r', 'p'))
  select jsonb_build_object(
    'tables', (select jsonb_agg(jsonb_build_object('name', name, 'rls', rls, 'forced', forced,
      'policies', (select count(*) from pg_policy p where p.polrelid = t.oid),
      'columns', (select jsonb_agg(a.attname order by a.attnum) from pg_attribute a where a.attrelid = t.oid and a.attnum > 0 and not a.attisdropped)) order by name) from t),
    'keys', (select jsonb_agg(jsonb_build_object('table', t.name, 'name', k.conname, 'kind', k.contype, 'onDelete', k.confdeltype,
      'refers', (select relname from pg_class where oid = k.confrelid),
      'columns', (select jsonb_agg(a.attname order by o) from unnest(k.conkey) with ordinality u (n, o) join pg_attribute a on a.attrelid = t.oid and a.attnum = u.n)) order by t.name, k.conname)
      from t join pg_constraint k on k.conrelid = t.oid and k.contype in ('p', 'u', 'f')),
    'triggers', (select coalesce(jsonb_agg(jsonb_build_object('table', t.name, 'name', g.tgname)), '[]') from t join pg_trigger g on g.tgrelid = t.oid and not g.tgisinternal),
    'rights', (select jsonb_agg(lower(privilege_type) || ' on ' || table_name order by table_name) from information_schema.role_table_grants where table_schema = 'remo' and grantee in ('remo_app', 'PUBLIC')),
    'definers', (select coalesce(jsonb_agg(jsonb_build_object('name', proname, 'owner', pg_get_userbyid(proowner), 'fixedPath', coalesce(proconfig::text like '%search_path=%', false))), '[]')
      from pg_proc where pronamespace = 'remo'::regnamespace and prosecdef),
    'defaults', (select coalesce(jsonb_agg(t.name || '.' || a.attname || ' ' || pg_get_expr(d.adbin, d.adrelid)), '[]')
      from t join pg_attrdef d on d.adrelid = t.oid join pg_attribute a on a.attrelid = t.oid and a.attnum = d.adnum)
  ) as catalogue`

/** Unique indexes that are no constraint bind too: they are counted as unique keys. */
const INDEXES = `
  select jsonb_agg(jsonb_build_object('table', c.relname, 'name', i.relname, 'kind', 'u', 'onDelete', '', 'refers', null, 'columns',
    (select jsonb_agg(a.attname order by o) from unnest(x.indkey::int[]) with ordinality u (n, o) join pg_attribute a on a.attrelid = c.oid and a.attnum = u.n))) as keys
  from pg_index x join pg_class c on c.oid = x.indrelid join pg_class i on i.oid = x.indexrelid
  where c.relnamespace = 'remo'::regnamespace and x.indisunique and not exists (select from pg_constraint k where k.conindid = x.indexrelid)`

export async function readCatalogue(ownerUrl: string): Promise<Catalogue> {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  const asked = await client.query(ASKED)
  const indexes = await client.query(INDEXES)
  await client.end()
  const catalogue = Catalogue.parse(asked.rows[0]?.catalogue)
  return { ...catalogue, keys: [...catalogue.keys, ...z.array(Key).parse(indexes.rows[0]?.keys ?? [])] }
}

/** What must be found before the organisation is known, and the list of migrations. Nothing else may live outside an organisation. */
export const REFERENCE_TABLES: Readonly<Record<string, string>> = {
  organisations: 'the list of organisations',
  accounts: 'looked up by mail address at log-in',
  sessions: 'looked up by token',
  invitations: 'looked up by token',
  api_keys: 'looked up by token',
  log_in_attempts: 'counted before anybody is known',
  migrations: 'which of them ran',
}

/** All that remo_app may delete; whatever is not here is never gone, only ended, erased or put aside. */
export const DELETABLE: Readonly<Record<string, string>> = {
  idempotency: 'answers are forgotten after two days',
  area_roles: 'roles are taken away; the entry stays',
  house_roles: 'roles are taken away; the entry stays',
  holidays: 'a day that is no holiday after all; the entry stays',
  customer_words: 'words for search are made anew',
  search_documents: 'made anew from journal and content',
  search_words: 'forgotten with the text that was erased',
  search_slips: 'go with their word',
  customer_details: 'what a customer is called and reached by is written anew; the entries stay',
  sessions: 'logging out',
  case_links: 'cases that do not belong together after all; both stories keep it',
  uploads: 'what was not sent is forgotten after a day, and what was sent becomes a file',
  drafts: 'unfinished texts are forgotten; nothing of them happened',
  presences: 'who looks at a case is true only while they do',
  log_in_attempts: 'windows that are over',
}

/** What was written once, for ever. */
export const NEVER_UPDATED = ['journal', 'seals', 'organisations', 'migrations'] as const
