import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { cache } from '#web/core/query.ts'
import { useTheme } from '#web/core/theme.ts'
import { languageOfBrowser, speak, Words } from '#web/core/words.tsx'
import { router } from '#web/routes.tsx'
import { Theme } from '#web/ui/theme.tsx'

function Page() {
  const { painted } = useTheme()
  return (
    <Words>
      <Theme painted={painted}>
        <QueryClientProvider client={cache}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </Theme>
    </Words>
  )
}

const place = document.getElementById('page')
if (!place) throw new Error('index.html lacks its place for the page')
speak(languageOfBrowser()).then(() =>
  createRoot(place).render(
    <StrictMode>
      <Page />
    </StrictMode>,
  ),
)
