import type { Ref } from 'react'
import { type Message, rich } from '../../../lib/language.ts'
import './filter-chip.css'

interface Props {
  readonly chip?: Ref<HTMLButtonElement>
  readonly look?: 'filter' | 'other'
  /** What pressing it does. */
  readonly name: string
  /** With `<of>` around what kind of value it is, and `<is>` around the value. */
  readonly message: Message
  readonly words: Readonly<Record<string, string>>
  readonly remove: () => void
}

/** Something that is chosen, and the way to take it away. */
export function Chip({ chip, look = 'filter', name, message, words, remove }: Props) {
  return (
    <button
      ref={chip}
      type="button"
      className={look === 'other' ? 'filter-chip filter-chip--other' : 'filter-chip'}
      aria-label={name}
      onClick={remove}
    >
      {rich(
        message,
        {
          of: said => <span className="filter-chip__dimension">{said}</span>,
          is: said => <span className="filter-chip__value">{said}</span>,
        },
        words,
      )}
      <svg className="filter-chip__cross" viewBox="0 0 10 10" aria-hidden="true">
        <path d="m1.5 1.5 7 7m0-7-7 7" />
      </svg>
    </button>
  )
}
