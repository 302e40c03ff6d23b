// Runs before the first paint. A file of its own, because inline scripts are forbidden by the page's security policy.
// The key is the one that web/core/theme.ts writes.
;(() => {
  let chosen = 'system'
  try {
    chosen = localStorage.getItem('remo.theme') || 'system'
  } catch {
    // Storage may be switched off: the system's theme is then as good as any.
  }
  const dark = chosen === 'dark' || (chosen !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches)
  document.documentElement.dataset.theme = dark ? 'dark' : 'light'
  document.documentElement.dataset.mantineColorScheme = dark ? 'dark' : 'light'
})()
