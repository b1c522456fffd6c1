import type { ReactNode } from 'react'
import { t } from '../../lib/language.ts'
import { Button } from './button.tsx'
import './form-end.css'

interface Props {
  readonly isChanged: boolean
  readonly busy: boolean
  readonly isSaved: boolean
  /** What no field says itself: see `formError()`. */
  readonly error: string | undefined
  /** A field says what is wrong. */
  readonly hasFaults?: boolean
  readonly discard: () => void
  readonly action?: string
  /** What stands there while nothing is to be said. */
  readonly children?: ReactNode
}

/** The end of a form that changes settings: save, discard, and what came of it. */
export function FormEnd(props: Props) {
  const { isChanged, busy, isSaved, error, hasFaults = false, discard, action = t('Save'), children } = props
  return (
    <div className="form-end">
      <Button type="submit" look="strong" busy={busy} disabled={!isChanged}>
        {action}
      </Button>
      <Button look="quiet" disabled={!isChanged || busy} onClick={discard}>
        {t('Discard')}
      </Button>
      <p className="form-end__outcome" role="status">
        {error !== undefined && (
          <span className="field__error">{t('Not saved: {reason}', { reason: error })}</span>
        )}
        {error === undefined && hasFaults && (
          <span className="field__error">{t('Not saved: see above.')}</span>
        )}
        {isSaved && !isChanged && <span className="form-end__saved">{t('Saved.')} </span>}
        {error === undefined && !hasFaults && children}
      </p>
    </div>
  )
}
