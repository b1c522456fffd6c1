/**
 * Non-negative integers that sum to `total`, in the proportion of `parts`, which sum to more: each is rounded down, and
 * what is left goes, one each, to those that lost most by it (Hare's method); of equals the earlier first.
 */
export function scaledDown(parts: readonly bigint[], total: bigint): bigint[] {
  const sum = parts.reduce((a, b) => a + b, 0n)
  if (sum <= total) return [...parts]
  const scaled = parts.map(part => (part * total) / sum)
  const lost = parts.map((part, at) => ({ at, by: (part * total) % sum }))
  const left = total - scaled.reduce((a, b) => a + b, 0n)
  const first = lost
    .sort((a, b) => (a.by === b.by ? a.at - b.at : a.by > b.by ? -1 : 1))
    .slice(0, Number(left))
  for (const { at } of first) scaled[at] = (scaled[at] ?? 0n) + 1n
  return scaled
}
