import { Trans, useLingui } from '@lingui/react/macro'
import type { AnchorHTMLAttributes, ButtonHTMLAttributes, ReactNode, Ref } from 'react'
import { Brand } from '#web/ui/brand.tsx'
import { Icon, type IconName } from '#web/ui/icon.tsx'
import './shell.css'

type ShellProps = {
  /** `RailLink`s and `RailRule`s. */
  links: ReactNode
  /** Who is logged in: a menu, at the foot of the rail. */
  who: ReactNode
  /** A quiet line about the connection; nothing while all is well. */
  connection?: ReactNode
  children: ReactNode
}

/** The frame of every page behind the log-in: a sea-dark rail at the left, narrow on a tablet, at the foot on a phone. */
export function Shell({ links, who, connection, children }: ShellProps) {
  const { t } = useLingui()
  return (
    <div className="shell">
      <SkipLink />
      <Rail label={t`Main`} links={links} who={who} />
      <main className="shell-main" id="main" tabIndex={-1}>
        {children}
      </main>
      <div className="shell-connection" role="status">
        {connection}
      </div>
    </div>
  )
}

export function Rail({ label, links, who }: { label: string; links: ReactNode; who: ReactNode }) {
  return (
    <nav className="rail" aria-label={label}>
      <div className="rail-brand">
        <Brand />
      </div>
      <ul className="rail-links">{links}</ul>
      <div className="rail-who">{who}</div>
    </nav>
  )
}

/** Who is logged in, as the button that opens their menu. */
export function WhoButton({
  name,
  more,
  ...rest
}: { name: string; more: string; ref?: Ref<HTMLButtonElement> } & ButtonHTMLAttributes<HTMLButtonElement>) {
  return (
    <button {...rest} type="button" className="who-button">
      <Icon name="person" />
      <span className="cut who-name">{name}</span>
      <span className="cut soft who-more">{more}</span>
    </button>
  )
}

type RailLinkProps = {
  icon: IconName
  count?: number | undefined
  /** Left out on a phone. */
  wideOnly?: boolean
  ref?: Ref<HTMLAnchorElement>
  children?: ReactNode
} & AnchorHTMLAttributes<HTMLAnchorElement>

/** One place of the rail. `aria-current="page"` marks where the reader is. */
export function RailLink({ icon, count, wideOnly, children, ...rest }: RailLinkProps) {
  return (
    <li>
      <a {...rest} className={wideOnly ? 'rail-link wide-only' : 'rail-link'}>
        <Icon name={icon} />
        <span className="grow cut">{children}</span>
        {count ? <span className="rail-count num">{count > 999 ? '999+' : count}</span> : null}
      </a>
    </li>
  )
}

/** Something of the rail that opens here instead of leading elsewhere. */
export function RailButton({
  icon,
  count,
  children,
  ...rest
}: Pick<RailLinkProps, 'icon' | 'count'> & ButtonHTMLAttributes<HTMLButtonElement>) {
  return (
    <li>
      <button {...rest} type="button" className="rail-link">
        <Icon name={icon} />
        <span className="grow cut">{children}</span>
        {count ? <span className="rail-count num">{count > 999 ? '999+' : count}</span> : null}
      </button>
    </li>
  )
}

export function RailRule() {
  return <li className="rail-rule" aria-hidden="true" />
}

/** The first thing that the tab key reaches: past the rail, to the page itself. */
export function SkipLink() {
  return (
    <a className="skip-link" href="#main">
      <Trans>Skip to the page</Trans>
    </a>
  )
}

/** Shown in the corner while live updates are away. */
export function ConnectionNote({ children }: { children: ReactNode }) {
  return (
    <span className="connection-note">
      <span className="connection-dot" aria-hidden="true" />
      {children}
    </span>
  )
}

/** A page that reads from top to bottom, as the settings: a heading, what can be done, and the body. */
export function Page({ title, lead, actions, children }: { title: ReactNode; lead?: ReactNode; actions?: ReactNode; children: ReactNode }) {
  return (
    <div className="page">
      <header className="page-head">
        <div className="grow">
          <h1>{title}</h1>
          {lead && <p className="small soft">{lead}</p>}
        </div>
        {actions && <div className="row wrap">{actions}</div>}
      </header>
      {children}
    </div>
  )
}
