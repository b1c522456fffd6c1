import { type Message, t } from '../../lib/language.ts'
import { Key } from './key.tsx'

interface Props<Name extends string> {
  readonly names: readonly Name[]
  readonly words: Readonly<Record<Name, Message>>
  readonly chosen: string
  /** The key that chooses it from anywhere. */
  readonly keys?: Readonly<Record<Name, string>>
  readonly choose: (name: Name) => void
}

/** Choices in a menu of which one is taken. */
export function MenuChoices<Name extends string>({ names, words, chosen, keys, choose }: Props<Name>) {
  return (
    <ul>
      {names.map(name => (
        <li key={name}>
          <button
            type="button"
            className="menu__item"
            aria-current={chosen === name}
            aria-keyshortcuts={keys?.[name]}
            onClick={() => choose(name)}
          >
            {t(words[name])}
            {keys && <Key of={keys[name].toUpperCase()} />}
          </button>
        </li>
      ))}
    </ul>
  )
}
