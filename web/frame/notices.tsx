import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { queryOptions, useMutation, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { listNotices, type NoticeView, putNoticeAside } from '#contract/cases.ts'
import { call } from '#web/core/call.ts'
import { cache } from '#web/core/query.ts'
import { RefusalNote } from '#web/core/refusal-note.tsx'
import { paths } from '#web/paths.ts'
import { useDirectory } from '#web/people/directory.ts'
import { Button } from '#web/ui/button.tsx'
import { When } from '#web/ui/clock.tsx'
import { Dialog } from '#web/ui/dialog.tsx'
import { RailButton } from '#web/ui/shell.tsx'
import { Sign } from '#web/ui/sign.tsx'
import { Empty } from '#web/ui/states.tsx'
import './notices.css'

const noticesQuery = queryOptions({
  queryKey: ['notices'],
  queryFn: ({ signal }) => call(listNotices, {}, { signal }),
  select: (answer) => answer.notices,
})

/** The bell of the rail: what one was told of, until it is put aside. Without any, there is no bell. */
export function Notices() {
  const { t } = useLingui()
  const [open, setOpen] = useState(false)
  const notices = useQuery(noticesQuery).data ?? []
  if (notices.length === 0 && !open) return null
  return (
    <>
      <RailButton icon="bell" count={notices.length} onClick={() => setOpen(true)} aria-haspopup="dialog">
        <Trans>Notices</Trans>
      </RailButton>
      <Dialog open={open} onClose={() => setOpen(false)} title={t`Notices`} size="wide">
        {notices.length === 0 ? (
          <Empty title={t`All put aside`} />
        ) : (
          <ul className="notices">
            {notices.map((notice) => (
              <NoticeRow key={notice.id} of={notice} onOpen={() => setOpen(false)} />
            ))}
          </ul>
        )}
      </Dialog>
    </>
  )
}

const signs = { handoffExpired: 'clock', caseAssigned: 'contact', mentioned: 'contact', casesReleased: 'warn' } as const

function NoticeRow({ of, onOpen }: OneNotice) {
  const aside = useMutation({
    mutationFn: () => call(putNoticeAside, { id: of.id }),
    onSuccess: () => cache.invalidateQueries({ queryKey: ['notices'] }),
  })
  return (
    <li>
      <span className="notices-sign">
        <Sign name={signs[of.kind]} />
      </span>
      <div className="grow">
        {of.kind === 'casesReleased' ? <LeftBehind of={of} onOpen={onOpen} /> : <OfCase of={of} onOpen={onOpen} />}
        <RefusalNote of={aside.error} />
      </div>
      <Button busy={aside.isPending} onClick={() => aside.mutate()}>
        <Trans>Put aside</Trans>
      </Button>
    </li>
  )
}

type OneNotice = { of: NoticeView; onOpen: () => void }

function OfCase({ of, onOpen }: OneNotice) {
  return (
    <>
      {of.caseId && (
        <Link to={paths.case} params={{ id: of.caseId }} onClick={onOpen} className="notices-subject">
          {of.subject}
        </Link>
      )}
      <p className="small soft">
        <NoticeWords of={of.kind} /> <WhereAndWhen of={of} />
      </p>
    </>
  )
}

function NoticeWords({ of }: { of: NoticeView['kind'] }) {
  switch (of) {
    case 'handoffExpired':
      return <Trans>The relay expired without an answer; the case is back with whoever offered it.</Trans>
    case 'caseAssigned':
      return <Trans>You were given this case.</Trans>
    case 'mentioned':
      return <Trans>A note names you.</Trans>
    case 'casesReleased':
      return null
  }
}

/** Who left, and how many cases; whoever may not see cases learns only that there are some. */
function LeftBehind({ of, onOpen }: OneNotice) {
  const { person } = useDirectory()
  const name = of.about ? person(of.about) : '…'
  const cases = of.cases
  const words = <Trans>{name} no longer works there</Trans>
  return (
    <>
      {cases === null ? (
        <b className="notices-subject">{words}</b>
      ) : (
        <Link to={paths.inbox} search={{ box: 'open', area: of.area }} onClick={onOpen} className="notices-subject">
          {words}
        </Link>
      )}
      <p className="small soft">
        {cases === null ? (
          <Trans>What they held is now nobody's.</Trans>
        ) : (
          <Plural value={cases} one="# case that they held is now nobody's." other="# cases that they held are now nobody's." />
        )}{' '}
        <WhereAndWhen of={of} />
      </p>
    </>
  )
}

function WhereAndWhen({ of }: { of: NoticeView }) {
  const { area } = useDirectory()
  return (
    <>
      {area(of.area)} · <When at={of.at} />
    </>
  )
}
