import { type ReactNode, useId } from 'react'
import { t } from '../../lib/language.ts'
import { Explain } from './explain.tsx'
import './field-frame.css'

/** What stands around a field. */
export interface FieldWords {
  readonly label: string
  readonly hint?: ReactNode
  /** What is wrong with it, such as `fieldError()` reads from an answer. */
  readonly error?: string | undefined
  /** A longer explanation, behind a question mark. */
  readonly explain?: ReactNode
}

/** What the control takes over, so that it is named and described by the words around it. */
interface Wiring {
  readonly id: string
  readonly 'aria-invalid': boolean
  readonly 'aria-describedby': string
}

interface Props extends FieldWords {
  readonly children: (wiring: Wiring) => ReactNode
}

/** Label, control, hint and error, tied together. */
export function FieldFrame({ label, hint, error, explain, children }: Props) {
  const id = useId()
  return (
    <div className="field">
      <div className="field__head">
        <label htmlFor={id}>{label}</label>
        {explain !== undefined && (
          <Explain about={t('More about: {field}', { field: label })}>{explain}</Explain>
        )}
      </div>
      {children({
        id,
        'aria-invalid': error !== undefined,
        'aria-describedby': hint === undefined ? `${id}-error` : `${id}-error ${id}-hint`,
      })}
      <p id={`${id}-error`} className="field__error" aria-live="polite">
        {error}
      </p>
      {hint !== undefined && (
        <div id={`${id}-hint`} className="field__hint">
          {hint}
        </div>
      )}
    </div>
  )
}
