interface Props {
  readonly value: string
  readonly change: (email: string) => void
  readonly label?: string
  /** `username webauthn` where one signs in, so that password managers and passkeys offer themselves. */
  readonly autoComplete?: string
  readonly readOnly?: boolean
  readonly error?: string | undefined
}

/** The address that somebody signs in with. */
export function EmailField({
  value,
  change,
  label = 'E-mail',
  autoComplete = 'username',
  readOnly = false,
}: Props) {
  return (
    <label className="field">
      {label}
      <input
        className="field__input"
        type="email"
        name="email"
        required
        maxLength={254}
        autoCapitalize="none"
        spellCheck={false}
        autoComplete={autoComplete}
        readOnly={readOnly}
        value={value}
        onChange={event => change(event.target.value)}
      />
    </label>
  )
}
