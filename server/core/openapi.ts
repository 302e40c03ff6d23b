import { z } from 'zod'
import type { Endpoint } from '#contract/endpoint.ts'
import { BugBody, RefusalBody } from '#contract/refusals.ts'

const schema = (of: z.ZodType, io: 'input' | 'output') => {
  const { $schema: _, ...plain } = z.toJSONSchema(of, { io, unrepresentable: 'any' })
  return plain
}

const refusal = schema(RefusalBody, 'output')
const bug = schema(BugBody, 'output')

const bytes = { type: 'string', format: 'binary' }
const answeredBytes = { description: 'The bytes.', content: { 'application/octet-stream': { schema: bytes } } }

/** What the API reference says of an endpoint. Only documentation: bodies are parsed by the endpoint's own schemas. */
export function openApiOf({ method, path, may, says, input, output, withoutKey, carries }: Endpoint<unknown, unknown>) {
  const asked = schema(input, 'input')
  const inPath = [...path.matchAll(/:(\w+)/g)].map((match) => match[1] ?? '')
  const properties = asked.properties ?? {}
  const rest = Object.fromEntries(Object.entries(properties).filter(([name]) => !inPath.includes(name)))
  const required = (asked.required ?? []).filter((name) => !inPath.includes(name))
  const params = Object.fromEntries(inPath.map((name) => [name, properties[name] ?? { type: 'string' }]))
  const others = { type: 'object', properties: rest, required, additionalProperties: false }
  return {
    summary: says,
    tags: [path.split('/')[2] ?? 'api'],
    description: may === 'anyone' ? 'Open to everybody.' : `Needs \`${may}\`.`,
    ...(inPath.length > 0 && { params: { type: 'object', properties: params, required: inPath } }),
    ...((method === 'GET' || carries) && Object.keys(rest).length > 0 && { querystring: others }),
    ...(method === 'POST' && (carries ? { consumes: ['application/octet-stream'], body: bytes } : { body: others })),
    ...(method === 'POST' &&
      !withoutKey && { headers: { type: 'object', properties: { 'idempotency-key': { type: 'string' } }, required: ['idempotency-key'] } }),
    response: { 200: method === 'GET' && carries ? answeredBytes : schema(output, 'output'), '4xx': refusal, 500: bug },
  }
}
