import { timingSafeEqual } from 'node:crypto'

/** How long it takes says nothing of where the first difference is. */
export function isSameText(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)]
  return left.length === right.length && timingSafeEqual(left, right)
}
