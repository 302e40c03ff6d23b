import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useRef, useState } from 'react'
import type { CaseView } from '#contract/cases.ts'
import type { Writing } from '#contract/drafts.ts'
import { CaseActions } from '#web/cases/case-actions.tsx'
import { CaseComposer } from '#web/cases/case-composer.tsx'
import { CaseHead, UnknownHead } from '#web/cases/case-head.tsx'
import { useCaseKeys } from '#web/cases/case-keys.ts'
import { useDraft } from '#web/cases/drafts.ts'
import { focusCaseIfLost } from '#web/cases/focusing.ts'
import { useOthers } from '#web/cases/presence.ts'
import { caseQuery, knownRow } from '#web/cases/queries.ts'
import { useQuickActs } from '#web/cases/quick-acts.ts'
import { Relay } from '#web/cases/relay.tsx'
import { useStoryScroll } from '#web/cases/scrolling.ts'
import { Timeline } from '#web/cases/timeline.tsx'
import { FailurePage } from '#web/core/failure-page.tsx'
import { useMe } from '#web/core/session.ts'
import { useTitle } from '#web/core/title.ts'
import { PaneBody, PaneFoot } from '#web/ui/panes.tsx'
import { Loading } from '#web/ui/states.tsx'

// Forms come when they are asked for: the first screen does without their parts.
const Dialogs = lazy(() => import('#web/cases/case-dialogs.tsx'))

export type DialogName = 'assign' | 'offer' | 'close' | 'return' | 'reopen'

type Props = { id: string; onBack: () => void; onSide: () => void }

/** The open case. From a list it stands there at once: the row knows its head before the rest has come. */
export function CasePane({ id, onBack, onSide }: Props) {
  const { t } = useLingui()
  const { data, error, refetch } = useQuery(caseQuery(id))
  const row = data ?? knownRow(id)
  useTitle(row?.subject || t`Case`)
  if (data) return <OpenCase view={data} onBack={onBack} onSide={onSide} />
  return (
    <>
      {row ? <CaseHead of={row} onBack={onBack} /> : <UnknownHead onBack={onBack} />}
      {error ? (
        <FailurePage of={error} onRetry={() => refetch()} />
      ) : (
        <PaneBody>
          <Loading shape="stream" />
        </PaneBody>
      )}
    </>
  )
}

function OpenCase({ view, onBack, onSide }: Omit<Props, 'id'> & { view: CaseView }) {
  const { t } = useLingui()
  const me = useMe().person
  const [dialog, setDialog] = useState<DialogName | null>(null)
  const field = useRef<HTMLTextAreaElement>(null)
  const kept = useDraft(me, view.id)
  const writing = writingNow(view, kept.draft.writing)
  const quick = useQuickActs(view)
  const { others, wrote } = useOthers(view)
  const write = (next: Writing) => {
    kept.change({ writing: next })
    // The composer changes its ground first; the caret follows.
    requestAnimationFrame(() => field.current?.focus())
  }
  const acts = {
    ...quick.acts,
    write,
    assign: () => setDialog('assign'),
    offer: () => setDialog('offer'),
    giveBack: () => setDialog('return'),
    close: () => setDialog('close'),
    reopen: () => setDialog('reopen'),
    leave: onBack,
  }
  useCaseKeys(view.may, acts)
  const newest = view.timeline[0]
  const { body, unseen, toEnd } = useStoryScroll({
    newest: newest?.id,
    oldest: view.timeline.at(-1)?.id,
    newestIsOurs: newest?.person === me,
  })
  return (
    <>
      <CaseHead
        of={view}
        onBack={onBack}
        onSide={onSide}
        others={others}
        actions={<CaseActions may={view.may} held={view.holderPerson !== null} acts={acts} busy={quick.busy} />}
      />
      <PaneBody ref={body} label={t`What happened`}>
        <Timeline view={view} end={<Relay view={view} acts={{ ...acts, busy: quick.busy }} />} />
      </PaneBody>
      {unseen && (
        <button type="button" className="story-new" onClick={toEnd}>
          <Trans>Something new below</Trans> ↓
        </button>
      )}
      <PaneFoot>
        {writing ? (
          <CaseComposer
            ref={field}
            view={view}
            kept={{
              ...kept,
              change: (next) => {
                if (next.texts) wrote()
                kept.change(next)
              },
            }}
            writing={writing}
            onWrite={write}
            onLeave={() => field.current?.blur()}
          />
        ) : (
          <p className="small soft">
            <Trans>You may read this case, not write in it.</Trans>
          </p>
        )}
      </PaneFoot>
      {dialog && (
        <Suspense fallback={null}>
          <Dialogs
            name={dialog}
            view={view}
            onClose={() => setDialog(null)}
            onDone={() => {
              setDialog(null)
              focusCaseIfLost()
            }}
          />
        </Suspense>
      )}
    </>
  )
}

/** What the composer is for: what was being written, if it still may be; else the first that may. */
function writingNow({ may }: CaseView, begun: Writing | null): Writing | null {
  const possible: Writing[] = [...(may.reply ? (['reply'] as const) : []), ...(may.add ? (['note', 'contact'] as const) : [])]
  return possible.find((one) => one === begun) ?? possible[0] ?? null
}
