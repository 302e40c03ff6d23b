import { useSearch } from '@tanstack/react-router'
import { GalleryPage } from './gallery-page.tsx'

export function GalleryRoute() {
  const { show } = useSearch({ from: '/ui' })
  return <GalleryPage show={show} />
}
