/**
 * Cuts that the program can count and that are not in force yet on a site, with the local day from which they are: null until
 * they were posted for long enough. A day before is never counted in them, whenever it is closed.
 */
export type HeldCuts = Readonly<Record<string, string | null>>

const NONE: ReadonlySet<string> = new Set()

/** The cuts that are left out of a site's day. */
export function cutsLeftOut(held: HeldCuts | undefined, day: string): ReadonlySet<string> {
  if (held === undefined) return NONE
  const names = Object.entries(held).flatMap(([cut, from]) => (from === null || day < from ? [cut] : []))
  return names.length === 0 ? NONE : new Set(names)
}
