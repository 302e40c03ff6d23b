import { Trans, useLingui } from '@lingui/react/macro'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query'
import { type Because, type CustomerView, findAlike } from '#contract/customers.ts'
import { call } from '#web/core/call.ts'
import { CustomerLine } from '#web/customers/customer-choice.tsx'
import type { CustomerValues } from '#web/customers/customer-values.ts'
import { LEAST_TYPED } from '#web/customers/queries.ts'
import { Avatar } from '#web/ui/avatar.tsx'
import { Button } from '#web/ui/button.tsx'
import { Chip } from '#web/ui/chip.tsx'

// Longer than for a search: nobody waits for this while they write.
const WRITING_MS = 600

type Asked = { name?: string; mail?: string; phone?: string; id?: string }

const alikeQuery = (asked: Asked) =>
  queryOptions({
    queryKey: ['customers', 'alike', asked],
    queryFn: ({ signal }) => call(findAlike, asked, { signal }),
    enabled: Object.keys(asked).length > 0,
    placeholderData: keepPreviousData,
    retry: false,
  })

/** Who may be registered already, with the reasons, while somebody new is being written. */
export function Alike({ values, onChoose }: { values: CustomerValues; onChoose: (customer: CustomerView) => void }) {
  const { t } = useLingui()
  const [asked] = useDebouncedValue(JSON.stringify(askedOf(values)), WRITING_MS)
  const { data } = useQuery(alikeQuery(JSON.parse(asked)))
  const words: Record<Because, string> = {
    samePhone: t`same telephone`,
    sameMail: t`same mail`,
    sameId: t`same id`,
    nameAlike: t`name alike`,
  }
  const alike = asked === '{}' ? [] : (data?.alike ?? [])
  return (
    <div role="status">
      {alike.length > 0 && (
        <div className="alike">
          <p className="field-legend">
            <Trans>Already there?</Trans>
          </p>
          <ul className="list-plain">
            {alike.map(({ customer, because }) => (
              <li key={customer.id} className="alike-one">
                <Avatar name={customer.name ?? '·'} />
                <CustomerLine of={customer} />
                <span className="row wrap">
                  {because.map((reason) => (
                    <Chip key={reason} tone={reason === 'nameAlike' ? 'quiet' : 'amber'}>
                      {words[reason]}
                    </Chip>
                  ))}
                </span>
                <Button onClick={() => onChoose(customer)}>
                  <Trans>It is them</Trans>
                </Button>
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  )
}

function askedOf({ name, mail, phone, ids }: CustomerValues): Asked {
  const id = ids.findLast(({ value }) => value.trim().length >= LEAST_TYPED)?.value.trim()
  return {
    ...(name.trim().length >= LEAST_TYPED && { name: name.trim() }),
    ...(mail.includes('@') && { mail: mail.trim() }),
    ...(phone.replace(/\D/g, '').length >= 6 && { phone: phone.trim() }),
    ...(id && { id }),
  }
}
