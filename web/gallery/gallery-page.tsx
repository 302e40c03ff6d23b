import { useLingui } from '@lingui/react'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useKeys } from '#web/core/keys.ts'
import { chooseTheme, type ThemeChoice, useTheme } from '#web/core/theme.ts'
import type { Language } from '#web/core/times.ts'
import { speak } from '#web/core/words.tsx'
import { Button } from '#web/ui/button.tsx'
import { ChoiceField, PasswordField, TextField } from '#web/ui/fields.tsx'
import { FrontPage } from '#web/ui/front-page.tsx'
import KeyList from '#web/ui/key-list.tsx'
import { RailLink, RailRule, Shell, WhoButton } from '#web/ui/shell.tsx'
import { InboxSample } from './inbox-sample.tsx'
import { Parts } from './parts.tsx'
import { loadSamples, type Samples } from './samples.ts'
import './gallery.css'

const languages: { value: Language; label: string }[] = [
  { value: 'es', label: 'Español' },
  { value: 'en', label: 'English' },
]
const themes: { value: ThemeChoice; label: string }[] = [
  { value: 'light', label: '☀' },
  { value: 'dark', label: '☾' },
  { value: 'system', label: '◐' },
]

/** Development only. `/ui`: every part, light and dark side by side. `/ui?show=inbox|list|front`: whole pages in the theme of the page. */
export function GalleryPage({ show }: { show: string | undefined }) {
  const { i18n } = useLingui()
  const of = useSuspenseQuery({ queryKey: ['samples', i18n.locale], queryFn: () => loadSamples(i18n.locale) }).data
  if (show === 'inbox' || show === 'list') return <WholeInbox of={of} list={show === 'list'} />
  if (show === 'front') return <WholeFront of={of} />
  return <AllParts of={of} />
}

function AllParts({ of }: { of: Samples }) {
  const { i18n } = useLingui()
  const { chosen } = useTheme()
  const [keysOpen, setKeysOpen] = useState(false)
  useKeys('Remo', [{ key: '?', does: of.headings.signs, run: () => setKeysOpen(true) }])
  return (
    <main className="gallery" id="main">
      <header className="row wrap">
        <h1 className="grow">Remo · /ui</h1>
        <ChoiceField
          legend="Language"
          hideLegend
          name="language"
          look="segments"
          choices={languages}
          value={i18n.locale === 'en' ? 'en' : 'es'}
          onChange={speak}
        />
        <ChoiceField legend="Theme" hideLegend name="theme" look="segments" choices={themes} value={chosen} onChange={chooseTheme} />
      </header>
      <div className="gallery-sides">
        <Parts of={of} theme="light" />
        <Parts of={of} theme="dark" />
      </div>
      <KeyList open={keysOpen} onClose={() => setKeysOpen(false)} />
    </main>
  )
}

function WholeInbox({ of, list }: { of: Samples; list: boolean }) {
  return (
    <Shell
      who={<WhoButton name={of.person} more={of.personMore} />}
      links={
        <>
          <RailLink icon="inbox" href="#main" count={23} aria-current="page">
            {of.links.inbox}
          </RailLink>
          <RailLink icon="customers" href="#main">
            {of.links.customers}
          </RailLink>
          <RailRule />
          <RailLink icon="settings" href="#main">
            {of.links.settings}
          </RailLink>
        </>
      }
    >
      <InboxSample of={of} list={list} />
    </Shell>
  )
}

function WholeFront({ of }: { of: Samples }) {
  return (
    <FrontPage title={of.front.title} lead={of.front.lead} motto={of.front.motto}>
      <TextField label={of.form.mail} type="email" size="md" />
      <PasswordField label={of.form.password} size="md" />
      <Button kind="main" size="large" wide>
        {of.front.title}
      </Button>
    </FrontPage>
  )
}
