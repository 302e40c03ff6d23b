import { z } from 'zod'

// Signs that steer the direction of text: in a name or a subject they can make a line read as something it is not.
const BIDI_STEERING = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/
// PostgreSQL cannot keep NUL; the other control signs mean nothing in a text that people read. Tab and line breaks stay.
// biome-ignore lint/suspicious/noControlCharactersInRegex: this is the list of control signs
const CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/
const LONE_SURROGATE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/

/** A single line that people write (names, subjects): trimmed, 1 to `most` characters; control and direction signs are refused. */
export const line = (most: number) =>
  z
    .string()
    .trim()
    .min(1, 'empty')
    .max(most, 'too-long')
    .refine((text) => !CONTROL.test(text) && !/[\n\r\t]/.test(text) && !LONE_SURROGATE.test(text), 'control-signs')
    .refine((text) => !BIDI_STEERING.test(text), 'direction-signs')

/** A text of several lines: trimmed, 1 to `most` characters; control and direction signs are refused. */
export const text = (most: number) =>
  z
    .string()
    .trim()
    .min(1, 'empty')
    .max(most, 'too-long')
    .refine((written) => !CONTROL.test(written) && !LONE_SURROGATE.test(written), 'control-signs')
    .refine((written) => !BIDI_STEERING.test(written), 'direction-signs')

/** A text as it stands while somebody writes it: nothing is trimmed, and it may be empty. The same signs are refused. */
export const unfinished = (most: number) =>
  z
    .string()
    .max(most, 'too-long')
    .refine((written) => !CONTROL.test(written) && !LONE_SURROGATE.test(written), 'control-signs')
    .refine((written) => !BIDI_STEERING.test(written), 'direction-signs')

/** An instant, always UTC with milliseconds: `2026-11-21T08:30:00.000Z`. */
export const Instant = z.iso.datetime({ precision: 3 })
export type Instant = z.infer<typeof Instant>

/** However it was written: ids stand in names of streams, where capitals would make another one. */
export const Id = z.uuid().toLowerCase()
export type Id = z.infer<typeof Id>

export const Language = z.enum(['es', 'en'])
export type Language = z.infer<typeof Language>

/** A page of a list: opaque to everybody but the server, which signs it. */
export const Cursor = z.string().max(500)

/** 1 to 200 rows a page, 50 unless asked. */
export const Limit = z.coerce.number().int().min(1).max(200).default(50)
