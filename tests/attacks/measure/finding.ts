import type { Measured } from './advantage.ts'

/** What an attack came to: a line of the table in docs/PRIVACY.md. */
export interface Finding extends Measured {
  /** What is attacked, and how: a sentence. */
  readonly attack: string
  /** Membership advantage (0 is guessing, 1 is knowing), or a plain share. */
  readonly measure: 'advantage' | 'share'
  /** The most that is promised; null where nothing is. */
  readonly promised: number | null
}

const three = (value: number): string => value.toFixed(3)

/** A finding as a line for people. */
export const describeFinding = ({ attack, measure, value, low, high, promised }: Finding): string =>
  `${attack}: ${measure} ${three(value)} (95 %: ${three(low)} to ${three(high)})` +
  (promised === null ? ', nothing promised' : `, promised at most ${three(promised)}`)
