import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { Id } from './words.ts'

/** No administrator allows more files than this in one message. */
export const MOST_FILES = 100

/** A file as a list shows it. What kind it is was told by whoever sent it, and is never trusted. */
export const FileView = z.object({ id: Id, name: z.string(), bytes: z.number(), mediaType: z.string() })
export type FileView = z.infer<typeof FileView>

/** Files that go with a message: the ids of what its writer uploaded. */
export const FileIds = z.array(Id).max(MOST_FILES).default([])

export const readFileLimits = endpoint({
  method: 'GET',
  path: '/api/file-limits',
  may: 'signed-in',
  says: 'How large a file may be, and how many go with one message.',
  input: z.strictObject({}),
  output: z.object({ bytes: z.number(), files: z.number() }),
})

export const uploadFile = endpoint({
  method: 'POST',
  path: '/api/uploads',
  may: 'case:write',
  withoutKey: true,
  carries: 'bytes',
  says: 'Uploads one file, its bytes as the body. It belongs to nobody but the caller until a message names its id; what is not sent is forgotten after a day.',
  input: z.strictObject({
    name: z.string().trim().min(1, 'empty').max(1_000, 'too-long'),
    mediaType: z.string().max(300, 'too-long').optional(),
  }),
  output: FileView,
})

export const removeUpload = endpoint({
  method: 'POST',
  path: '/api/uploads/:id/removals',
  may: 'case:write',
  withoutKey: true,
  says: 'Forgets a file that the caller uploaded and did not send.',
  input: z.strictObject({ id: Id }),
  output: z.object({}),
})

export const downloadFile = endpoint({
  method: 'GET',
  path: '/api/files/:id',
  may: 'case:read',
  carries: 'bytes',
  says: 'The bytes of a file that stands in a case, to be kept and never to be shown: whoever sees the case may have it.',
  input: z.strictObject({ id: Id }),
  output: z.never(),
})
