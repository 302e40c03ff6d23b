import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { switchDuty } from '#contract/duty.ts'
import { call } from '#web/core/call.ts'
import { cache } from '#web/core/query.ts'
import { useSayNames } from '#web/core/refusal-note.tsx'
import { wordsOf } from '#web/core/refusal-words.ts'
import { forget, leave, prefer, useMe } from '#web/core/session.ts'
import type { ThemeChoice } from '#web/core/theme.ts'
import type { Language } from '#web/core/times.ts'
import { languageNames } from '#web/core/words.tsx'
import { paths } from '#web/paths.ts'
import { useDirectory } from '#web/people/directory.ts'
import { useOffDuty } from '#web/people/off-duty.tsx'
import { Menu, MenuItem, MenuLabel, MenuRule } from '#web/ui/menu.tsx'
import { WhoButton } from '#web/ui/shell.tsx'
import { toast } from '#web/ui/toast.tsx'

const languages: readonly Language[] = ['es', 'en']

/** Who is logged in, and what is theirs: on duty or off, language, theme, the way out. */
export function WhoMenu({ onKeys }: { onKeys: () => void }) {
  const { t } = useLingui()
  const me = useMe()
  const names = useDirectory()
  const say = useSayNames()
  const router = useRouter()
  const tell = (failure: unknown) => toast(wordsOf(failure, say), { tone: 'coral' })
  const preferring = useMutation({ mutationFn: prefer, onError: tell })
  const leaving = useMutation({
    mutationFn: leave,
    onSuccess: () => router.navigate({ to: paths.logIn }).then(forget),
    onError: tell,
  })
  const themes: { value: ThemeChoice; words: string }[] = [
    { value: 'system', words: t`As the system` },
    { value: 'light', words: t`Light` },
    { value: 'dark', words: t`Dark` },
  ]
  const away = useOffDuty(me.person) !== null
  const switching = useMutation({
    mutationFn: (off: boolean) => call(switchDuty, { off }),
    onSuccess: () => cache.invalidateQueries({ queryKey: ['people'] }),
    onError: tell,
  })
  const areas = me.areas.map(({ area }) => names.area(area)).join(', ')
  return (
    <Menu place="top-start" trigger={<WhoButton name={me.name} more={away ? t`Off duty` : areas || me.organisation.name} />}>
      <MenuLabel>{me.organisation.name}</MenuLabel>
      <MenuItem on={!away} onChoose={() => switching.mutate(false)}>
        <Trans>On duty</Trans>
      </MenuItem>
      <MenuItem on={away} onChoose={() => switching.mutate(true)}>
        <Trans>Off duty</Trans>
      </MenuItem>
      <MenuRule />
      <MenuLabel>
        <Trans>Language</Trans>
      </MenuLabel>
      {languages.map((language) => (
        <MenuItem key={language} on={me.language === language} onChoose={() => preferring.mutate({ language })}>
          <span lang={language}>{languageNames[language]}</span>
        </MenuItem>
      ))}
      <MenuLabel>
        <Trans>Theme</Trans>
      </MenuLabel>
      {themes.map(({ value, words }) => (
        <MenuItem key={value} on={me.theme === value} onChoose={() => preferring.mutate({ theme: value })}>
          {words}
        </MenuItem>
      ))}
      <MenuRule />
      <MenuItem onChoose={() => router.navigate({ to: paths.profile })}>
        <Trans>Your profile</Trans>
      </MenuItem>
      <MenuItem onChoose={onKeys}>
        <Trans>Keys</Trans>
      </MenuItem>
      <MenuItem onChoose={() => leaving.mutate()}>
        <Trans>Log out</Trans>
      </MenuItem>
    </Menu>
  )
}
