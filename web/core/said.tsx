/**
 * People's words inside a translated sentence. As a plain value of `<Trans>` they would be read as markup: a name such as
 * `<i>Ana</i>` would lose its signs. `t` with plain values needs no such care.
 */
export function Said({ words }: { words: string }) {
  return <b className="words">{words}</b>
}
