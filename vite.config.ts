import { lingui } from '@lingui/vite-plugin'
import babel, { defineRolldownBabelPreset } from '@rolldown/plugin-babel'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const SERVER = 'http://127.0.0.1:4000'

/** Lingui's macros need Babel. Only the files that import one pay for it. */
const words = defineRolldownBabelPreset({
  preset: () => ({ plugins: ['@lingui/babel-plugin-lingui-macro'] }),
  rolldown: { filter: { id: /\/web\/.*\.tsx?$/, code: /@lingui\/(core|react)\/macro/ } },
})

export default defineConfig({
  root: 'web',
  plugins: [react(), babel({ presets: [words] }), lingui()],
  build: {
    outDir: '../dist/page',
    emptyOutDir: true,
    manifest: true,
    target: 'es2023',
    // Everything stays a file of its own: inlined data would not pass the page's security policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  // The server refuses a change that comes from another address than its own: the proxy speaks as the server's own page.
  server: { proxy: { '/api': { target: SERVER, changeOrigin: true, headers: { origin: SERVER } } } },
})
