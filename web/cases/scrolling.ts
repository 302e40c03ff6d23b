import { useEffect, useLayoutEffect, useRef, useState } from 'react'

type Story = { newest: string | undefined; oldest: string | undefined; newestIsOurs: boolean }

/**
 * Scrolls a story as one reads it: it opens at its end and stays there while one looks at the end; what is loaded above does
 * not move what one reads; what arrives below while one reads above is only announced (`unseen`).
 */
export function useStoryScroll({ newest, oldest, newestIsOurs }: Story) {
  const body = useRef<HTMLElement>(null)
  const atEnd = useRef(true)
  const kept = useRef({ newest, oldest, height: 0 })
  const [unseen, setUnseen] = useState(false)
  useLayoutEffect(() => {
    const pane = body.current
    if (!pane) return
    const before = kept.current
    const arrived = before.newest !== newest
    if (arrived && newestIsOurs) atEnd.current = true
    if (atEnd.current) pane.scrollTop = pane.scrollHeight
    else if (before.oldest !== oldest) pane.scrollTop += pane.scrollHeight - before.height
    if (arrived && !atEnd.current) setUnseen(true)
    kept.current = { newest, oldest, height: pane.scrollHeight }
  })
  useEffect(() => {
    const pane = body.current
    if (!pane) return
    const onScroll = () => {
      atEnd.current = pane.scrollHeight - pane.scrollTop - pane.clientHeight < 48
      if (atEnd.current) setUnseen(false)
    }
    // The field one writes in grows and takes from the story's height: the end stays in sight.
    const sized = new ResizeObserver(() => {
      if (atEnd.current) pane.scrollTop = pane.scrollHeight
    })
    pane.addEventListener('scroll', onScroll, { passive: true })
    sized.observe(pane)
    return () => {
      pane.removeEventListener('scroll', onScroll)
      sized.disconnect()
    }
  }, [])
  const toEnd = () => {
    atEnd.current = true
    setUnseen(false)
    body.current?.scrollTo({ top: body.current.scrollHeight, behavior: 'smooth' })
  }
  return { body, unseen, toEnd }
}
