import './pressed-choices.css'

interface Choice<Name extends string> {
  readonly name: Name
  readonly label: string
}

interface Props<Name extends string> {
  /** What is chosen, for those who cannot see it. */
  readonly legend: string
  readonly className?: string
  readonly choices: readonly Choice<Name>[]
  readonly chosen: Name | undefined
  readonly choose: (name: Name) => void
}

/** A few words in a row, of which one is pressed. */
export function PressedChoices<Name extends string>(props: Props<Name>) {
  const { legend, className, choices, chosen, choose } = props
  return (
    <fieldset className={className === undefined ? 'pressed-choices' : `pressed-choices ${className}`}>
      <legend className="hidden">{legend}</legend>
      {choices.map(({ name, label }) => (
        <button
          key={name}
          type="button"
          className="pressed-choices__choice"
          aria-pressed={name === chosen}
          onClick={() => choose(name)}
        >
          {label}
        </button>
      ))}
    </fieldset>
  )
}
