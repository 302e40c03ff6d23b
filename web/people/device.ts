const browsers = [
  ['Edge', /Edg(?:e|A|iOS)?\//],
  ['Opera', /OPR\//],
  ['Firefox', /Firefox\/|FxiOS\//],
  ['Chrome', /Chrome\/|CriOS\//],
  ['Safari', /Safari\//],
] as const
const systems = [
  ['Android', /Android/],
  ['iPhone', /iPhone/],
  ['iPad', /iPad/],
  ['Windows', /Windows/],
  ['macOS', /Mac OS X|Macintosh/],
  ['Linux', /Linux/],
] as const

/** A browser and a system, as its owner would call them, from what a browser says of itself; null when it says neither. */
export function deviceOf(agent: string | null): string | null {
  if (!agent) return null
  const named = [browsers, systems].map((known) => known.find(([, sign]) => sign.test(agent))?.[0]).filter(Boolean)
  return named.length > 0 ? named.join(' · ') : null
}
