import type { z } from 'zod'

/** What a route asks of whoever calls it. The first three are open to people without a role; the rest are granted by role or by scope. */
export type May =
  | 'anyone'
  | 'signed-in'
  | 'house:set-up'
  | 'house:run'
  | 'directory:read'
  | 'customer:read'
  | 'customer:write'
  | 'case:read'
  | 'case:write'
  | 'import:read'
  | 'journal:read'

/** One thing that can be asked of Remo over HTTP: the server serves this object, the page calls it, OpenAPI is written from it. */
export type Endpoint<In, Out> = {
  method: 'GET' | 'POST'
  /** Path with `:name` for the parts that come from the input. */
  path: `/api/${string}`
  may: May
  /** One English sentence for the API reference. */
  says: string
  /** `api`: no page calls it, programs do. */
  audience?: 'api'
  /** A POST without this flag needs an Idempotency-Key; only coming and going are free of it. */
  withoutKey?: true
  /** Bytes go over the wire besides: a POST takes them as its body and its input from the query; a GET answers with them. */
  carries?: 'bytes'
  input: z.ZodType<In>
  output: z.ZodType<Out>
}

/** Fixes the types of an endpoint; checks nothing at run time. */
export function endpoint<In, Out>(definition: Endpoint<In, Out>): Endpoint<In, Out> {
  return definition
}
