import { Menu as MantineMenu } from '@mantine/core'
import type { ReactElement, ReactNode } from 'react'
import './menu.css'

type Props = { trigger: ReactElement; place?: 'top-start' | 'bottom-end'; children: ReactNode }

/** A list of things to do that opens from a button. Arrow keys move in it, Escape closes it. */
export function Menu({ trigger, place = 'bottom-end', children }: Props) {
  return (
    <MantineMenu
      position={place}
      width={232}
      transitionProps={{ duration: 80 }}
      classNames={{ dropdown: 'menu', item: 'menu-item', label: 'menu-label', divider: 'menu-rule' }}
    >
      <MantineMenu.Target>{trigger}</MantineMenu.Target>
      <MantineMenu.Dropdown>{children}</MantineMenu.Dropdown>
    </MantineMenu>
  )
}

/** `on`: this one is what holds now. */
export function MenuItem({ onChoose, on, children }: { onChoose: () => void; on?: boolean; children: ReactNode }) {
  return (
    <MantineMenu.Item
      onClick={onChoose}
      role={on === undefined ? undefined : 'menuitemradio'}
      aria-checked={on}
      rightSection={on ? <span aria-hidden="true">✓</span> : null}
    >
      {children}
    </MantineMenu.Item>
  )
}

export function MenuLabel({ children }: { children: ReactNode }) {
  return <MantineMenu.Label>{children}</MantineMenu.Label>
}

export function MenuRule() {
  return <MantineMenu.Divider />
}
