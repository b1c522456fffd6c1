import { plainPath } from '../event/plain-path.ts'
import { compilePattern } from './text-pattern.ts'

/** A pattern of paths, which fits a path as it stands or with its percent-encoding undone. */
export function compilePathPattern(pattern: string): (path: string) => boolean {
  const fits = compilePattern(pattern)
  return path => fits(path) || (path.includes('%') && fits(plainPath(path)))
}
