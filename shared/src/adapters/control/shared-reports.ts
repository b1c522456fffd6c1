import type { Pool, PoolClient } from 'pg'
import type { LogoType } from '../../domain/report-sharing/logo.ts'
import { MOST_REPORTS, type ReportForm } from '../../domain/report-sharing/report-form.ts'
import { createReportShares, type ReportShareStore } from './report-shares.ts'
import { inTransaction } from './transaction.ts'

interface ReportSite {
  readonly id: number
  readonly domain: string
}

export interface StoredReport {
  readonly id: number
  readonly form: ReportForm
  /** The site it belongs to, then those that stand beside it. */
  readonly sites: readonly [ReportSite, ...ReportSite[]]
  readonly hasLogo: boolean
}

export interface StoredLogo {
  readonly type: LogoType
  readonly bytes: Buffer
}

/** What is to be kept of a report. */
export interface ReportParts {
  readonly form: ReportForm
  /** Further sites, by their numbers. */
  readonly others: readonly number[]
}

/** Reports of a site that are shared, and to whom. */
export interface SharedReportStore extends ReportShareStore {
  list(siteId: number): Promise<StoredReport[]>
  /** Of any site. */
  find(id: number): Promise<StoredReport | undefined>
  add(siteId: number, parts: ReportParts): Promise<StoredReport | 'too_many'>
  /** Undefined when the site has no such report. */
  change(siteId: number, id: number, parts: ReportParts): Promise<StoredReport | undefined>
  /** False when the site has no such report. Its shares and tokens go with it. */
  remove(siteId: number, id: number): Promise<boolean>
  /** @param logo null: none */
  setLogo(id: number, logo: StoredLogo | null): Promise<void>
  logoOf(id: number): Promise<StoredLogo | undefined>
}

const SELECT = `SELECT report.id, report.form, report.logo IS NOT NULL AS "hasLogo",
  json_build_object('id', own.id, 'domain', own.domain) AS own,
  coalesce((SELECT json_agg(json_build_object('id', sites.id, 'domain', sites.domain) ORDER BY beside.position)
    FROM shared_report_sites AS beside JOIN sites ON sites.id = beside.site_id
    WHERE beside.report_id = report.id), '[]') AS others
  FROM shared_reports AS report JOIN sites AS own ON own.id = report.site_id`
const ADD = `INSERT INTO shared_reports (site_id, form) SELECT $1::integer, $2::jsonb
  WHERE (SELECT count(*) FROM shared_reports WHERE site_id = $1) < ${MOST_REPORTS} RETURNING id`
const CHANGE = 'UPDATE shared_reports SET form = $3 WHERE site_id = $1 AND id = $2 RETURNING id'
const BESIDE = `INSERT INTO shared_report_sites (report_id, site_id, position)
  SELECT $1, site, position FROM unnest($2::integer[]) WITH ORDINALITY AS beside (site, position)`

interface Row extends Omit<StoredReport, 'sites'> {
  readonly own: ReportSite
  readonly others: readonly ReportSite[]
}

const asReport = ({ own, others, ...report }: Row): StoredReport => ({ ...report, sites: [own, ...others] })

async function setOthers(client: PoolClient, id: number, others: readonly number[]): Promise<void> {
  await client.query('DELETE FROM shared_report_sites WHERE report_id = $1', [id])
  await client.query(BESIDE, [id, others])
}

export function createSharedReports(pool: Pool): SharedReportStore {
  const reports = async (where: string, values: readonly unknown[]): Promise<StoredReport[]> =>
    (await pool.query<Row>(`${SELECT} WHERE ${where} ORDER BY report.id`, [...values])).rows.map(asReport)
  const find = async (id: number) => (await reports('report.id = $1', [id]))[0]
  const written = async (text: string, values: readonly unknown[], others: readonly number[]) => {
    const id = await inTransaction(pool, async client => {
      const [row] = (await client.query<{ id: number }>(text, [...values])).rows
      if (row !== undefined) await setOthers(client, row.id, others)
      return row?.id
    })
    return id === undefined ? undefined : await find(id)
  }
  return {
    ...createReportShares(pool),
    list: siteId => reports('report.site_id = $1', [siteId]),
    find,
    add: async (siteId, { form, others }) =>
      (await written(ADD, [siteId, JSON.stringify(form)], others)) ?? 'too_many',
    change: (siteId, id, { form, others }) => written(CHANGE, [siteId, id, JSON.stringify(form)], others),

    async remove(siteId, id) {
      const gone = 'DELETE FROM shared_reports WHERE site_id = $1 AND id = $2'
      return ((await pool.query(gone, [siteId, id])).rowCount ?? 0) > 0
    },

    async setLogo(id, logo) {
      const text = 'UPDATE shared_reports SET logo = $2, logo_type = $3 WHERE id = $1'
      await pool.query(text, [id, logo?.bytes ?? null, logo?.type ?? null])
    },

    async logoOf(id) {
      const text =
        'SELECT logo AS bytes, logo_type AS type FROM shared_reports WHERE id = $1 AND logo IS NOT NULL'
      return (await pool.query<StoredLogo>(text, [id])).rows[0]
    },
  }
}
