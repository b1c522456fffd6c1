import { FieldFrame, type FieldWords } from './field-frame.tsx'
import './lines-field.css'

interface Props extends FieldWords {
  readonly name?: string
  /** As it is being edited, with its line breaks. */
  readonly text: string
  readonly edit: (text: string) => void
  readonly rows?: number
  readonly placeholder?: string
}

/** A list, one entry a line. `readLines` in `lib/lines.ts` makes entries of it. */
export function LinesField({ label, hint, error, explain, name, text, edit, rows = 4, placeholder }: Props) {
  return (
    <FieldFrame label={label} hint={hint} error={error} explain={explain}>
      {wiring => (
        <textarea
          {...wiring}
          className="field__input lines"
          name={name}
          rows={rows}
          placeholder={placeholder}
          spellCheck={false}
          autoCapitalize="none"
          autoComplete="off"
          value={text}
          onChange={event => edit(event.target.value)}
        />
      )}
    </FieldFrame>
  )
}
