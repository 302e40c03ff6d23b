import { useLingui } from '@lingui/react/macro'
import { z } from 'zod'
import type { TimelineItem } from '#contract/cases.ts'
import { downloadFile } from '#contract/files.ts'
import { requestOf } from '#web/core/request.ts'
import { useSay } from '#web/core/words.tsx'
import { FileChip, FileList } from '#web/ui/file-chip.tsx'

const Files = z.array(z.object({ file: z.string(), bytes: z.number() }))

/** The files that came with a message or a note; a name that was erased says so, the file stays. */
export function MessageFiles({ of: { facts, words } }: { of: TimelineItem }) {
  const { t } = useLingui()
  const say = useSay()
  const files = Files.safeParse(facts.files)
  if (!files.success) return null
  return (
    <FileList label={t`Attached files`}>
      {files.data.map(({ file, bytes }) => (
        <li key={file}>
          <FileChip name={words[file] ?? t`(name erased)`} facts={say.bytes(bytes)} href={requestOf(downloadFile, { id: file }).url} />
        </li>
      ))}
    </FileList>
  )
}
