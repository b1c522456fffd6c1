import type { Language } from '@gatecount/shared/language/languages'
import { type ZodType, z } from 'zod'
import { badField, type FieldError } from './problem.ts'

/** What schemas say by themselves, in languages other than their English. */
const BUILT_IN = { de: z.locales.de().localeError } as const

interface Asked {
  readonly part: 'body' | 'query'
  readonly language: Language
}

/**
 * Parses one part of a call at the door; without a schema the part is not looked at.
 * @throws Problem 400 that names each field and what it should be
 */
export function parseInput<T>(schema: ZodType<T> | undefined, value: unknown, { part, language }: Asked): T {
  if (schema === undefined) return undefined as T
  const parsed = schema.safeParse(value, language === 'en' ? {} : { error: BUILT_IN[language] })
  if (parsed.success) return parsed.data
  const errors: readonly FieldError[] = parsed.error.issues.map(issue => ({
    field: issue.path.join('.'),
    detail: issue.message,
  }))
  throw badField(errors, part)
}
