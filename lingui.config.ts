import { defineConfig } from '@lingui/conf'

/** The words of the page (macros) and of the server (`i18n._({ id, message })`) share one catalogue a language. */
export default defineConfig({
  sourceLocale: 'en',
  locales: ['en', 'es'],
  catalogs: [
    {
      path: '<rootDir>/web/words/{locale}',
      include: ['web', 'server', 'bin'],
      exclude: ['**/*.test.ts', '**/*.test.tsx', 'web/words/**'],
    },
  ],
  format: 'po',
  formatOptions: { origins: true, lineNumbers: false },
  orderBy: 'message',
})
