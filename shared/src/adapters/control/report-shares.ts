import type { Pool } from 'pg'
import type { Veiled } from '../../domain/privacy/veiled.ts'
import { MOST_SHARES, type ShareKind } from '../../domain/report-sharing/share-kinds.ts'
import type { Language } from '../../language/languages.ts'
import { secretDigest } from './secret-digest.ts'
import { TAKE_FOR_MAIL } from './take-for-mail.ts'

/** One way in which a report is shared. */
export interface ReportShare {
  readonly id: number
  readonly reportId: number
  readonly kind: ShareKind
  readonly label: string
  readonly createdOn: string
  /** The last day on which it opens; null: until it is revoked. */
  readonly expiresOn: string | null
  /** argon2id. */
  readonly password: string | null
  readonly hosts: readonly string[]
  /** Of days that are over. */
  readonly openings: number
  readonly personId: string | null
  readonly email: string | null
  readonly language: Language | null
  readonly confirmed: boolean
  readonly sentFor: number
}

/** What a new one needs beside its kind; the rest is empty. */
export interface NewShare
  extends Pick<ReportShare, 'kind' | 'label' | 'createdOn'>,
    Partial<
      Pick<ReportShare, 'expiresOn' | 'password' | 'hosts' | 'personId' | 'email' | 'language' | 'sentFor'>
    > {
  /** Of links and embeds. */
  readonly secret?: Veiled<string>
}

export interface ReportShareStore {
  /** @param today day whose openings are not told yet */
  listShares(reportId: number, today: string): Promise<ReportShare[]>
  /** `taken`: the person or the address has it already. */
  addShare(reportId: number, share: NewShare): Promise<ReportShare | 'too_many' | 'taken'>
  /** The one that is gone; undefined when the report has none of this number. */
  revokeShare(reportId: number, id: number): Promise<ReportShare | undefined>
  /** A link or an embed, whatever its last day is. */
  findLink(secret: Veiled<string>): Promise<ReportShare | undefined>
  countOpening(id: number, day: string): Promise<void>
  /** What a person has been given, of all reports. */
  sharesOfPerson(personId: string): Promise<ReportShare[]>
  findMail(id: number): Promise<ReportShare | undefined>
  confirmMail(id: number): Promise<void>
  /** Those whose address is confirmed. */
  confirmedMails(): Promise<ReportShare[]>
  /**
   * Takes a mail to send it; false when another dashboard is at it, has sent it, or it was tried too lately.
   * @param releases how many there are. @param at the time of the dashboards
   */
  takeReportMail(id: number, releases: number, at: Date): Promise<boolean>
  reportMailSent(id: number, releases: number): Promise<void>
}

/** PostgreSQL's unique_violation. */
const NOT_UNIQUE = '23505'
const columns = (openings: string): string => `id, report_id AS "reportId", kind, label,
  to_char(created_on, 'YYYY-MM-DD') AS "createdOn", to_char(expires_on, 'YYYY-MM-DD') AS "expiresOn", password, hosts,
  ${openings} AS openings, person_id AS "personId", email, language, confirmed, sent_for AS "sentFor"`
const COLUMNS = columns('openings')
const TOLD = columns('openings + CASE WHEN openings_day < $2::date THEN openings_of_day ELSE 0 END')
const ADD = `INSERT INTO report_shares (report_id, site_id, kind, label, created_on, expires_on, digest, password, hosts,
    person_id, email, language, sent_for)
  SELECT id, site_id, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12 FROM shared_reports WHERE id = $1
    AND (SELECT count(*) FROM report_shares WHERE report_id = $1) < ${MOST_SHARES} RETURNING ${COLUMNS}`
/** The sum moves when a day is over: one that moved at once would tell when somebody opened it. */
const OPEN = `UPDATE report_shares SET
  openings = openings + CASE WHEN openings_day < $2::date THEN openings_of_day ELSE 0 END,
  openings_of_day = CASE WHEN openings_day = $2::date THEN openings_of_day + 1 ELSE 1 END,
  openings_day = $2::date WHERE id = $1`
const TAKE = `UPDATE report_shares SET ${TAKE_FOR_MAIL} AND confirmed AND sent_for < $3`

export function createReportShares(pool: Pool): ReportShareStore {
  const shares = async (text: string, values: readonly unknown[]): Promise<ReportShare[]> =>
    (await pool.query<ReportShare>(text, [...values])).rows
  const where = async (condition: string, values: readonly unknown[] = []) =>
    await shares(`SELECT ${COLUMNS} FROM report_shares WHERE ${condition} ORDER BY id`, values)
  return {
    listShares: (reportId, today) =>
      shares(`SELECT ${TOLD} FROM report_shares WHERE report_id = $1 ORDER BY id`, [reportId, today]),

    async addShare(reportId, share) {
      const { kind, label, createdOn, expiresOn = null, secret, password = null, hosts = [] } = share
      const { personId = null, email = null, language = null, sentFor = 0 } = share
      const digest = secret === undefined ? null : secretDigest(secret)
      const values = [reportId, kind, label, createdOn, expiresOn, digest, password, hosts, personId, email]
      try {
        return (await shares(ADD, [...values, language, sentFor]))[0] ?? 'too_many'
      } catch (error) {
        if ((error as { code?: unknown }).code === NOT_UNIQUE) return 'taken'
        throw error
      }
    },

    revokeShare: async (reportId, id) =>
      (
        await shares(`DELETE FROM report_shares WHERE report_id = $1 AND id = $2 RETURNING ${COLUMNS}`, [
          reportId,
          id,
        ])
      )[0],
    findLink: async secret => (await where('digest = $1', [secretDigest(secret)]))[0],
    countOpening: async (id, day) => void (await pool.query(OPEN, [id, day])),
    sharesOfPerson: personId => where('person_id = $1', [personId]),
    findMail: async id => (await where("id = $1 AND kind = 'mail'", [id]))[0],
    confirmMail: async id =>
      void (await pool.query('UPDATE report_shares SET confirmed = true WHERE id = $1', [id])),
    confirmedMails: () => where('confirmed'),
    takeReportMail: async (id, releases, at) =>
      ((await pool.query(TAKE, [id, at, releases])).rowCount ?? 0) > 0,

    async reportMailSent(id, releases) {
      const text = 'UPDATE report_shares SET sent_for = $2, taken_until = NULL, tries = 0 WHERE id = $1'
      await pool.query(text, [id, releases])
    },
  }
}
