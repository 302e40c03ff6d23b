import { Trans } from '@lingui/react/macro'
import { useRef, useState } from 'react'
import { type Channel, recordContact, reply, writeNote } from '#contract/cases.ts'
import type { Writing } from '#contract/drafts.ts'
import { useAct } from '#web/cases/acting.ts'
import { draftsAtRest } from '#web/cases/draft-keeping.ts'
import type { DraftStore } from '#web/cases/draft-store.ts'
import { allArrived } from '#web/cases/uploading.ts'
import { Notice } from '#web/ui/notice.tsx'

export type HeldBy = 'coming' | 'lacking'

/** Sends what was written, with its files: it waits for those on their way, and does not leave without those that failed. */
export function useSending(store: DraftStore, writing: Writing, channel: Channel, namedIn: (text: string) => string[]) {
  const { caseId: id } = store
  const [held, setHeld] = useState<HeldBy | null>(null)
  const going = useRef<{ text: string; files: string[] }>({ text: '', files: [] })
  const onDone = () => store.sent(writing, going.current.text, going.current.files)
  const replying = useAct(reply, id, { onDone })
  const noting = useAct(writeNote, id, { onDone })
  const recording = useAct(recordContact, id, { onDone })
  const acting = { reply: replying, note: noting, contact: recording }[writing]
  const send = async () => {
    if (!store.draft().texts[writing].trim() || acting.busy || held === 'coming') return
    setHeld('coming')
    const whole = await allArrived(store, writing)
    await draftsAtRest(store)
    setHeld(whole ? null : 'lacking')
    if (!whole) return
    const { texts, files: attached } = store.draft()
    const [text, files] = [texts[writing], attached[writing].map((file) => file.id)]
    going.current = { text, files }
    if (writing === 'reply') replying.act({ id, channel, text, files })
    else if (writing === 'note') noting.act({ id, text, files, mentions: namedIn(text) })
    else recording.act({ id, channel, text, files })
  }
  return { send, held, busy: acting.busy || held === 'coming', failure: acting.failure }
}

/** Why it has not left yet. */
export function Held({ by }: { by: HeldBy }) {
  if (by === 'coming')
    return (
      <span className="soft" role="status">
        <Trans>It is sent as soon as the files are there.</Trans>
      </span>
    )
  return (
    <Notice tone="amber" live>
      <Trans>It was not sent: not all files arrived. Try those again or remove them, and send it then.</Trans>
    </Notice>
  )
}
