import { type ReactNode, useId } from 'react'
import './checkbox-group.css'

interface Choice<Id extends string> {
  readonly id: Id
  readonly label: string
  readonly words?: ReactNode
}

interface Props<Id extends string> {
  readonly legend: string
  readonly choices: readonly Choice<Id>[]
  readonly chosen: readonly Id[]
  readonly choose: (chosen: readonly Id[]) => void
  readonly error?: string | undefined
}

/** Any number of several. */
export function CheckboxGroup<Id extends string>({ legend, choices, chosen, choose, error }: Props<Id>) {
  const id = useId()
  const turn = (choice: Id, on: boolean): void =>
    choose(choices.map(one => one.id).filter(one => (one === choice ? on : chosen.includes(one))))
  return (
    <fieldset className="checkboxes" aria-describedby={`${id}-error`}>
      <legend className="checkboxes__legend">{legend}</legend>
      {choices.map(choice => (
        <label key={choice.id} className="checkboxes__choice">
          <input
            type="checkbox"
            checked={chosen.includes(choice.id)}
            aria-invalid={error !== undefined}
            onChange={event => turn(choice.id, event.target.checked)}
          />
          <span>
            <span className="checkboxes__label">{choice.label}</span>
            {choice.words !== undefined && <span className="checkboxes__words"> {choice.words}</span>}
          </span>
        </label>
      ))}
      <p id={`${id}-error`} className="field__error" aria-live="polite">
        {error}
      </p>
    </fieldset>
  )
}
