import type { Pool, PoolClient } from 'pg'
import type { Annotation } from '../../domain/report/annotation.ts'
import type { CampaignCost } from '../../domain/report/campaign-cost.ts'
import type { SavedView } from '../../domain/report/saved-view.ts'
import type { ReportForm } from '../../domain/report-sharing/report-form.ts'
import type {
  ImportFault,
  SiteTask,
  SiteTaskState,
  SiteTaskStep,
  TakenSiteTask,
} from '../../domain/site-life/site-task.ts'
import { eraseTracesOfSites, eraseTracesOfUpload } from './erase-traces.ts'
import { createLeasedWork } from './leased-work.ts'
import { openImportedSite } from './open-imported-site.ts'
import { DomainTaken, type ReleaseSettings, type SiteSettings } from './port.ts'
import { inTransaction } from './transaction.ts'

/** As JSON writes it. */
export type ImportedCost = Omit<CampaignCost, 'amount'> & { readonly amount: number }

/** The settings that a site is imported with. */
export interface ImportedSite {
  readonly domain: string
  readonly settings: SiteSettings & { readonly timeZone: string }
  readonly releases: ReleaseSettings
  readonly annotations: readonly Annotation[]
  /** Of all who may read the site. */
  readonly views: readonly SavedView[]
  readonly costs: readonly ImportedCost[]
  /** Composed, and shared with nobody yet; files of before have none. */
  readonly reports?: readonly ReportForm[]
}

/** A piece of a file of an export, compressed. */
export interface FilePiece {
  readonly file: string
  readonly bytes: Buffer
}

/** Deletions and imports of whole sites. */
export interface SiteTaskStore {
  /** The site is in no list from now on, and all that the control store knows of it is gone; the rest is a worker's to do. */
  requestDeletion(siteId: number, askedBy: string | null): Promise<SiteTask>
  /**
   * Keeps the files for a worker, all of them or none.
   * @throws DomainTaken, and whatever `pieces` throws; then nothing is kept
   */
  requestImport(
    site: ImportedSite,
    pieces: AsyncIterable<FilePiece>,
    askedBy: string | null,
  ): Promise<SiteTask>
  findSiteTask(id: number): Promise<SiteTask | undefined>
  /** Those that wait or run, and the last ones that are finished; the newest first. */
  listSiteTasks(): Promise<SiteTask[]>
  /** Takes the oldest one that waits, or whose worker has gone silent; it is ours for `leaseSeconds`. */
  takeSiteTask(leaseSeconds: number): Promise<TakenSiteTask | undefined>
  noteSiteTask(id: number, step: SiteTaskStep, leaseSeconds: number): Promise<void>
  /** The pieces of a file, in order. */
  importedFile(id: number, file: string): AsyncIterable<Buffer>
  /** Forgets what is left of the site, its name in the task too, and rewrites the files that had it. */
  eraseSiteTraces(id: number): Promise<void>
  /** Makes the site, with the number that its figures have. @throws DomainTaken */
  openImportedSite(id: number): Promise<void>
  finishSiteTask(id: number): Promise<void>
  failSiteTask(id: number, fault: ImportFault): Promise<void>
}

const LISTED = 50
const COLUMNS = `id, kind, state, progress AS step, site_id AS "siteId", domain, fault, asked_by AS "askedBy",
  requested_at AS "requestedAt", finished_at AS "finishedAt", taken_times AS attempt`

const toTask = ({ attempt: _, ...task }: TakenSiteTask): SiteTask => task
const required = (row: TakenSiteTask | undefined): SiteTask => {
  if (row === undefined) throw new Error('The task was not stored')
  return toTask(row)
}

const LATER_ACTIVITY = `DELETE FROM activity WHERE site_id = $1 AND action <> 'site.deleted'`

/** The database lets go of what people did on a site only with the site. */
async function forgetActivity(client: PoolClient, siteId: number): Promise<void> {
  await client.query(`SELECT set_config('gatecount.erased_site', $1, true)`, [String(siteId)])
  await client.query(LATER_ACTIVITY, [siteId])
}

export function createSiteTasks(pool: Pool): SiteTaskStore {
  const leased = createLeasedWork<TakenSiteTask, TakenSiteTask>({
    pool,
    table: 'site_tasks',
    columns: COLUMNS,
    begins: 'waiting',
    read: row => row,
  })

  const finish = (id: number, state: SiteTaskState, fault: ImportFault | null): Promise<void> =>
    inTransaction(pool, async client => {
      await client.query('DELETE FROM site_task_files WHERE task_id = $1', [id])
      await client.query(
        `UPDATE site_tasks SET state = $2, fault = $3, finished_at = now(), settings = NULL,
            progress = CASE WHEN $2 = 'done' THEN 'done' ELSE progress END
          WHERE id = $1 AND state = 'running'`,
        [id, state, fault],
      )
    })

  return {
    requestDeletion: (siteId, askedBy) =>
      inTransaction(pool, async client => {
        const { rows } = await client.query<TakenSiteTask>(
          `INSERT INTO site_tasks (kind, site_id, domain, asked_by)
            SELECT 'deletion', id, domain, $2 FROM sites WHERE id = $1 RETURNING ${COLUMNS}`,
          [siteId, askedBy],
        )
        const task = required(rows[0])
        await forgetActivity(client, siteId)
        await client.query(
          `DELETE FROM site_tasks WHERE kind = 'import' AND domain = $1 AND state IN ('done', 'failed')`,
          [task.domain],
        )
        await client.query('DELETE FROM sites WHERE id = $1', [siteId])
        return task
      }),

    async requestImport({ domain, ...rest }, pieces, askedBy) {
      try {
        return await inTransaction(pool, async client => {
          const taken = await client.query('SELECT FROM sites WHERE domain = $1 OR $1 = ANY(other_domains)', [
            domain,
          ])
          if ((taken.rowCount ?? 0) > 0) throw new DomainTaken()
          const { rows } = await client.query<TakenSiteTask>(
            `INSERT INTO site_tasks (kind, site_id, domain, settings, asked_by)
              VALUES ('import', nextval(pg_get_serial_sequence('sites', 'id')), $1, $2, $3)
              ON CONFLICT DO NOTHING RETURNING ${COLUMNS}`,
            [domain, JSON.stringify(rest), askedBy],
          )
          if (rows[0] === undefined) throw new DomainTaken()
          const task = required(rows[0])
          let piece = 0
          for await (const { file, bytes } of pieces) {
            await client.query(
              'INSERT INTO site_task_files (task_id, file, piece, bytes) VALUES ($1, $2, $3, $4)',
              [task.id, file, piece++, bytes],
            )
          }
          return task
        })
      } catch (error) {
        if (!(error instanceof DomainTaken)) await eraseTracesOfUpload(pool)
        throw error
      }
    },

    async findSiteTask(id) {
      const { rows } = await pool.query<TakenSiteTask>(`SELECT ${COLUMNS} FROM site_tasks WHERE id = $1`, [
        id,
      ])
      return rows[0] && toTask(rows[0])
    },

    async listSiteTasks() {
      const text = `SELECT ${COLUMNS} FROM site_tasks ORDER BY state IN ('waiting', 'running') DESC, id DESC LIMIT $1`
      return (await pool.query<TakenSiteTask>(text, [LISTED])).rows.map(toTask)
    },

    takeSiteTask: leased.take,
    noteSiteTask: leased.note,

    async *importedFile(id, file) {
      for (let after = -1; ; ) {
        const { rows } = await pool.query<{ piece: number; bytes: Buffer }>(
          `SELECT piece, bytes FROM site_task_files WHERE task_id = $1 AND file = $2 AND piece > $3
            ORDER BY piece LIMIT 1`,
          [id, file, after],
        )
        const [next] = rows
        if (next === undefined) return
        after = next.piece
        yield next.bytes
      }
    },

    async eraseSiteTraces(id) {
      await inTransaction(pool, async client => {
        const { rows } = await client.query<{ site_id: number }>(
          'UPDATE site_tasks SET domain = NULL WHERE id = $1 RETURNING site_id',
          [id],
        )
        if (rows[0] === undefined) return
        await forgetActivity(client, rows[0].site_id)
        await client.query(
          `DELETE FROM site_tasks WHERE kind = 'import' AND site_id = $1 AND state IN ('done', 'failed')`,
          [rows[0].site_id],
        )
      })
      await eraseTracesOfSites(pool)
    },

    openImportedSite: id => openImportedSite(pool, id),
    finishSiteTask: id => finish(id, 'done', null),
    failSiteTask: (id, fault) => finish(id, 'failed', fault),
  }
}
