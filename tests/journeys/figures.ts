/** Milliseconds as people compare them: the usual, and the one that only every twentieth is slower than. */
export function figures(what: string, milliseconds: readonly number[]): { p50: number; p95: number; words: string } {
  const sorted = milliseconds.toSorted((a, b) => a - b)
  const at = (part: number) => sorted[Math.min(sorted.length - 1, Math.ceil(part * sorted.length) - 1)] ?? Number.NaN
  const [p50, p95] = [at(0.5), at(0.95)]
  return { p50, p95, words: `${what}: ${sorted.length} times, p50 ${p50.toFixed(0)} ms, p95 ${p95.toFixed(0)} ms` }
}
