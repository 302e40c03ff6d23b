import { Trans, useLingui } from '@lingui/react/macro'
import { type ReactNode, useRef } from 'react'
import type { Writing } from '#contract/drafts.ts'
import type { FileView } from '#contract/files.ts'
import { addFiles, dropUpload, type FileHolder, removeFile, tryAgain, type Uploading } from '#web/cases/uploading.ts'
import { useSayNames } from '#web/core/refusal-note.tsx'
import { wordsOf } from '#web/core/refusal-words.ts'
import { Button, IconButton } from '#web/ui/button.tsx'
import { FileChip, FileList } from '#web/ui/file-chip.tsx'
import { Icon } from '#web/ui/icon.tsx'

type Props = { store: FileHolder; writing: Writing; there: readonly FileView[]; coming: readonly Uploading[] }

/** The files that will go with what is being written: those that are there, on their way, or did not arrive. */
export function Attachments({ store, writing, there, coming }: Props) {
  const { t } = useLingui()
  const say = useSayNames()
  if (there.length + coming.length === 0) return null
  return (
    <FileList label={t`Files that go with it`}>
      {there.map(({ id, name, bytes }) => (
        <li key={id}>
          <FileChip name={name} facts={say.bytes(bytes)} remove={{ label: t`Remove ${name}`, run: () => removeFile(store, writing, id) }} />
        </li>
      ))}
      {coming.map((one) => (
        <li key={one.key}>
          <Coming store={store} of={one} />
        </li>
      ))}
    </FileList>
  )
}

function Coming({ store, of: { key, file, sentBytes, failure, again } }: { store: FileHolder; of: Uploading }) {
  const { t } = useLingui()
  const say = useSayNames()
  const { name, size } = file
  const [sent, whole] = [say.bytes(Math.min(sentBytes, size)), say.bytes(size)]
  return (
    <FileChip
      name={name}
      facts={failure ? whole : t`${sent} of ${whole}`}
      progress={failure ? undefined : { of: size > 0 ? Math.min(1, sentBytes / size) : 0, label: t`Uploading ${name}` }}
      failure={failure ? wordsOf(failure, say) : undefined}
      actions={
        again && (
          <Button kind="bare" onClick={() => tryAgain(store, key)}>
            <Trans>Try again</Trans>
          </Button>
        )
      }
      remove={{ label: t`Remove ${name}`, run: () => dropUpload(store, key) }}
    />
  )
}

/** Opens the list of files of this machine. */
export function AttachButton({ store, writing, words }: Pick<Props, 'store' | 'writing'> & { words?: ReactNode }) {
  const { t } = useLingui()
  const field = useRef<HTMLInputElement>(null)
  return (
    <>
      {words ? (
        <Button onClick={() => field.current?.click()}>
          <Icon name="attach" size={16} /> {words}
        </Button>
      ) : (
        <IconButton label={t`Attach files`} onClick={() => field.current?.click()}>
          <Icon name="attach" size={18} />
        </IconButton>
      )}
      <input
        ref={field}
        type="file"
        multiple
        hidden
        aria-label={t`Files to attach`}
        onChange={({ currentTarget }) => {
          addFiles(store, writing, [...(currentTarget.files ?? [])])
          // The same file may be chosen again after it was removed.
          currentTarget.value = ''
        }}
      />
    </>
  )
}
