import { useState } from 'react'
import { type Message, t } from '../../lib/language.ts'

const WORDS = {
  idle: 'Copy',
  copied: 'Copied',
  failed: 'Select it and copy by hand',
} as const satisfies Record<string, Message>
type Outcome = keyof typeof WORDS

async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    // Browsers allow it on https and localhost only.
    return false
  }
}

interface Props {
  readonly text: string
  /** What the text is, for those who cannot see what stands beside the button. */
  readonly about?: string
  /** Where copying is not what the place is for. */
  readonly quiet?: boolean
}

/** Copies a text, and says whether that worked. */
export function CopyButton({ text, about, quiet = false }: Props) {
  const [outcome, setOutcome] = useState<Outcome>('idle')
  return (
    <button
      type="button"
      className={quiet ? 'button button--quiet' : 'button button--strong'}
      onClick={() => void copy(text).then(worked => setOutcome(worked ? 'copied' : 'failed'))}
    >
      <span aria-live="polite">{t(WORDS[outcome])}</span>
      {about !== undefined && <span className="hidden"> {about}</span>}
    </button>
  )
}
