import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import { Button } from '#web/ui/button.tsx'
import './copy-line.css'

/** A line to hand over or to type elsewhere, with a button that copies it. Pressing the text selects all of it. */
export function CopyLine({ label, autoFocus, children }: { label: string; autoFocus?: boolean; children: string }) {
  const [copied, setCopied] = useState(false)
  return (
    <div className="copy-line">
      <input
        readOnly
        // biome-ignore lint/a11y/noAutofocus: only where the line is what somebody has just asked for
        autoFocus={autoFocus}
        aria-label={label}
        value={children}
        onFocus={(event) => event.currentTarget.select()}
        onChange={() => {
          // React asks for it; a read-only field never changes.
        }}
      />
      <Button
        onClick={() =>
          copy(children).then(
            () => setCopied(true),
            () => setCopied(false),
          )
        }
      >
        {copied ? <Trans>Copied</Trans> : <Trans>Copy</Trans>}
      </Button>
    </div>
  )
}

/** Rejects where it is not possible: a browser may forbid it, and without TLS there is no clipboard. */
async function copy(text: string): Promise<void> {
  await navigator.clipboard.writeText(text)
}
