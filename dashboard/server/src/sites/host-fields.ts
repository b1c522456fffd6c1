import { z } from 'zod'
import { parseDomain } from './domain-name.ts'

const BELOW = '*.'

/** A domain as people type it, as it is stored. */
export const domain = z.string().transform((text, context) => {
  const parsed = parseDomain(text)
  if ('domain' in parsed) return parsed.domain
  context.addIssue({ code: 'custom', message: parsed.problem })
  return z.NEVER
})

/** A host, or every host below one: `*.shop.example`. */
export const allowedHost = z.string().transform((text, context) => {
  const trimmed = text.trim()
  const isBelow = trimmed.startsWith(BELOW)
  const parsed = parseDomain(isBelow ? trimmed.slice(BELOW.length) : trimmed)
  if ('domain' in parsed) return isBelow ? `${BELOW}${parsed.domain}` : parsed.domain
  context.addIssue({ code: 'custom', message: parsed.problem })
  return z.NEVER
})
