import type { Lacking } from '#contract/own-values.ts'
import type { RefusalCode, WrongField } from '#contract/refusals.ts'
import type { Language } from '#contract/words.ts'
import type { Refusal } from './refusal.ts'
import { type Said, say, sayInstant } from './words.ts'

/** Each no in words, once: what is so, and what can be done. */
const words: Record<RefusalCode, Said> = {
  'fields-wrong': { es: 'Revisa estos datos: {fields}', en: 'Please check: {fields}' },
  'not-signed-in': { es: 'Entra para continuar.', en: 'Log in to go on.' },
  'credentials-wrong': { es: 'El correo o la contraseña no coinciden.', en: 'The mail address and the password do not go together.' },
  'password-too-common': {
    es: 'Esa contraseña la conoce todo el mundo. Elige otra más larga.',
    en: 'Everybody knows that password. Choose a longer one.',
  },
  'not-allowed': {
    es: 'Tus funciones no incluyen esto. Pídelo a quien administra Remo.',
    en: 'Your roles do not include this. Ask whoever administers Remo.',
  },
  'scope-missing': { es: 'A esta clave le falta el permiso «{scope}».', en: 'This key lacks the scope “{scope}”.' },
  'origin-foreign': {
    es: 'La petición viene de otra página. Hazla desde Remo.',
    en: 'The request comes from another site. Make it from Remo.',
  },
  'not-found': { es: 'No existe, o no está a tu vista.', en: 'It does not exist, or it is not for you to see.' },
  'method-not-allowed': { es: 'Aquí solo se admite {allow}.', en: 'Only {allow} is understood here.' },
  'body-too-large': { es: 'Demasiado grande: el máximo son {mostBytes} bytes.', en: 'Too large: {mostBytes} bytes at most.' },
  'body-unreadable': { es: 'El cuerpo no se puede leer como JSON.', en: 'The body cannot be read as JSON.' },
  'version-missing': {
    es: 'Falta «version»: la versión del caso que viste.',
    en: '“version” is missing: the version of the case that you saw.',
  },
  'key-missing': {
    es: 'Falta la cabecera Idempotency-Key: una clave nueva por orden, de 8 a 100 caracteres.',
    en: 'The header Idempotency-Key is missing: a new key for each command, 8 to 100 characters.',
  },
  'key-of-other-request': {
    es: 'Esa Idempotency-Key ya se usó para otra petición. Usa una nueva.',
    en: 'That Idempotency-Key was used for another request. Use a new one.',
  },
  'still-running': {
    es: 'Esta misma petición aún se está atendiendo. Espera un momento.',
    en: 'This same request is still running. Wait a moment.',
  },
  'too-many': {
    es: 'Demasiados intentos. Prueba de nuevo en {retryAfterSeconds} s.',
    en: 'Too many attempts. Try again in {retryAfterSeconds} s.',
  },
  overloaded: {
    es: 'Remo no da abasto ahora. Prueba de nuevo en {retryAfterSeconds} s.',
    en: 'Remo cannot keep up just now. Try again in {retryAfterSeconds} s.',
  },
  'disk-full': {
    es: 'El disco está lleno: se puede leer, no escribir. Avisa a quien administra Remo.',
    en: 'The disk is full: reading works, writing does not. Tell whoever administers Remo.',
  },
  'files-away': {
    es: 'La carpeta de los archivos no responde. Prueba más tarde o avisa a quien administra Remo.',
    en: 'The folder of files does not answer. Try later, or tell whoever administers Remo.',
  },
  'file-too-large': {
    es: 'El archivo es demasiado grande: el máximo son {mostBytes} bytes.',
    en: 'The file is too large: {mostBytes} bytes at most.',
  },
  'file-empty': { es: 'El archivo está vacío.', en: 'The file is empty.' },
  'file-gone': {
    es: 'Un archivo adjunto ya no está. Quítalo y vuelve a adjuntarlo.',
    en: 'An attached file is no longer there. Remove it and attach it again.',
  },
  'too-many-files': { es: 'Demasiados archivos: {most} como máximo por mensaje.', en: 'Too many files: {most} at most in a message.' },
  'link-gone': { es: 'Este enlace ya no vale. Pide uno nuevo.', en: 'This link is no longer good. Ask for a new one.' },
  'set-up-done': { es: 'Este Remo ya está en marcha. Entra con tu cuenta.', en: 'This Remo is already set up. Log in.' },
  'email-taken': { es: 'Ya hay una cuenta con ese correo.', en: 'There is an account with that mail address already.' },
  'holiday-there': {
    es: 'Ese día ya es festivo. Quítalo primero si quieres darle otro nombre.',
    en: 'That day is a holiday already. Remove it first to give it another name.',
  },
  'deputy-elsewhere': {
    es: 'La suplencia es de otra persona que entre en Remo y trabaje en una misma área.',
    en: 'A deputy is somebody else who comes in here and works in an area of this person.',
  },
  'without-account': {
    es: 'Esta persona solo está en el pasado importado: no tiene cuenta. Invítala.',
    en: 'This person only stands in the imported past and has no account. Invite them.',
  },
  'person-disabled': {
    es: 'El acceso de esta persona está desactivado. Actívalo primero.',
    en: 'The access of this person is disabled. Enable it first.',
  },
  'not-yourself': {
    es: 'Nadie se quita el acceso. Pídelo a otra persona que administre.',
    en: 'Nobody disables themselves. Ask another administrator.',
  },
  'last-administrator': {
    es: 'Nadie más administra Remo. Da primero esa función a otra persona.',
    en: 'Nobody else administers Remo. Give that role to somebody else first.',
  },
  'area-name-taken': { es: 'Ya hay un área con ese nombre.', en: 'There is an area with that name already.' },
  'name-taken': {
    es: 'En esta lista ya hay algo con ese nombre; quizá está retirado.',
    en: 'Something in this list has that name already; perhaps it was put away.',
  },
  stale: {
    es: 'Esto ha cambiado mientras tanto (versión {version}). Mira qué pasó y vuelve a intentarlo.',
    en: 'This changed meanwhile (version {version}). See what happened and try again.',
  },
  'described-meanwhile': {
    es: 'Otra persona ha cambiado lo mismo mientras tanto. Míralo y vuelve a intentarlo.',
    en: 'Somebody else has changed the same meanwhile. Look at it and try again.',
  },
  'area-demands': {
    es: 'Antes de recibir el caso, esa área pide: {lacking}.',
    en: 'Before it takes the case, that area asks for: {lacking}.',
  },
  'fields-lacking': { es: 'Antes de cerrar el caso falta: {lacking}.', en: 'Before the case is closed, this is lacking: {lacking}.' },
  'case-closed': {
    es: 'Este caso se cerró el {closedAt}. Reábrelo si hace falta.',
    en: 'This case was closed on {closedAt}. Reopen it if need be.',
  },
  'case-open': { es: 'Este caso sigue abierto.', en: 'This case is still open.' },
  'not-the-holder': {
    es: 'Este caso lo lleva otra área. Puedes añadir una nota o un contacto.',
    en: 'Another area holds this case. You can add a note or a contact.',
  },
  'handoff-pending': {
    es: 'Este caso ya está ofrecido a otra área. Espera su respuesta o retira el relevo.',
    en: 'This case is already on offer to another area. Wait for their answer or recall the relay.',
  },
  'handoff-to-holder': { es: 'Esa área ya lleva el caso. Elige otra.', en: 'That area holds the case already. Choose another one.' },
  'linked-with-itself': { es: 'Es este mismo caso. Elige otro.', en: 'That is this very case. Choose another one.' },
  'linked-already': { es: 'Esos dos casos ya están enlazados.', en: 'These two cases are linked already.' },
  'links-full': {
    es: 'Un caso se enlaza con {most} como mucho. Quita antes algún enlace.',
    en: 'A case is linked with {most} others at most. Remove a link first.',
  },
  'handoff-answered': {
    es: 'Este relevo ya no está pendiente: se resolvió el {at}.',
    en: 'This relay is no longer pending: it ended on {at}.',
  },
  'handoff-not-for-you': { es: 'Este relevo es para otra área.', en: 'This relay is for another area.' },
  'handoff-still-running': { es: 'Este relevo aún tiene tiempo: hasta el {dueAt}.', en: 'This relay still has time: until {dueAt}.' },
  'area-takes-no-cases': { es: 'Esa área no recibe casos. Elige otra.', en: 'That area takes no cases. Choose another one.' },
  'already-yours': { es: 'Este caso ya lo llevas tú.', en: 'You hold this case already.' },
  'works-elsewhere': {
    es: 'Esa persona no trabaja en el área que lleva el caso. Elige a alguien del área, u ofrece un relevo.',
    en: 'That person does not work in the area that holds the case. Choose somebody of the area, or offer a relay.',
  },
}

const fieldWords: Record<string, Said> = {
  required: { es: 'falta', en: 'is missing' },
  unknown: { es: 'no se conoce; quítalo', en: 'is not known; remove it' },
  'wrong-type': { es: 'debe ser {expected}', en: 'must be {expected}' },
  'not-one-of': { es: 'debe ser uno de: {expected}', en: 'must be one of: {expected}' },
  empty: { es: 'no puede quedar vacío', en: 'cannot be left empty' },
  'too-short': { es: 'es demasiado corto (mínimo {expected})', en: 'is too short ({expected} at least)' },
  'too-long': { es: 'es demasiado largo (máximo {expected})', en: 'is too long ({expected} at most)' },
  'too-small': { es: 'debe ser {expected} o más', en: 'must be {expected} or more' },
  'too-big': { es: 'debe ser {expected} o menos', en: 'must be {expected} or less' },
  'control-signs': { es: 'contiene signos de control que no se ven; quítalos', en: 'holds control signs that cannot be seen; remove them' },
  'direction-signs': {
    es: 'contiene signos que cambian la dirección del texto; quítalos',
    en: 'holds signs that turn the direction of the text; remove them',
  },
  'not-a-session': { es: 'no es una sesión', en: 'is not a session' },
  'wrong-password': { es: 'no es tu contraseña', en: 'is not your password' },
  'not-an-email': { es: 'no es una dirección de correo', en: 'is not a mail address' },
  'not-a-phone': { es: 'no es un número de teléfono', en: 'is not a telephone number' },
  'not-a-zone': { es: 'no es una zona horaria conocida, como Europe/Madrid', en: 'is not a known time zone, such as Europe/Madrid' },
  'in-the-past': { es: 'ya ha pasado', en: 'is over already' },
  'ends-before-it-begins': { es: 'acaba antes de empezar', en: 'ends before it begins' },
  'spans-overlap': { es: 'tiene tramos que se solapan o no van en orden', en: 'has spans that overlap or are not in order' },
  nobody: {
    es: 'falta: escribe al menos un nombre, un correo, un teléfono o un identificador',
    en: 'is missing: a name, a mail address, a telephone or an id',
  },
  'not-a-time': { es: 'no es una hora como 09:30', en: 'is not a time such as 09:30' },
  'no-hours': { es: 'empieza y acaba a la misma hora', en: 'begins and ends at the same time' },
  'not-a-cursor': { es: 'no es una página de esta lista; empieza por la primera', en: 'is not a page of this list; begin with the first' },
  twice: { es: 'nombra lo mismo dos veces; quita una', en: 'names the same twice; remove one' },
  'not-there': { es: 'no existe', en: 'does not exist' },
  'not-here': { es: 'no tiene sentido aquí; quítalo', en: 'has no meaning here; remove it' },
  'put-away': { es: 'se retiró y ya no se ofrece', en: 'was put away and is offered no more' },
  'not-of-kind': { es: 'no es del tipo del caso', en: 'does not belong to the kind of the case' },
  'not-so-counted': { es: 'no se cuenta como el final que se indica', en: 'is not counted as the ending that is given' },
  'not-a-day': { es: 'debe ser un día, como {expected}', en: 'must be a day, such as {expected}' },
  wrong: { es: 'no tiene la forma esperada: {expected}', en: 'does not have the form expected: {expected}' },
}

/** A refusal in the reader's language. */
export function refusalMessage({ code, facts }: Refusal, language: Language): string {
  const values: Record<string, string | number> = {}
  for (const [name, fact] of Object.entries(facts)) {
    if (typeof fact === 'number') values[name] = fact
    else if (typeof fact === 'string') values[name] = name.endsWith('At') || name === 'at' ? sayInstant(fact, language) : fact
    else if (name === 'allow' && Array.isArray(fact)) values[name] = fact.join(', ')
  }
  if ('fields' in facts) values.fields = facts.fields.map((field) => `${field.path || 'body'} ${fieldMessage(field, language)}`).join('; ')
  if ('lacking' in facts) values.lacking = facts.lacking.map((one) => lackingMessage(one, language)).join(', ')
  return say(words[code], language, values)
}

/** What is wrong with one field, without its name: the page shows it beside the field. */
export function fieldMessage({ code, expected }: WrongField, language: Language): string {
  const said = fieldWords[code] ?? fieldWords.wrong
  return said ? say(said, language, { expected: expected ?? '' }) : code
}

const lackingWords: Record<string, Said> = {
  kind: { es: 'el tipo', en: 'the kind' },
  reason: { es: 'el motivo', en: 'the reason' },
  stage: { es: 'la etapa', en: 'the stage' },
  phone: { es: 'el teléfono del cliente', en: "the customer's telephone" },
  mail: { es: 'el correo del cliente', en: "the customer's mail" },
  reach: { es: 'el teléfono o el correo del cliente', en: "the customer's telephone or mail" },
}

function lackingMessage({ field, name }: Lacking, language: Language): string {
  const known = lackingWords[field]
  return known ? say(known, language) : (name?.[language] ?? name?.es ?? name?.en ?? field)
}
