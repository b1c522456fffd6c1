import { type Message, t } from '../../lib/language.ts'

interface Props<Name extends string> {
  readonly names: readonly Name[]
  readonly words: Readonly<Record<Name, Message>>
  readonly chosen: string
  readonly choose: (name: Name) => void
}

/** Choices in a menu of which one is taken. */
export function MenuChoices<Name extends string>({ names, words, chosen, choose }: Props<Name>) {
  return (
    <ul>
      {names.map(name => (
        <li key={name}>
          <button
            type="button"
            className="menu__item"
            aria-current={chosen === name}
            onClick={() => choose(name)}
          >
            {t(words[name])}
          </button>
        </li>
      ))}
    </ul>
  )
}
