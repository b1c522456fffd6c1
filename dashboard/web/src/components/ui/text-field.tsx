import type { InputHTMLAttributes } from 'react'
import { FieldFrame, type FieldWords } from './field-frame.tsx'
import './text-field.css'

interface Props extends FieldWords, Omit<InputHTMLAttributes<HTMLInputElement>, 'onChange' | 'value' | 'id'> {
  readonly value: string
  readonly edit: (value: string) => void
  /** Addresses, codes and the like: nothing is corrected or made large. */
  readonly exact?: boolean
}

/** A line to write in. */
export function TextField({ label, hint, error, explain, value, edit, exact = false, ...rest }: Props) {
  return (
    <FieldFrame label={label} hint={hint} error={error} explain={explain}>
      {wiring => (
        <input
          {...(exact && { autoCapitalize: 'none', autoCorrect: 'off', spellCheck: false })}
          {...rest}
          {...wiring}
          className="field__input"
          value={value}
          onChange={event => edit(event.target.value)}
        />
      )}
    </FieldFrame>
  )
}
