import type { Needle } from '../search/needle.ts'

/** A needle and the name of the place it was put in. */
export interface Plant {
  readonly where: string
  readonly needle: Needle
}

/** Spreads forms over places; all canaries of one form go to the same, for of weak forms one alone is no leak. */
export function placeOf({ canary, form }: Needle, places: number): number {
  const text = `${canary} ${form}`
  return [...text].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 65_521, 7) % places
}
