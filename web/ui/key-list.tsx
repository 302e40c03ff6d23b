import { useLingui } from '@lingui/react/macro'
import { useEffect } from 'react'
import { refreshKeys, useShownKeys } from '#web/core/keys.ts'
import { Dialog } from '#web/ui/dialog.tsx'
import { Kbd } from '#web/ui/kbd.tsx'
import './key-list.css'

/** Every key that works now, scope by scope. */
export default function KeyList({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { t } = useLingui()
  const scopes = useShownKeys()
  useEffect(() => {
    if (open) refreshKeys()
  }, [open])
  return (
    <Dialog open={open} onClose={onClose} title={t`Keys`} size="wide">
      <div className="key-list">
        {scopes.map((scope) => (
          <section key={scope.title}>
            <h3>{scope.title}</h3>
            <dl>
              {scope.keys.map((key) => (
                <div key={key.key}>
                  <dt>
                    <Kbd>{printed[key.key] ?? key.key}</Kbd>
                  </dt>
                  <dd>{key.does}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  )
}

const printed: Record<string, string> = { Enter: '↵', Escape: 'Esc', ArrowDown: '↓', ArrowUp: '↑' }
