import { useLocation, useRouter } from '@tanstack/react-router'
import { useEffect, useState } from 'react'

/**
 * The secret that a link carries after its `#` (which browsers do not send to servers). It is taken out of the address at once:
 * it must not stay in the history, nor be copied along with the address.
 */
export function useFragment(): string {
  const { hash, pathname } = useLocation()
  const { history } = useRouter()
  const [taken, setTaken] = useState(hash)
  useEffect(() => {
    if (!hash) return
    setTaken(hash)
    history.replace(pathname)
  }, [hash, pathname, history])
  return taken
}
