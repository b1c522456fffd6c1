import { FieldFrame, type FieldWords } from './field-frame.tsx'
import { SelectArrow } from './select-arrow.tsx'
import './select-field.css'

export interface Option<Value extends string> {
  readonly value: Value
  readonly label: string
}

export interface OptionGroup<Value extends string> {
  readonly label: string
  readonly options: readonly Option<Value>[]
}

interface Props<Value extends string> extends FieldWords {
  readonly name?: string
  readonly value: Value
  readonly options: readonly (Option<Value> | OptionGroup<Value>)[]
  readonly choose: (value: Value) => void
  readonly disabled?: boolean
}

const drawn = <Value extends string>({ value, label }: Option<Value>) => (
  <option key={value} value={value}>
    {label}
  </option>
)

/** One of several, chosen with the control that the reader's device has for it. */
export function SelectField<Value extends string>(props: Props<Value>) {
  const { label, hint, error, explain, name, value, options, choose, disabled } = props
  return (
    <FieldFrame label={label} hint={hint} error={error} explain={explain}>
      {wiring => (
        <span className="select">
          <select
            {...wiring}
            className="field__input select__input"
            name={name}
            value={value}
            disabled={disabled}
            onChange={event => choose(event.target.value as Value)}
          >
            {options.map(option =>
              'options' in option ? (
                <optgroup key={option.label} label={option.label}>
                  {option.options.map(drawn)}
                </optgroup>
              ) : (
                drawn(option)
              ),
            )}
          </select>
          <SelectArrow />
        </span>
      )}
    </FieldFrame>
  )
}
