import { ALERT_KINDS, type AlertKind, REPORT_PERIODS } from '@gatecount/shared/domain/mail/alert-kinds'
import { LANGUAGES, type Language } from '@gatecount/shared/language/languages'
import { z } from 'zod'

export const language = z.enum(Object.keys(LANGUAGES) as [Language, ...Language[]])
export const period = z.enum(REPORT_PERIODS)

const threshold = (kind: AlertKind) => z.int().min(ALERT_KINDS[kind].least).max(ALERT_KINDS[kind].most)
const alerts = z.strictObject({
  spike: threshold('spike').optional(),
  drop: threshold('drop').optional(),
  silence: threshold('silence').optional(),
})

/** What somebody wants of a site, in place of what they wanted before. */
export const wantedBody = z.strictObject({ language, reports: z.array(period).max(2), alerts })

export const mailAnswer = z.object({
  /** Whether this installation can send mail at all. */
  configured: z.boolean(),
  address: z.string(),
  addressConfirmed: z.boolean(),
  /** Not of a site where nobody is told apart. */
  hasAlerts: z.boolean(),
  /** Null while nothing is wanted. */
  language: language.nullable(),
  reports: z.array(period),
  alerts,
})
