import { fieldError } from '../../../lib/field-error.ts'
import { t } from '../../../lib/language.ts'
import { PasswordField } from './password-field.tsx'

/** As short as the server takes it. */
const SHORTEST = 10

function lengthWords(password: string): string {
  const missing = SHORTEST - [...password].length
  if (password === '')
    return t('{shortest} characters or more. Four or five words that do not belong together are good.', {
      shortest: SHORTEST,
    })
  if (missing > 0)
    return t('{missing, plural, one {One character more.} other {# characters more.}}', { missing })
  return t('Long enough. Longer is stronger.')
}

interface Props {
  readonly value: string
  readonly edit: (password: string) => void
  readonly label?: string
  /** What the server said of the form. */
  readonly error: Error | null
}

/** A password that is being chosen. Length is what counts; what is too common the server knows. */
export function NewPasswordField({ value, edit, label = t('New password'), error }: Props) {
  const fault = fieldError(error, 'password')
  return (
    <PasswordField
      label={label}
      autoComplete="new-password"
      minLength={SHORTEST}
      value={value}
      edit={edit}
      hint={fault === undefined && lengthWords(value)}
      error={fault && t('This password {fault}.', { fault })}
    />
  )
}
