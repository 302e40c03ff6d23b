import { Trans, useLingui } from '@lingui/react/macro'
import { type Ref, useId } from 'react'
import { type CaseView, Channel } from '#contract/cases.ts'
import type { Writing } from '#contract/drafts.ts'
import { AttachButton, Attachments } from '#web/cases/attachments.tsx'
import { capital, channelWords } from '#web/cases/case-words.ts'
import type { useDraft } from '#web/cases/drafts.ts'
import { MeanwhileLine } from '#web/cases/meanwhile.tsx'
import { MentionChoices } from '#web/cases/mention-choices.tsx'
import { Held, useSending } from '#web/cases/sending.tsx'
import { addFiles, useUploading } from '#web/cases/uploading.ts'
import { useMentions } from '#web/cases/use-mentions.ts'
import { RefusalNote } from '#web/core/refusal-note.tsx'
import { Button } from '#web/ui/button.tsx'
import { Composer } from '#web/ui/composer.tsx'
import { Kbd } from '#web/ui/kbd.tsx'

type Props = {
  view: CaseView
  kept: ReturnType<typeof useDraft>
  writing: Writing
  onWrite: (writing: Writing) => void
  onLeave: () => void
  ref: Ref<HTMLTextAreaElement>
}

const MOST = 20_000
const apple = /Mac|iPhone|iPad/.test(navigator.userAgent)

/** Where people write: to the customer, for colleagues, or what the customer said. A refused send keeps every word. */
export function CaseComposer({ view, kept, writing, onWrite, onLeave, ref }: Props) {
  const { t } = useLingui()
  const { draft, change, store } = kept
  const text = draft.texts[writing]
  const channel = draft.channel ?? channelNow(view)
  // At rest it is quiet; the ground of notes is for those who are about to write one.
  const begun = draft.writing === 'note'
  const mentions = useMentions((words) => write(words))
  const coming = useUploading(store).filter((one) => one.writing === writing)
  const { send, busy, failure, held } = useSending(store, writing, channel, mentions.namedIn)
  const first = view.customer.name?.split(/\s+/)[0] ?? t`the customer`
  const labels: Record<Writing, string> = {
    reply: t`Reply to ${first}…`,
    note: t`Note for colleagues: never leaves the house…`,
    contact: t`What ${first} said…`,
  }
  const sends: Record<Writing, string> = { reply: t`Send`, note: t`Keep the note`, contact: t`Record it` }
  const write = (words: string) =>
    change({ writing, texts: { ...draft.texts, [writing]: words }, seen: draft.seen ?? view.timeline[0]?.id ?? null })
  return (
    <>
      <MeanwhileLine view={view} seen={text.trim() ? draft.seen : null} onLook={() => change({ seen: view.timeline[0]?.id ?? null })} />
      <Composer
        ref={ref}
        kind={writing === 'note' && (begun || text !== '') ? 'note' : 'reply'}
        label={labels[writing]}
        value={text}
        onChange={write}
        onSend={send}
        onLeave={onLeave}
        most={MOST}
        error={held && coming.length > 0 ? <Held by={held} /> : failure && <RefusalNote of={failure} />}
        attached={
          draft.files[writing].length + coming.length > 0 && (
            <Attachments store={store} writing={writing} there={draft.files[writing]} coming={coming} />
          )
        }
        onFiles={(files) => addFiles(store, writing, files)}
        dropHint={<Trans>Let go to attach</Trans>}
        offering={
          writing === 'note'
            ? {
                ...mentions,
                choices: <MentionChoices id={mentions.id} of={mentions.offered} active={mentions.active} onChoose={mentions.choose} />,
              }
            : undefined
        }
        tools={
          <>
            <Kinds may={view.may} writing={writing} onWrite={onWrite} />
            <AttachButton store={store} writing={writing} />
            {writing === 'note' && (
              <span className="small soft">
                <Trans>@ tells a colleague</Trans>
              </span>
            )}
            {writing !== 'note' && <ChannelChoice value={channel} onChange={(next) => change({ channel: next })} />}
          </>
        }
        actions={
          <Button kind="main" busy={busy} disabled={!text.trim()} onClick={send}>
            {sends[writing]} {text.trim() && <Kbd>{apple ? '⌘ ↵' : 'Ctrl ↵'}</Kbd>}
          </Button>
        }
      />
    </>
  )
}

/** What can be written here, and its key. */
function Kinds({ may, writing, onWrite }: { may: CaseView['may']; writing: Writing; onWrite: (writing: Writing) => void }) {
  const { t } = useLingui()
  const kinds: { writing: Writing; key: string; words: string; may: boolean }[] = [
    { writing: 'reply', key: 'r', words: t`reply`, may: may.reply },
    { writing: 'note', key: 'n', words: t`note`, may: may.add },
    { writing: 'contact', key: 'c', words: t`customer said`, may: may.add },
  ]
  return (
    <fieldset className="composer-kinds">
      <legend className="hidden">
        <Trans>What you write</Trans>
      </legend>
      {kinds
        .filter((kind) => kind.may)
        .map((kind) => (
          <button
            key={kind.writing}
            type="button"
            className="composer-kind"
            aria-pressed={writing === kind.writing}
            aria-keyshortcuts={kind.key}
            onClick={() => onWrite(kind.writing)}
          >
            <Kbd>{kind.key}</Kbd> {kind.words}
          </button>
        ))}
    </fieldset>
  )
}

function ChannelChoice({ value, onChange }: { value: Channel; onChange: (channel: Channel) => void }) {
  const { t } = useLingui()
  const id = useId()
  return (
    <span className="composer-channel">
      <label htmlFor={id} className="hidden">
        {t`Channel`}
      </label>
      <select
        id={id}
        value={value}
        onChange={(event) => {
          const chosen = Channel.safeParse(event.currentTarget.value)
          if (chosen.success) onChange(chosen.data)
        }}
      >
        {Channel.options.map((channel) => (
          <option key={channel} value={channel}>
            {capital(channelWords(channel))}
          </option>
        ))}
      </select>
    </span>
  )
}

/** People answer as they were asked: the channel of the last message, else of the case. */
function channelNow({ timeline, channel }: CaseView): Channel {
  for (const { facts } of timeline) {
    const last = Channel.safeParse(facts.channel)
    if (last.success) return last.data
  }
  return channel ?? 'mail'
}
