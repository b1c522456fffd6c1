import { plainPath } from './plain-path.ts'

/** Whether a path begins with one of the prefixes, as it stands or with its percent-encoding undone. */
export function beginsWithAny(path: string, prefixes: readonly string[]): boolean {
  if (prefixes.length === 0) return false
  const plain = plainPath(path)
  return prefixes.some(prefix => path.startsWith(prefix) || plain.startsWith(prefix))
}
