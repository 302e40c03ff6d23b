import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import type { Endpoint } from '#contract/endpoint.ts'

const Schema = z.looseObject({
  type: z.string().optional(),
  format: z.string().optional(),
  enum: z.array(z.unknown()).optional(),
  minimum: z.number().optional(),
  minLength: z.number().optional(),
  minItems: z.number().optional(),
  maxLength: z.number().optional(),
  pattern: z.string().optional(),
  required: z.array(z.string()).optional(),
  get items() {
    return Schema.optional()
  },
  get anyOf() {
    return z.array(Schema).optional()
  },
  get properties() {
    return z.record(z.string(), Schema).optional()
  },
})
type Schema = z.infer<typeof Schema>

/** An id that is a digest. */
const DIGEST = '^[0-9a-f]{64}$'

const NO_TEXT = new Set(['uuid', 'date', 'date-time'])

const schemaOf = ({ input }: Endpoint<unknown, unknown>) => Schema.parse(z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' }))

/** An input that an endpoint's schema takes, with ids of nothing: what is wrong with one field of it then shows alone. */
export function exampleInput(endpoint: Endpoint<unknown, unknown>): Record<string, unknown> {
  const { properties = {} } = schemaOf(endpoint)
  const example = Object.fromEntries(Object.entries(properties).map(([name, schema]) => [name, exampleOf(name, schema)]))
  return z.record(z.string(), z.unknown()).parse(example)
}

function exampleOf(name: string, schema: Schema): unknown {
  const { type, format, enum: values, minimum = 1, minItems = 1, items, anyOf, properties, pattern } = schema
  if (values) return values[0]
  if (anyOf?.[0]) return exampleOf(name, anyOf[0])
  if (type === 'integer' || type === 'number') return Math.max(1, minimum)
  if (type === 'boolean') return true
  if (type === 'array') return Array.from({ length: minItems }, (_, nth) => (items ? distinct(exampleOf(name, items), nth) : null))
  if (type === 'object' || properties)
    return Object.fromEntries(Object.entries(properties ?? {}).map(([inner, of]) => [inner, exampleOf(inner, of)]))
  if (format === 'uuid') return randomUUID()
  if (format === 'date') return '2026-12-25'
  if (format === 'date-time') return '2099-01-01T09:00:00.000Z'
  if (name === 'zone') return 'Europe/Madrid'
  if (pattern === DIGEST) return '0'.repeat(64)
  if (format === 'email' || /mail/i.test(name)) return 'carmen@example.org'
  if (pattern?.startsWith('^([01]')) return name === 'from' ? '09:00' : '14:00'
  if (/phone/i.test(name) || pattern?.includes('\\d')) return '+34 600 12 34 56'
  return 'something to say'
}

const distinct = (value: unknown, nth: number) =>
  typeof value === 'string' && nth > 0 && !/^[\da-f-]{36}$/.test(value) ? `${value} ${nth}` : value

/** Fields in which people write, by path (`areas.0`), and how long each may be; ids, choices and numbers are none. */
export function textFields(endpoint: Endpoint<unknown, unknown>): { path: string; most: number }[] {
  return textsOf('', schemaOf(endpoint))
}

function textsOf(path: string, schema: Schema): { path: string; most: number }[] {
  const at = (step: string) => (path ? `${path}.${step}` : step)
  if (schema.anyOf) return schema.anyOf.every((one) => one.type === 'string' && !one.format && !one.pattern) ? [{ path, most: 0 }] : []
  if (schema.items) return textsOf(at('0'), schema.items)
  if (schema.properties) return Object.entries(schema.properties).flatMap(([name, of]) => textsOf(at(name), of))
  if (schema.type !== 'string' || schema.enum || NO_TEXT.has(schema.format ?? '') || schema.pattern === DIGEST) return []
  return [{ path, most: schema.maxLength ?? 0 }]
}

/** The same input with another value at one path. */
export function withValue(input: unknown, path: string, value: unknown): Record<string, unknown> {
  const copy = z.record(z.string(), z.unknown()).parse(structuredClone(input))
  const steps = path.split('.')
  let at: unknown = copy
  for (const step of steps.slice(0, -1)) at = typeof at === 'object' && at !== null ? Reflect.get(at, step) : undefined
  if (typeof at === 'object' && at !== null) Reflect.set(at, steps.at(-1) ?? '', value)
  return copy
}
