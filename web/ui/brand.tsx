import './brand.css'

/** The oar: everyone in the boat rows at once. */
export function BrandMark({ size = 26 }: { size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 26 26"
      fill="none"
      stroke="var(--oar)"
      strokeWidth="2.4"
      strokeLinecap="round"
      aria-hidden="true"
    >
      <path d="M4 22 15.5 10.5" />
      <path d="M15 11c-1.4-3.2.6-6.6 5.6-7.6C21.4 8 18.8 11.6 15 11Z" fill="var(--oar)" />
    </svg>
  )
}

export function Brand() {
  return (
    <span className="brand">
      <BrandMark />
      <span className="brand-name">Remo</span>
    </span>
  )
}
