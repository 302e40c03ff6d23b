import { Plural, Trans } from '@lingui/react/macro'
import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type NoticeView, putNoticeAside } from '#contract/cases.ts'
import { call } from '#web/core/call.ts'
import { cache } from '#web/core/query.ts'
import { RefusalNote } from '#web/core/refusal-note.tsx'
import { paths } from '#web/paths.ts'
import { useDirectory } from '#web/people/directory.ts'
import { Button } from '#web/ui/button.tsx'
import { When } from '#web/ui/clock.tsx'
import { Sign } from '#web/ui/sign.tsx'
import './notice-row.css'

type OneNotice = { of: NoticeView; onOpen?: (() => void) | undefined }

const signs = { handoffExpired: 'clock', caseAssigned: 'contact', mentioned: 'contact', casesReleased: 'warn' } as const

/** One thing that one was told, until it is put aside. */
export function NoticeRow({ of, onOpen }: OneNotice) {
  const aside = useMutation({
    mutationFn: () => call(putNoticeAside, { id: of.id }),
    onSuccess: () => Promise.all(['notices', 'today'].map((told) => cache.invalidateQueries({ queryKey: [told] }))),
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
