import type { Pool } from 'pg'
import type { Language } from '../../../language/languages.ts'

export interface PolicySubscriber {
  readonly id: number
  readonly siteId: number
  readonly email: string
  readonly language: Language
  /** The last change that was sent. */
  readonly sentThrough: number
}

/** Who gets changes of a policy by mail. Nobody does who has not said twice that they want it. */
export interface PolicySubscriptions {
  /** Undefined where a mail was sent to this address within a day, or too many ask at once. */
  askForChanges(siteId: number, email: string, language: Language): Promise<number | undefined>
  /** From here on. False when the subscription is gone. */
  confirmChanges(id: number): Promise<boolean>
  endChanges(id: number): Promise<void>
  /** Those that have not had all changes of their site yet. */
  subscribersBehind(): Promise<PolicySubscriber[]>
  /** Takes a subscription to send it a mail; false when another dashboard is at it. */
  takeChanges(id: number): Promise<boolean>
  changesSent(id: number, through: number): Promise<void>
}

/** Mails that ask, of one site and day: whoever sends forms cannot flood strangers. */
const MOST_ASKED = 50

const ASK = `INSERT INTO policy_subscriptions (site_id, email, language) SELECT $1, $2, $3
  WHERE (SELECT count(*) FROM policy_subscriptions WHERE site_id = $1 AND asked_at > now() - interval '1 day') < ${MOST_ASKED}
  ON CONFLICT (site_id, email) DO UPDATE SET asked_at = now(), language = excluded.language
    WHERE NOT policy_subscriptions.confirmed AND policy_subscriptions.asked_at < now() - interval '1 day'
  RETURNING id`
const CONFIRM = `UPDATE policy_subscriptions s SET confirmed = true,
  sent_through = greatest(sent_through, coalesce((SELECT max(id) FROM policy_changes c WHERE c.site_id = s.site_id), 0))
  WHERE id = $1`
const BEHIND = `SELECT id, site_id AS "siteId", email, language, sent_through AS "sentThrough" FROM policy_subscriptions s
  WHERE confirmed AND EXISTS (SELECT FROM policy_changes c WHERE c.site_id = s.site_id AND c.id > s.sent_through)
  ORDER BY id`
const TAKE = `UPDATE policy_subscriptions SET taken_until = now() + interval '10 minutes'
  WHERE id = $1 AND coalesce(taken_until < now(), true)`
const SENT = 'UPDATE policy_subscriptions SET sent_through = $2, taken_until = NULL WHERE id = $1'

export function createSubscriptions(pool: Pool): PolicySubscriptions {
  return {
    askForChanges: async (siteId, email, language) =>
      (await pool.query<{ id: number }>(ASK, [siteId, email, language])).rows[0]?.id,
    confirmChanges: async id => (await pool.query(CONFIRM, [id])).rowCount === 1,
    endChanges: async id => void (await pool.query('DELETE FROM policy_subscriptions WHERE id = $1', [id])),
    subscribersBehind: async () => (await pool.query<PolicySubscriber>(BEHIND)).rows,
    takeChanges: async id => (await pool.query(TAKE, [id])).rowCount === 1,
    changesSent: async (id, through) => void (await pool.query(SENT, [id, through])),
  }
}
