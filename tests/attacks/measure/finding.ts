import type { Measured } from './advantage.ts'

/** What an attack came to: a line of the table in docs/PRIVACY.md, and a bar of the picture. */
export interface Finding extends Measured {
  /** What is attacked; lines of one attack stand together. */
  readonly attack: string
  /** What the attacker knows or does, or what differs from the line before. */
  readonly setting: string
  /** Membership advantage (0 is guessing, 1 is knowing), or a plain share. */
  readonly measure: 'advantage' | 'share'
  /** The most that is promised; null where nothing is. */
  readonly promised: number | null
}

export const threeDigits = (value: number): string => value.toFixed(3)
