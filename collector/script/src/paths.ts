import { hashMode, options } from './options.ts'

/** What tells one page from another: the path, and the fragment where the owner says that it does. */
export const pathOf = (place: { pathname: string; hash: string }): string =>
  place.pathname + (hashMode ? place.hash : '')

const MEANING: Record<string, string> = { ',': '|', ' ': '', '*': '[^/]*', '**': '.*' }

const matches = (patterns: string, path: string): boolean =>
  RegExp(`^(${patterns.replace(/\*\*?|\W/g, mark => MEANING[mark] ?? `\\${mark}`)})/?$`).test(path)

export const isIncluded = (path: string): boolean =>
  matches(options.include || '**', path) && !(options.exclude && matches(options.exclude, path))
