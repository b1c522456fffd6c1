/**
 * Chances as they are when so many were looked at (S. Holm, 1979): the chance that any one of these would be below what is
 * said of it, if all of them were by chance. In the order in which they came.
 */
export function adjusted(chances: readonly number[]): number[] {
  const order = chances.map((chance, at) => ({ chance, at })).sort((a, b) => a.chance - b.chance)
  const result = chances.map(() => 1)
  let most = 0
  for (const [rank, { chance, at }] of order.entries()) {
    most = Math.max(most, Math.min(1, chance * (chances.length - rank)))
    result[at] = most
  }
  return result
}
