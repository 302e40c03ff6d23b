/** Line pictures for places where there is no room for words alone: the narrow rail and a few small buttons. */
export type IconName =
  | 'today'
  | 'inbox'
  | 'cases'
  | 'customers'
  | 'settings'
  | 'person'
  | 'imports'
  | 'journal'
  | 'bell'
  | 'back'
  | 'more'
  | 'close'
  | 'search'
  | 'side'
  | 'plus'
  | 'attach'
  | 'sun'
  | 'moon'

const lines: Record<IconName, string> = {
  today: 'M3.5 8h13M3.500 4.500h13v12h-13zM7 3v3M13 3v3M7 12l2 2 4-4',
  inbox: 'M3 11.5 5.2 4h9.6l2.2 7.5V16H3v-4.5Zm0 0h4l1 2h4l1-2h4',
  cases: 'M3.5 6h13M3.5 10h13M3.5 14h8',
  customers:
    'M7.5 9.2a2.6 2.6 0 1 0 0-5.2 2.6 2.6 0 0 0 0 5.2ZM2.8 16c.3-2.8 2-4.4 4.7-4.4s4.4 1.6 4.7 4.4M13 4.3a2.4 2.4 0 0 1 0 4.7M14.6 11.9c1.6.5 2.5 1.9 2.7 4.1',
  settings: 'M3.5 6.5h8M14.5 6.5h2M3.5 13.5h2M8.5 13.5h8M13 4.7v3.6M7 11.7v3.6',
  person: 'M10 9.6a3 3 0 1 0 0-6 3 3 0 0 0 0 6ZM4.4 16.4c.4-3 2.4-4.6 5.6-4.6s5.2 1.6 5.6 4.6',
  imports: 'M10 3.5v8M6.8 8.6 10 11.800l3.200-3.200M3.500 13v3.500h13V13',
  journal: 'M5 3.5h10v13H5zM7.800 7h4.400M7.800 10h4.400M7.800 13h2.600',
  bell: 'M5 13.500V9a5 5 0 0 1 10 0v4.500l1.200 1.500H3.800L5 13.500ZM8.500 17.200h3',
  back: 'M12.5 4.5 7 10l5.5 5.5',
  more: 'M4.5 10h.01M10 10h.01M15.5 10h.01',
  close: 'm5 5 10 10M15 5 5 15',
  search: 'M9 14.2A5.2 5.2 0 1 0 9 3.8a5.2 5.2 0 0 0 0 10.4ZM13 13l3.6 3.6',
  side: 'M3.5 4.5h13v11h-13zM12 4.5v11',
  attach:
    'm15.8 9.6-5.600 5.600a3.500 3.500 0 0 1-5-5l6.100-6.100a2.300 2.300 0 0 1 3.300 3.300l-6 6a1.100 1.100 0 0 1-1.600-1.600l5.200-5.200',
  plus: 'M10 4v12M4 10h12',
  sun: 'M10 13.2a3.2 3.2 0 1 0 0-6.4 3.2 3.2 0 0 0 0 6.4ZM10 2.6v1.6M10 15.8v1.6M2.6 10h1.6M15.8 10h1.6M4.8 4.8l1.1 1.1M14.1 14.1l1.1 1.1M15.2 4.8l-1.1 1.1M5.9 14.1l-1.1 1.1',
  moon: 'M16.2 11.6A6.6 6.6 0 0 1 8.4 3.8a6.6 6.6 0 1 0 7.8 7.8Z',
}

export function Icon({ name, size = 20 }: { name: IconName; size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      strokeWidth={name === 'more' ? 2.4 : 1.6}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d={lines[name]} />
    </svg>
  )
}
