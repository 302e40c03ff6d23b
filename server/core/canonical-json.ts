/**
 * Canonical JSON (RFC 8785): names in the order of their UTF-16 code units, nothing between the signs, strings and numbers as
 * ECMAScript writes them. For plain JSON values; what is undefined is left out, as JSON does.
 */
export function canonicalJson(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value)
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null'
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  return isRecord(value) ? objectJson(value) : ''
}

function objectJson(value: Record<string, unknown>): string {
  let members = ''
  for (const name of Object.keys(value).sort()) {
    const member = value[name]
    if (member !== undefined)
      members += `${members === '' ? '' : ','}${JSON.stringify(name)}:${typeof member === 'string' ? JSON.stringify(member) : canonicalJson(member)}`
  }
  return `{${members}}`
}

const isRecord = (value: object): value is Record<string, unknown> => !Array.isArray(value)
