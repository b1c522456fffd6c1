import { TextField } from '../../../components/ui/text-field.tsx'
import { t } from '../../../lib/language.ts'

interface Props {
  readonly value: string
  readonly edit: (email: string) => void
  readonly label?: string
  /** With `webauthn` the browser offers passkeys where the address is typed. */
  readonly autoComplete?: 'username' | 'username webauthn' | 'email'
  readonly readOnly?: boolean
  readonly error?: string | undefined
}

/** The address that somebody signs in with. */
export function EmailField({ label = t('E-mail'), autoComplete = 'username', ...rest }: Props) {
  return (
    <TextField
      {...rest}
      label={label}
      type="email"
      name="email"
      required
      exact
      maxLength={254}
      autoComplete={autoComplete}
    />
  )
}
