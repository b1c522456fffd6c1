import type { DateRange } from '../reports/date-range.ts'
import type { MailLinks } from './drawing/drawn-mail.ts'
import type { MailContext } from './mail-context.ts'
import { type EndableMail, unsubscribeToken } from './unsubscribe-token.ts'

/** @param days that the dashboard opens with; what is usual there without */
export function mailLinks(origin: string, domain: string, days?: DateRange): MailLinks {
  const site = `${origin}/sites/${encodeURIComponent(domain)}`
  return {
    dashboard: days === undefined ? site : `${site}?period=custom&from=${days.from}&to=${days.to}`,
    settings: `${site}/settings/mail`,
  }
}

/** The page behind it asks before it does anything; a mail client that posts to it has asked already (RFC 8058). */
export const unsubscribeLink = (
  { origin, key }: Pick<MailContext, 'origin' | 'key'>,
  of: EndableMail,
): string => `${origin}/mail/unsubscribe?token=${unsubscribeToken(key, of)}`
