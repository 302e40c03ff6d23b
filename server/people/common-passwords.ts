import { Refused, refuse } from '#server/core/refusal.ts'

/** Beginnings and wholes that everybody tries first, among passwords of twelve characters and more; compared in lower case. */
const common = [
  'password',
  'contraseña',
  'contrasena',
  '123456789012',
  '1234567890123',
  'qwertyuiop',
  'administrador',
  'administrator',
  'letmein',
  'iloveyou',
  'bienvenido',
  'welcome',
  'remo',
]

/** Whether a password is one that everybody knows: a common word with digits and signs around it, or one sign repeated. */
export function isCommonPassword(password: string): boolean {
  const plain = password.toLowerCase()
  if (new Set(plain).size <= 3) return true
  const bare = plain.replace(/[^a-zñ]/g, '')
  return common.some((word) => plain === word || (bare !== '' && bare === word.replace(/[^a-zñ]/g, '')) || plain === `${word}${word}`)
}

/** Refuses a password that everybody knows. */
export function refuseCommon(password: string): void {
  if (isCommonPassword(password)) throw new Refused(refuse('invalid', 'password-too-common', {}))
}
