import type { Count } from './tails.ts'

/** For 95 of 100. */
const Z = 1.959964

/** Where the true share of something lies that was seen so often (E. B. Wilson, 1927): honest for few and for extremes, too. */
export function wilsonInterval({ hits, of }: Count): { readonly low: number; readonly high: number } {
  if (of === 0) return { low: 0, high: 1 }
  const share = hits / of
  const middle = (share + (Z * Z) / (2 * of)) / (1 + (Z * Z) / of)
  const half = (Z / (1 + (Z * Z) / of)) * Math.sqrt((share * (1 - share)) / of + (Z * Z) / (4 * of * of))
  return { low: Math.max(0, middle - half), high: Math.min(1, middle + half) }
}
