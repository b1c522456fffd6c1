import type { Pool } from 'pg'
import type { AlertKind, ReportPeriod } from '../../domain/mail/alert-kinds.ts'
import type { Language } from '../../language/languages.ts'
import { TAKE_FOR_MAIL } from './take-for-mail.ts'
import { inTransaction } from './transaction.ts'

/** What somebody wants of a site. */
export interface WantedMail {
  readonly language: Language
  /** With the first day of the period that counts as sent, so that the first mail is about the one that ends next. */
  readonly reports: Readonly<Partial<Record<ReportPeriod, string>>>
  /** With their thresholds. */
  readonly alerts: { readonly [Kind in AlertKind]?: number | undefined }
}

export type MailKind = 'report' | 'alert'

/** One mail that comes again and again: what its link to unsubscribe is about. */
export interface MailSubscription {
  readonly kind: MailKind
  readonly id: number
}

interface Subscribed {
  readonly id: number
  readonly siteId: number
  readonly personId: string
  readonly language: Language
}

export interface ReportSubscription extends Subscribed {
  readonly kind: 'report'
  readonly period: ReportPeriod
  /** First day of the period that was sent last. */
  readonly sentFor: string
}

export interface AlertSubscription extends Subscribed {
  readonly kind: 'alert'
  readonly alert: AlertKind
  readonly threshold: number
  readonly sentAt: Date | null
}

/** Which reports and alerts are sent to whom. Several dashboards share it, and one of them sends. */
export interface MailStore {
  /** Undefined where the person wants nothing of the site. */
  wantedMail(personId: string, siteId: number): Promise<WantedMail | undefined>
  /** In place of what they wanted before. What goes on keeps what was sent of it. */
  setWantedMail(personId: string, siteId: number, wanted: WantedMail): Promise<void>
  reportSubscriptions(): Promise<ReportSubscription[]>
  alertSubscriptions(): Promise<AlertSubscription[]>
  findMailSubscription(of: MailSubscription): Promise<ReportSubscription | AlertSubscription | undefined>
  /** False when there is none any more. */
  unsubscribe(of: MailSubscription): Promise<boolean>
  /**
   * Takes a mail to send it; false when another dashboard is at it, has sent it, or it was tried too lately. Whoever took it
   * and goes away in the middle keeps it for ten minutes; after each try that comes to nothing the wait is twice as long.
   * @param at the time of the dashboards
   */
  takeReport(id: number, period: string, at: Date): Promise<boolean>
  /** @param since one that was sent at this time or later is not sent again */
  takeAlert(id: number, since: Date, at: Date): Promise<boolean>
  /** Says that it is with the mail server. @param period its first day */
  reportSent(id: number, period: string): Promise<void>
  alertSent(id: number, at: Date): Promise<void>
}

const TABLES = { report: 'mail_reports', alert: 'alerts' } as const
const SUBSCRIBED = 'id, site_id AS "siteId", person_id AS "personId", language'
const REPORT = `SELECT 'report' AS kind, ${SUBSCRIBED}, period, to_char(sent_for, 'YYYY-MM-DD') AS "sentFor" FROM mail_reports`
const ALERT = `SELECT 'alert' AS kind, ${SUBSCRIBED}, kind AS alert, threshold, sent_at AS "sentAt" FROM alerts`

/** Subscriptions to mails on PostgreSQL. */
export function createMailSubscriptions(pool: Pool): MailStore {
  const done = async (text: string, values: readonly unknown[]): Promise<boolean> =>
    ((await pool.query(text, [...values])).rowCount ?? 0) > 0
  const reports = async (where = '', values: readonly unknown[] = []) =>
    (await pool.query<ReportSubscription>(`${REPORT} ${where} ORDER BY id`, [...values])).rows
  const alerts = async (where = '', values: readonly unknown[] = []) =>
    (await pool.query<AlertSubscription>(`${ALERT} ${where} ORDER BY id`, [...values])).rows
  const OWN = 'WHERE person_id = $1 AND site_id = $2'

  return {
    async wantedMail(personId, siteId) {
      const [of, on] = await Promise.all([reports(OWN, [personId, siteId]), alerts(OWN, [personId, siteId])])
      const [first] = [...of, ...on]
      return (
        first && {
          language: first.language,
          reports: Object.fromEntries(of.map(({ period, sentFor }) => [period, sentFor])),
          alerts: Object.fromEntries(on.map(({ alert, threshold }) => [alert, threshold])),
        }
      )
    },

    async setWantedMail(personId, siteId, { language, reports: wanted, alerts: thresholds }) {
      const on = Object.entries(thresholds).filter(([, threshold]) => threshold !== undefined)
      await inTransaction(pool, async client => {
        const gone = `${OWN} AND NOT`
        await client.query(`DELETE FROM mail_reports ${gone} period = ANY($3)`, [
          personId,
          siteId,
          Object.keys(wanted),
        ])
        await client.query(`DELETE FROM alerts ${gone} kind = ANY($3)`, [
          personId,
          siteId,
          on.map(([kind]) => kind),
        ])
        for (const [period, sentFor] of Object.entries(wanted)) {
          await client.query(
            `INSERT INTO mail_reports (person_id, site_id, period, language, sent_for) VALUES ($1, $2, $3, $4, $5)
              ON CONFLICT (site_id, person_id, period) DO UPDATE SET language = excluded.language`,
            [personId, siteId, period, language, sentFor],
          )
        }
        for (const [kind, threshold] of on) {
          await client.query(
            `INSERT INTO alerts (person_id, site_id, kind, language, threshold) VALUES ($1, $2, $3, $4, $5)
              ON CONFLICT (site_id, person_id, kind)
              DO UPDATE SET language = excluded.language, threshold = excluded.threshold`,
            [personId, siteId, kind, language, threshold],
          )
        }
      })
    },

    reportSubscriptions: () => reports(),
    alertSubscriptions: () => alerts(),
    findMailSubscription: async ({ kind, id }) =>
      (kind === 'report' ? await reports('WHERE id = $1', [id]) : await alerts('WHERE id = $1', [id]))[0],
    unsubscribe: ({ kind, id }) => done(`DELETE FROM ${TABLES[kind]} WHERE id = $1`, [id]),

    takeReport: (id, period, at) =>
      done(`UPDATE mail_reports SET ${TAKE_FOR_MAIL} AND sent_for < $3`, [id, at, period]),
    takeAlert: (id, since, at) =>
      done(`UPDATE alerts SET ${TAKE_FOR_MAIL} AND coalesce(sent_at < $3, true)`, [id, at, since]),
    reportSent: async (id, period) =>
      void (await done('UPDATE mail_reports SET sent_for = $2, taken_until = NULL, tries = 0 WHERE id = $1', [
        id,
        period,
      ])),
    alertSent: async (id, at) =>
      void (await done('UPDATE alerts SET sent_at = $2, taken_until = NULL, tries = 0 WHERE id = $1', [
        id,
        at,
      ])),
  }
}
