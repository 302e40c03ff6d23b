import './avatar.css'

/** Two letters of a name. Round for people, square for areas. Decorative: the name always stands beside it. */
export function Avatar({ name, shape = 'person', size = 28 }: { name: string; shape?: 'person' | 'area'; size?: 24 | 28 | 36 }) {
  return (
    <span className={`avatar ${shape}`} style={{ width: size, height: size, fontSize: size * 0.39 }} aria-hidden="true">
      {initialsOf(name)}
    </span>
  )
}

function initialsOf(name: string) {
  const words = name.split(/\s+/).filter((word) => /^\p{L}/u.test(word))
  const [first, last] = [words[0], words.length > 1 ? words.at(-1) : undefined]
  return (
    [first, last]
      .map((word) => (word ? [...word][0] : ''))
      .join('')
      .toLocaleUpperCase() || '·'
  )
}
