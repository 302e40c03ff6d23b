/**
 * Canonical JSON (RFC 8785): names in the order of their UTF-16 code units, nothing between the signs, strings and numbers as
 * ECMAScript writes them. For plain JSON values; what is undefined is left out, as JSON does.
 */
export function canonicalJson(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value)
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null'
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  let members = ''
  for (const [name, member] of Object.entries(value).sort(byName))
    if (member !== undefined) members += `${members === '' ? '' : ','}${JSON.stringify(name)}:${canonicalJson(member)}`
  return `{${members}}`
}

function byName([one]: [string, unknown], [other]: [string, unknown]): number {
  return one < other ? -1 : 1
}
