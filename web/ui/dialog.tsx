import { useLingui } from '@lingui/react/macro'
import { Modal } from '@mantine/core'
import type { ReactNode } from 'react'
import './dialog.css'

type Props = { open: boolean; title: ReactNode; onClose: () => void; size?: 'normal' | 'wide'; children: ReactNode }

/** A window over the page: it keeps the focus, Escape leaves it, and the focus returns to where it was. */
export function Dialog({ open, title, onClose, size = 'normal', children }: Props) {
  const { t } = useLingui()
  return (
    <Modal
      opened={open}
      onClose={onClose}
      title={title}
      size={size === 'wide' ? 640 : 480}
      overlayProps={{ backgroundOpacity: 1, color: 'var(--veil)' }}
      transitionProps={{ transition: 'fade', duration: 100 }}
      closeButtonProps={{ 'aria-label': t`Close` }}
      classNames={{ content: 'dialog', header: 'dialog-head', title: 'dialog-title', body: 'dialog-body', close: 'dialog-close' }}
    >
      {children}
    </Modal>
  )
}

/** The foot of a form in a dialog: the next step at the right. */
export function DialogActions({ children }: { children: ReactNode }) {
  return <div className="dialog-actions">{children}</div>
}
