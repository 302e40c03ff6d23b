import { useEffect } from 'react'

/** Names the document after the page that is shown. Of nested pages only the innermost calls it. */
export function useTitle(title: string) {
  useEffect(() => {
    document.title = title ? `${title} · Remo` : 'Remo'
  }, [title])
}
