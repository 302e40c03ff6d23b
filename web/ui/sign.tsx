import './sign.css'

/** The shapes that carry a meaning beside its colour: they are the same in every list, card and picture. */
export type SignName = 'promise' | 'up' | 'down' | 'done' | 'relay' | 'returned' | 'contact' | 'clock' | 'note' | 'open' | 'warn' | 'link'

const shapes: Record<SignName, React.ReactNode> = {
  promise: <path className="full" d="M6 .8 11.2 6 6 11.2.8 6Z" />,
  up: <path className="full" d="M6 1.4 11.2 10.6H.8Z" />,
  down: <path className="full" d="M6 10.6.8 1.4h10.4Z" />,
  done: <path d="m1.6 6.4 3 3.2 5.8-7" />,
  relay: <path d="M1 6h9.4M7 2.4 10.6 6 7 9.6" />,
  returned: <path d="M11 6H1.6M5 2.4 1.4 6 5 9.6M11 6" strokeDasharray="2.2 1.8" />,
  contact: <circle cx="6" cy="6" r="4.2" />,
  clock: <path d="M6 1.2a4.8 4.8 0 1 1 0 9.6 4.8 4.8 0 0 1 0-9.6M6 3.4V6l1.8 1.3" />,
  note: <path d="M2 2.2h8M2 6h8M2 9.8h5" />,
  open: <path d="M6 1.5v9M1.5 6h9" />,
  link: (
    <path d="M4.9 7.1 7.100 4.900M5.400 3.700 6.700 2.400a2.050 2.050 0 0 1 2.900 2.900L8.300 6.600M6.600 8.300 5.300 9.600a2.050 2.050 0 0 1-2.900-2.900L3.700 5.400" />
  ),
  warn: <path d="M6 1.6v5.6M6 10.2v.2" />,
}

/** A sign is never alone: words stand beside it, so that screen readers skip it. */
export function Sign({ name }: { name: SignName }) {
  return (
    <svg className="sign" width="11" height="11" viewBox="0 0 12 12" aria-hidden="true">
      {shapes[name]}
    </svg>
  )
}
