import type { Pool } from 'pg'
import type { EventLog } from '../../../domain/events/event-kinds.ts'
import type { EventPlace, LoggedEvent } from '../../../domain/events/logged-event.ts'
import {
  NOTICE_KINDS,
  type NoticeKind,
  type NoticeRhythm,
  noticesFor,
} from '../../../domain/events/notice-kinds.ts'
import type { Language } from '../../../language/languages.ts'
import { TAKE_FOR_MAIL } from '../take-for-mail.ts'
import { inTransaction } from '../transaction.ts'
import { addListener, type ListenerScope, moveCursors, readEvents } from './listeners.ts'

/** A mail about programmes that somebody gets when there is something to say. */
export interface Notice {
  readonly id: number
  readonly kind: NoticeKind
  readonly personId: string
  readonly siteId: number | null
  readonly affiliate: string | null
  readonly language: Language
  readonly wanted: boolean
  readonly rhythm: NoticeRhythm | null
  readonly sentFor: string | null
  readonly lookedAt: Date
}

export interface WantedNotices {
  readonly language: Language
  readonly wanted: readonly NoticeKind[]
  readonly rhythm: NoticeRhythm
}

/** What a notice has told, or need not tell: it is not told again. */
export interface Told {
  readonly events?: readonly EventPlace[]
  readonly sentFor?: string
  readonly at: Date
}

/** Mails about programmes. Several dashboards share them, and one of them sends. */
export interface NoticeStore {
  /** Those that somebody was ever asked about; none before. */
  noticesOf(personId: string, scope: ListenerScope): Promise<Notice[]>
  /** In place of what they wanted before; what was not wanted begins now. */
  setNotices(personId: string, scope: ListenerScope, wanted: WantedNotices, at: Date): Promise<void>
  /** All of them, for whoever has not chosen yet. */
  beginNotices(personId: string, scope: ListenerScope, language: Language, at: Date): Promise<void>
  wantedNotices(): Promise<Notice[]>
  findNotice(id: number): Promise<Notice | undefined>
  endNotice(id: number): Promise<void>
  newsFor(id: number, logs: readonly EventLog[]): Promise<LoggedEvent[]>
  /** Takes a notice to send it, as `takeReport` takes a report: false when another dashboard is at it, or it was tried too lately. */
  takeNotice(id: number, at: Date): Promise<boolean>
  noticeTold(id: number, told: Told): Promise<void>
  /** Sales that nobody decided on and that came on this day or before. */
  undecidedSales(programmeId: number, receivedUntil: string): Promise<number>
}

/** Of each log and programme; the rest is told the next time. */
const MOST_EVENTS = 5000
const COLUMNS = `l.id, n.kind, n.person_id AS "personId", l.site_id AS "siteId", l.affiliate_id AS affiliate, n.language, n.wanted, n.rhythm,
  n.sent_for::text AS "sentFor", n.looked_at AS "lookedAt" FROM notices n JOIN event_listeners l ON l.id = n.listener_id`
const OF = `SELECT ${COLUMNS} WHERE n.person_id = $1 AND (l.site_id = $2 OR l.affiliate_id = $3) ORDER BY l.id`
const WANTED = `SELECT ${COLUMNS} WHERE n.wanted ORDER BY l.id`
const FIND = `SELECT ${COLUMNS} WHERE l.id = $1`
const LOCK = 'SELECT 1 FROM people WHERE id = $1 FOR UPDATE'
const ADD = `INSERT INTO notices (listener_id, person_id, kind, language, wanted, rhythm, looked_at) VALUES ($1, $2, $3, $4, $5, $6, $7)`
const CHANGE = 'UPDATE notices SET language = $2, rhythm = $3 WHERE listener_id = $1'
const STOP = 'UPDATE notices SET wanted = false WHERE listener_id = $1'
const DROP = 'DELETE FROM event_listeners WHERE id = $1'
const TAKE = `UPDATE event_listeners SET ${TAKE_FOR_MAIL}`
const FREE = 'UPDATE event_listeners SET taken_until = NULL, tries = 0 WHERE id = $1'
const UNDECIDED = `SELECT count(*)::int AS count FROM sales
  WHERE programme_id = $1 AND state = 'pending' AND confirmed AND received_on <= $2`
const TOLD = 'UPDATE notices SET sent_for = coalesce($2, sent_for), looked_at = $3 WHERE listener_id = $1'

export function createNotices(pool: Pool): NoticeStore {
  const noticesOf = async (
    personId: string,
    scope: ListenerScope,
    asked: Pick<Pool, 'query'> = pool,
  ): Promise<Notice[]> => {
    const of = 'affiliate' in scope ? [null, scope.affiliate] : [scope.siteId, null]
    return (await asked.query<Notice>(OF, [personId, ...of])).rows
  }

  const setNotices: NoticeStore['setNotices'] = (personId, scope, { language, wanted, rhythm }, at) =>
    inTransaction(pool, async client => {
      await client.query(LOCK, [personId])
      const before = await noticesOf(personId, scope, client)
      for (const kind of noticesFor('affiliate' in scope ? 'affiliate' : 'merchant')) {
        const known = before.find(one => one.kind === kind)
        const isWanted = wanted.includes(kind)
        const often = NOTICE_KINDS[kind].gathered ? rhythm : null
        if (known !== undefined && known.wanted === isWanted) {
          await client.query(CHANGE, [known.id, language, often])
          continue
        }
        // What was not wanted begins anew: it tells nothing of the time between.
        if (known !== undefined) await client.query(DROP, [known.id])
        const id = await addListener(client, scope, at)
        await client.query(ADD, [id, personId, kind, language, isWanted, often, at])
      }
    })

  return {
    noticesOf,
    setNotices,
    async beginNotices(personId, scope, language, at) {
      if ((await noticesOf(personId, scope)).length > 0) return
      const wanted = noticesFor('affiliate' in scope ? 'affiliate' : 'merchant')
      await setNotices(personId, scope, { language, wanted, rhythm: 'week' }, at)
    },
    wantedNotices: async () => (await pool.query<Notice>(WANTED)).rows,
    findNotice: async id => (await pool.query<Notice>(FIND, [id])).rows[0],
    endNotice: async id => void (await pool.query(STOP, [id])),
    newsFor: (id, logs) => readEvents(pool, id, { most: MOST_EVENTS, logs }),
    undecidedSales: async (programmeId, until) =>
      (await pool.query<{ count: number }>(UNDECIDED, [programmeId, until])).rows[0]?.count ?? 0,
    takeNotice: async (id, at) => (await pool.query(TAKE, [id, at])).rowCount === 1,
    noticeTold: (id, { events = [], sentFor, at }) =>
      inTransaction(pool, async client => {
        await moveCursors(client, id, events)
        await client.query(TOLD, [id, sentFor ?? null, at])
        await client.query(FREE, [id])
      }),
  }
}
