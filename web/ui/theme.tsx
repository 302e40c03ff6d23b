import { createTheme, MantineProvider } from '@mantine/core'
import type { ReactNode } from 'react'
import './theme.css'
import './base.css'
import './mantine.css'

// Colours come from theme.css, so that a nested element can carry the other theme; nothing is injected into the page.
const mantine = createTheme({ cursorType: 'pointer', fontFamily: 'var(--font)', respectReducedMotion: true })

export function Theme({ painted, children }: { painted: 'light' | 'dark'; children: ReactNode }) {
  return (
    <MantineProvider theme={mantine} forceColorScheme={painted} withCssVariables={false} withGlobalClasses={false}>
      {children}
    </MantineProvider>
  )
}
