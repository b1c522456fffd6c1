import { type ReactNode, useId } from 'react'
import './switch.css'

interface Props {
  readonly label: string
  /** What changes with it. */
  readonly words?: ReactNode
  readonly on: boolean
  readonly turn: (on: boolean) => void
  readonly disabled?: boolean
}

/** On or off. */
export function Switch({ label, words, on, turn, disabled = false }: Props) {
  const id = useId()
  return (
    <div className="switch">
      <input
        type="checkbox"
        role="switch"
        id={id}
        className="switch__input"
        checked={on}
        aria-checked={on}
        disabled={disabled}
        aria-describedby={words === undefined ? undefined : `${id}-words`}
        onChange={event => turn(event.target.checked)}
      />
      <label htmlFor={id} className="switch__label">
        {label}
      </label>
      {words !== undefined && (
        <div id={`${id}-words`} className="switch__words">
          {words}
        </div>
      )}
    </div>
  )
}
