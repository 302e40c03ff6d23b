import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import type { CustomerRecord } from '#contract/customers.ts'
import { idKindWords, languageWords, preferredWords } from '#web/customers/customer-words.ts'
import { Card } from '#web/ui/card.tsx'
import { KeyValues } from '#web/ui/facts.tsx'

/** What is known of a customer beside their name. */
export function CustomerFacts({ of }: { of: CustomerRecord }) {
  const { t, i18n } = useLingui()
  const phones = [...(of.phone ? [{ written: of.phone, e164: of.e164 }] : []), ...of.otherPhones]
  const mails = [...(of.mail ? [of.mail] : []), ...of.otherMails]
  const facts = [
    {
      term: t`Telephone`,
      value: lines(
        phones.map(({ written, e164 }) => (
          <a key={written} href={`tel:${e164 ?? written}`}>
            {written}
          </a>
        )),
      ),
    },
    {
      term: t`Mail`,
      value: lines(
        mails.map((mail) => (
          <a key={mail} href={`mailto:${encodeURIComponent(mail).replaceAll('%40', '@')}`}>
            {mail}
          </a>
        )),
      ),
    },
    { term: t`Also called`, value: lines(of.otherNames.map((name) => <span key={name}>{name}</span>)) },
    ...of.ids.map(({ kind, value }) => ({ term: idKindWords(kind), value })),
    { term: t`Language`, value: of.language && languageWords(of.language, i18n.locale) },
    { term: t`Prefers`, value: of.prefers && preferredWords(of.prefers) },
    {
      term: t`Hours`,
      value: of.hours && (
        <Trans>
          {of.hours.from} to {of.hours.until}
        </Trans>
      ),
    },
  ].filter(({ value }) => value)
  return (
    <Card title={<Trans>What we know of them</Trans>}>
      {facts.length > 0 ? (
        <FactList of={facts} />
      ) : (
        <p className="small soft">
          <Trans>No mail and no telephone are registered.</Trans>
        </p>
      )}
      {of.notes && (
        <div className="customer-notes">
          <h3>
            <Trans>What colleagues should know</Trans>
          </h3>
          <p className="words">{of.notes}</p>
        </div>
      )}
    </Card>
  )
}

// Two ids of the same kind have the same term: told apart by their place.
const FactList = ({ of }: { of: { term: string; value: ReactNode }[] }) => (
  <>
    {of.map((fact, place) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: the order of the facts is what they are
      <KeyValues key={place} of={[fact]} />
    ))}
  </>
)

const lines = (of: ReactNode[]): ReactNode => of.length > 0 && <span className="customer-lines">{of}</span>
