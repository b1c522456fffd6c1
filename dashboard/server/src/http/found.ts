import type { Problem } from './problem.ts'

/**
 * What was looked for.
 * @throws Problem as `gone` says it, when it is not there
 */
export function found<T>(value: T | undefined, gone: () => Problem): T {
  if (value === undefined) throw gone()
  return value
}
