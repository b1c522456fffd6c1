import { type ReactNode, useState } from 'react'
import { FieldFrame } from '../../../components/ui/field-frame.tsx'
import { hiddenWords } from '../../../components/ui/hidden-words.tsx'
import { rich, t } from '../../../lib/language.ts'
import { useFocus } from '../use-focus.ts'
import './password-field.css'

interface Props {
  readonly value: string
  readonly edit: (password: string) => void
  readonly label?: string
  readonly autoComplete?: 'current-password' | 'new-password'
  readonly minLength?: number
  /** Takes the focus: nothing else is asked for where it is. */
  readonly focused?: boolean
  readonly hint?: ReactNode
  readonly error?: string | undefined
}

/** A password; what is typed can be looked at. */
export function PasswordField({
  value,
  edit,
  label = t('Password'),
  autoComplete = 'current-password',
  minLength,
  focused = false,
  hint,
  error,
}: Props) {
  const [isShown, show] = useState(false)
  const input = useFocus(focused)
  return (
    <FieldFrame label={label} hint={hint === false ? undefined : hint} error={error}>
      {wiring => (
        <span className="password">
          <input
            {...wiring}
            ref={input}
            className="field__input password__input"
            type={isShown ? 'text' : 'password'}
            name={autoComplete}
            required
            minLength={minLength}
            maxLength={256}
            autoComplete={autoComplete}
            autoCapitalize="none"
            autoCorrect="off"
            spellCheck={false}
            value={value}
            onChange={event => edit(event.target.value)}
          />
          <button type="button" className="password__show" onClick={() => show(!isShown)}>
            {rich(
              isShown ? 'Hide<hidden> what is typed</hidden>' : 'Show<hidden> what is typed</hidden>',
              hiddenWords,
            )}
          </button>
        </span>
      )}
    </FieldFrame>
  )
}
