const MOST_SIGNS = 200
const MOST_ENDING = 20
const NAMELESS = 'file'

/**
 * The name of a file as it may be shown: made one form (NFC), without signs that nobody sees or that turn the direction of text, without the
 * folders of another machine, and not too long; its ending stays. It is never a path.
 */
export function fileName(told: string): string {
  const seen = told
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]/gu, '')
    .replace(/\p{Zs}+/gu, ' ')
    // What was taken out may have parted signs that belong together.
    .normalize('NFC')
  const last = seen.split(/[/\\]/).at(-1) ?? ''
  return shortened(last.replace(/[. ]+$/, '').trim()) || NAMELESS
}

function shortened(name: string): string {
  const signs = [...name]
  if (signs.length <= MOST_SIGNS) return name
  const dot = signs.lastIndexOf('.')
  const ending = dot > 0 && signs.length - dot <= MOST_ENDING ? signs.slice(dot) : []
  return [...signs.slice(0, MOST_SIGNS - ending.length), ...ending].join('').trim()
}

const MEDIA_TYPE = /^[a-z0-9][a-z0-9.+-]{0,60}\/[a-z0-9][a-z0-9.+-]{0,80}$/

/** The kind of a file as whoever sent it told, if it looks like one. Nothing is decided by it. */
export function mediaType(told: string | undefined): string {
  const plain = told?.toLowerCase().split(';')[0]?.trim() ?? ''
  return MEDIA_TYPE.test(plain) ? plain : 'application/octet-stream'
}
