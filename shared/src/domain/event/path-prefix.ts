/** `/%6bids/` is the same page as `/kids/` to the server that answers it. */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

/** Whether a path begins with one of the prefixes, as it stands or with its percent-encoding undone. */
export function beginsWithAny(path: string, prefixes: readonly string[]): boolean {
  if (prefixes.length === 0) return false
  const plain = path.includes('%') ? decoded(path) : path
  return prefixes.some(prefix => path.startsWith(prefix) || plain.startsWith(prefix))
}
