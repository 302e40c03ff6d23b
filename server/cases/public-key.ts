// The operation table of H. Michael Damm, "Total anti-symmetrische Quasigruppen" (2004): a totally anti-symmetric quasigroup
// of order 10, which finds every single wrong digit and every exchange of neighbours.
const TABLE = [
  '0317598642',
  '7092154863',
  '4206871359',
  '1750983426',
  '6123045978',
  '3674209581',
  '5869720134',
  '8945362017',
  '9438617205',
  '2581436790',
]
const DIGITS = 12

/** The check digit of a row of digits: written behind them, the whole checks to 0. */
export function checkDigit(digits: string): string {
  let interim = 0
  for (const digit of digits) interim = Number(TABLE[interim]?.[Number(digit)])
  return String(interim)
}

/** Whether 13 digits were copied without a single slip. */
export function isCaseKey(key: string): boolean {
  return /^\d{13}$/.test(key) && checkDigit(key) === '0'
}

/** A case's public key from 8 random bytes: 12 digits and the check digit. */
export function caseKey(random: Buffer): string {
  const digits = String(random.readBigUInt64BE() % 10n ** BigInt(DIGITS)).padStart(DIGITS, '0')
  return digits + checkDigit(digits)
}
