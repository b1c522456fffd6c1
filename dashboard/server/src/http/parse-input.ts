import type { ZodType } from 'zod'
import { badRequest } from './problem.ts'

/**
 * Parses one part of a call at the door; without a schema the part is not looked at.
 * @throws Problem 400 that names each field and what it should be
 */
export function parseInput<T>(schema: ZodType<T> | undefined, value: unknown, part: 'body' | 'query'): T {
  if (schema === undefined) return undefined as T
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  const errors = parsed.error.issues.map(issue => ({
    field: issue.path.join('.'),
    detail: issue.message,
  }))
  const [first] = errors
  const where = first === undefined || first.field === '' ? `The ${part}` : first.field
  throw badRequest(`${where}: ${first?.detail ?? 'not understood'}`, errors)
}
