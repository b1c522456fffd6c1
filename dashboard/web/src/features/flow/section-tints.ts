/** Colours that sections have; the style sheet says which. */
export const TINTS = 8

function hashOf(text: string): number {
  let hash = 0
  for (const letter of text) hash = (hash * 31 + (letter.codePointAt(0) ?? 0)) % 65_521
  return hash
}

/**
 * A colour for each of the largest sections, 1 to {@link TINTS}: by its name, so that it is the same on other days; the next
 * free one where a larger section has that already. Further sections have none, so that no two share one.
 * @param sections the largest first
 */
export function sectionTints(sections: readonly string[]): ReadonlyMap<string, number> {
  const tints = new Map<string, number>()
  const taken = new Set<number>()
  for (const section of sections.slice(0, TINTS)) {
    let tint = hashOf(section) % TINTS
    while (taken.has(tint)) tint = (tint + 1) % TINTS
    taken.add(tint)
    tints.set(section, tint + 1)
  }
  return tints
}
