import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { lazy, Suspense, useRef, useState } from 'react'
import { type LinkedCase, linkCases, unlinkCases } from '#contract/case-links.ts'
import type { CaseView } from '#contract/cases.ts'
import { useAct } from '#web/cases/acting.ts'
import { linkedWords } from '#web/cases/case-words.ts'
import { focusCaseIfLost } from '#web/cases/focusing.ts'
import { useKeys } from '#web/core/keys.ts'
import { RefusalNote, useSayNames } from '#web/core/refusal-note.tsx'
import { paths } from '#web/paths.ts'
import { Button, IconButton } from '#web/ui/button.tsx'
import { Section } from '#web/ui/card.tsx'
import { Icon } from '#web/ui/icon.tsx'
import { toast } from '#web/ui/toast.tsx'
import './case-links.css'

const LinkDialog = lazy(() => import('#web/cases/link-dialog.tsx'))

/** The cases that belong to this one, each as it stands now. */
export function CaseLinks({ view }: { view: CaseView }) {
  const { t } = useLingui()
  const [open, setOpen] = useState(false)
  const { remove, busy, failure } = useRemoving(view.id)
  useKeys(t`Case`, [{ key: 'l', does: t`Link another case`, run: () => setOpen(true), when: view.may.add }])
  return (
    <Section
      title={<Trans>Linked cases</Trans>}
      aside={
        view.may.add && (
          <Button kind="bare" aria-keyshortcuts="l" aria-label={t`Link another case`} onClick={() => setOpen(true)}>
            <Trans>Link</Trans>
          </Button>
        )
      }
    >
      {view.links.length > 0 ? (
        <ul className="list-plain linked-cases" aria-label={t`Linked cases`}>
          {view.links.map((one) => (
            <Linked key={one.id} of={one} onRemove={view.may.add && !busy ? () => remove(one) : undefined} />
          ))}
        </ul>
      ) : (
        <p className="small soft">
          <Trans>No other case belongs to this one.</Trans>
        </p>
      )}
      <RefusalNote of={failure} />
      {open && (
        <Suspense fallback={null}>
          <LinkDialog view={view} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </Section>
  )
}

function Linked({ of, onRemove }: { of: LinkedCase; onRemove: (() => void) | undefined }) {
  const { t } = useLingui()
  const say = useSayNames()
  const subject = of.subject || say.key(of.key)
  const holder = of.holderPerson ? `${say.person(of.holderPerson)} · ${say.area(of.holder)}` : say.area(of.holder)
  return (
    <li className="linked-case">
      <span className="grow">
        <span className="small soft">{linkedWords(of.how)}</span>
        <Link to={paths.case} params={{ id: of.id }} search={true} preload={false} className="words">
          {subject}
        </Link>
        <span className="small soft">
          {of.closedAt ? <Trans>closed</Trans> : <Trans context="standing of a case">open</Trans>} · {holder} ·{' '}
          <span className="num linked-key">{say.key(of.key)}</span>
        </span>
      </span>
      {onRemove && (
        <IconButton label={t`Remove the link with ${subject}`} onClick={onRemove}>
          <Icon name="close" size={16} />
        </IconButton>
      )}
    </li>
  )
}

/** Takes a link away, and puts it back as it was when that was a slip. */
function useRemoving(id: string) {
  const { t } = useLingui()
  const removed = useRef<LinkedCase>(null)
  const restore = useAct(linkCases, id)
  const unlink = useAct(unlinkCases, id, {
    onDone: () => {
      const of = removed.current
      if (of) toast(t`The cases are no longer linked.`, { undo: () => restore.act(again(id, of)) })
      focusCaseIfLost()
    },
  })
  const remove = (of: LinkedCase) => {
    removed.current = of
    unlink.act({ id, other: of.id })
  }
  return { remove, busy: unlink.busy, failure: unlink.failure ?? restore.failure }
}

/** Who leads to another is told as that one following from it. */
function again(id: string, { id: other, how }: LinkedCase) {
  return how === 'followedBy' ? { id: other, other: id, how: 'follows' as const } : { id, other, how }
}
