import type { Endpoint } from '#contract/endpoint.ts'

/**
 * Where a question goes and what it says: `:names` of the path are filled from the input, the rest is the query of a GET or the body of a
 * POST. One that carries bytes has no other body.
 */
export function requestOf<In extends object>(
  { method, path, carries }: Pick<Endpoint<In, unknown>, 'method' | 'path' | 'carries'>,
  input: In,
) {
  const { filled, rest } = fillPath(path, input)
  return method === 'GET' || carries ? { url: withQuery(filled, rest), body: null } : { url: filled, body: JSON.stringify(rest) }
}

function fillPath(template: string, input: object) {
  const rest: Record<string, unknown> = { ...input }
  const filled = template.replace(/:(\w+)/g, (_, name: string) => {
    const value = rest[name]
    delete rest[name]
    return encodeURIComponent(String(value))
  })
  return { filled, rest }
}

function withQuery(path: string, rest: Record<string, unknown>) {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(rest)) {
    if (value === undefined || value === null) continue
    for (const one of Array.isArray(value) ? value : [value]) query.append(name, String(one))
  }
  return query.size ? `${path}?${query}` : path
}
