import { useLingui } from '@lingui/react/macro'
import type { CaseMay } from '#contract/cases.ts'
import type { Writing } from '#contract/drafts.ts'
import { useKeys } from '#web/core/keys.ts'

export type CaseActs = {
  write: (writing: Writing) => void
  take: () => void
  assign: () => void
  offer: () => void
  accept: () => void
  giveBack: () => void
  recall: () => void
  close: () => void
  reopen: () => void
  leave: () => void
}

/** The keys of an open case: those that mean something for this reader now. */
export function useCaseKeys(may: CaseMay, acts: CaseActs) {
  const { t } = useLingui()
  useKeys(t`Case`, [
    { key: 'r', does: t`Reply to the customer`, run: () => acts.write('reply'), when: may.reply },
    { key: 'n', does: t`Write a note for colleagues`, run: () => acts.write('note'), when: may.add },
    { key: 'c', does: t`Record what the customer said`, run: () => acts.write('contact'), when: may.add },
    { key: 't', does: t`Take the case`, run: acts.take, when: may.take },
    { key: 'g', does: t`Give the case to a colleague of the area`, run: acts.assign, when: may.assign },
    { key: 'h', does: t`Offer the case to another area`, run: acts.offer, when: may.offer },
    { key: 'a', does: t`Accept the relay`, run: acts.accept, when: may.accept },
    { key: 'd', does: t`Return the relay with a reason`, run: acts.giveBack, when: may.return },
    { key: 'u', does: t`Recall the relay`, run: acts.recall, when: may.recall },
    { key: 'x', does: t`Close the case`, run: acts.close, when: may.close },
    { key: 'u', does: t`Reopen the case`, run: acts.reopen, when: may.reopen },
    { key: 'Escape', does: t`Back to the list`, run: acts.leave },
  ])
}
