import { useState } from 'react'

async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    // Browsers allow it on https and localhost only.
    return false
  }
}

/** Copies a text, and says whether that worked. */
export function CopyButton({ text }: { readonly text: string }) {
  const [outcome, setOutcome] = useState<'idle' | 'copied' | 'failed'>('idle')
  const words = { idle: 'Copy', copied: 'Copied', failed: 'Select it and copy by hand' }[outcome]
  return (
    <button
      type="button"
      className="button button--strong"
      onClick={() => void copy(text).then(worked => setOutcome(worked ? 'copied' : 'failed'))}
    >
      <span aria-live="polite">{words}</span>
    </button>
  )
}
