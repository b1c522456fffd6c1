import { FieldFrame } from '../../../components/ui/field-frame.tsx'
import { t } from '../../../lib/language.ts'
import { useFocus } from '../use-focus.ts'
import './code-field.css'

interface Props {
  readonly kind: 'code' | 'recoveryCode'
  readonly label?: string
  readonly value: string
  readonly edit: (code: string) => void
  readonly error?: string | undefined
}

const LOOKS = {
  code: { name: 'Code', inputMode: 'numeric', placeholder: '000000', autoComplete: 'one-time-code' },
  recoveryCode: { name: 'Recovery code', inputMode: 'text', placeholder: undefined, autoComplete: 'off' },
} as const

/** A code to type off another screen or a sheet of paper. It takes the focus: nothing else is asked for where it is. */
export function CodeField({ kind, label, value, edit, error }: Props) {
  const input = useFocus()
  const { name, ...look } = LOOKS[kind]
  return (
    <FieldFrame label={label ?? t(name)} error={error}>
      {wiring => (
        <input
          {...wiring}
          {...look}
          ref={input}
          className="field__input code-field"
          name={kind}
          required
          autoCapitalize="none"
          autoCorrect="off"
          spellCheck={false}
          maxLength={40}
          value={value}
          onChange={event => edit(event.target.value)}
        />
      )}
    </FieldFrame>
  )
}
