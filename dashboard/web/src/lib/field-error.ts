import { ProblemError } from './http.ts'
import { t } from './language.ts'

const isAbout = (field: string, name: string): boolean => field === name || field.startsWith(`${name}.`)

const errorsOf = (error: Error | null): ProblemError['errors'] =>
  error instanceof ProblemError ? error.errors : []

/**
 * What the server says of one field, and of entries of its list.
 * @param entries the list as it was sent, so that the entry can be named that is wrong
 */
export function fieldError(
  error: Error | null,
  name: string,
  entries: readonly string[] = [],
): string | undefined {
  const about = `${name}: `
  if (errorsOf(error).length === 0 && error?.message.startsWith(about))
    return error.message.slice(about.length)
  const words = errorsOf(error)
    .filter(({ field }) => isAbout(field, name))
    .map(({ field, detail }) => {
      const entry = entries[Number(field.slice(name.length + 1).split('.')[0] || Number.NaN)]
      return entry === undefined ? detail : t('“{entry}” {fault}', { entry, fault: detail })
    })
  return words.length === 0 ? undefined : [...new Set(words)].join('; ')
}

/** What the server says that no field of the form says; undefined when the fields say it all. */
export function formError(error: Error | null, names: readonly string[]): string | undefined {
  if (error === null) return undefined
  const errors = errorsOf(error)
  const isSaid =
    errors.length > 0
      ? errors.every(({ field }) => names.some(name => isAbout(field, name)))
      : names.some(name => error.message.startsWith(`${name}: `))
  return isSaid ? undefined : error.message
}
