import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { ListItem, ListName } from '#contract/lists.ts'
import { endingWords } from '#web/cases/case-words.ts'
import { useSay } from '#web/core/words.tsx'
import { ItemDialog } from '#web/lists/item-dialog.tsx'
import { colourWords, partTitle } from '#web/lists/list-words.ts'
import { Ordered } from '#web/lists/ordered.tsx'
import { useLists } from '#web/lists/queries.ts'
import { QuickAdd } from '#web/lists/quick-add.tsx'
import { Tag } from '#web/lists/tag.tsx'
import { Button } from '#web/ui/button.tsx'
import { Chip } from '#web/ui/chip.tsx'
import { Empty } from '#web/ui/states.tsx'

/** One list: its items, and another one at its end. */
export function ItemsPart({ list }: { list: ListName }) {
  const { t } = useLingui()
  const { items, nameOf } = useLists()
  const [chosen, setChosen] = useState<string | null>(null)
  const shown = items.filter((item) => item.list === list)
  const open = chosen === 'new' ? chosen : shown.find(({ id }) => id === chosen)
  return (
    <>
      {shown.length === 0 ? (
        <Empty title={t`Nothing in this list yet`}>{t`Name what your house calls it: one after the other, each with Enter.`}</Empty>
      ) : (
        <Ordered label={partTitle(list)} of={shown} nameOf={({ name }) => nameOf(name)} About={About} onChoose={setChosen} />
      )}
      {list === 'endings' ? (
        <Button onClick={() => setChosen('new')}>
          <Trans>Add an ending</Trans>
        </Button>
      ) : (
        <QuickAdd list={list} />
      )}
      {open && <ItemDialog list={list} of={open} onClose={() => setChosen(null)} />}
    </>
  )
}

/** Behind the name: what it is called in the other language, and what it belongs to, stands for or looks like. */
function About({ of: { name, of, standsFor, colour } }: { of: ListItem }) {
  const { t } = useLingui()
  const { language } = useSay()
  const lists = useLists()
  const other = language === 'es' ? name.en : name.es
  return (
    <>
      {other && name[language] && <span className="small soft">{other}</span>}
      {of && <Chip tone="quiet">{t`of ${lists.name(of)}`}</Chip>}
      {standsFor && <Chip tone="quiet">{t`counted as: ${endingWords(standsFor)}`}</Chip>}
      {colour && <Tag colour={colour}>{colourWords(colour)}</Tag>}
    </>
  )
}
