import type { Language } from '@gatecount/shared/language/languages'
import { inLanguage, textInLanguage } from '../words/in-language.ts'
import type { Problem } from './problem.ts'

/** A problem as it is sent, in one language (RFC 9457). */
export function problemDocument(
  { type, status, title, detail, values, errors }: Problem,
  language: Language,
) {
  return {
    type,
    title: inLanguage(language, { message: title }),
    status,
    detail: inLanguage(language, { message: detail, values }),
    ...(errors && {
      errors: errors.map(({ field, detail: fault, values: named }) => ({
        field,
        detail: textInLanguage(language, { text: fault, values: named }),
      })),
    }),
  }
}
