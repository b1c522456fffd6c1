/** A path with its percent-encoding undone: `/%6bids/` is the same page as `/kids/` to the server that answers it. */
export function plainPath(path: string): string {
  if (!path.includes('%')) return path
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}
