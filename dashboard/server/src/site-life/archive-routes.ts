import type { CellReader } from '@gatecount/shared/adapters/clickhouse/port'
import type { LedgerSource } from '@gatecount/shared/adapters/control/ledger-source'
import { type ControlStore, DomainTaken } from '@gatecount/shared/adapters/control/port'
import { NOT_EXPORTED } from '@gatecount/shared/domain/site-life/site-export'
import { z } from 'zod'
import type { DashboardConfig } from '../config.ts'
import { badField, notFound, Problem } from '../http/problem.ts'
import { defineRoute, defineSiteRoute, type Route } from '../http/route.ts'
import { parseDomain } from '../sites/domain-name.ts'
import { readArchive } from './read-archive.ts'
import { receiveFile } from './receive-file.ts'
import { writeSiteJson } from './site-json.ts'
import { askerOf } from './site-task-routes.ts'
import { siteTaskAnswer, taskAddress, viewSiteTask } from './site-task-view.ts'
import { writeArchive } from './write-archive.ts'

interface ArchiveDeps {
  readonly config: Pick<DashboardConfig, 'version' | 'siteImportBytes' | 'uploads'>
  readonly cells: CellReader
  readonly control: Pick<
    ControlStore,
    | 'releaseSettings'
    | 'requestImport'
    | 'listAnnotations'
    | 'listViews'
    | 'listCampaignCosts'
    | 'sharedReports'
  >
  readonly ledger: LedgerSource
  /** Milliseconds since the epoch. */
  readonly now: () => number
}

const ZIP = 'application/zip'

/** The domain that was asked for, or that of the file. @throws Problem 400 */
function domainFor(asked: string | undefined, inFile: string): string {
  const parsed = parseDomain(asked ?? inFile)
  if ('domain' in parsed) return parsed.domain
  throw badField([{ field: 'as', detail: parsed.problem }], 'query')
}

const TAKEN =
  'A site with this domain is there already, or is being imported; bring it in under another name with "as"'
const taken = (cause: DomainTaken): Problem => new Problem(409, 'Domain taken', TAKEN, { cause })

/** A whole site as one file, to take away and to bring elsewhere. */
export function archiveRoutes({ config, cells, control, ledger, now }: ArchiveDeps): Route[] {
  return [
    defineSiteRoute({
      method: 'get',
      path: '/api/v1/sites/:domain/export',
      summary: 'All data of a site as a ZIP: settings, figures, releases, ledger',
      may: 'site:export',
      records: 'site.exported',
      query: z.strictObject({ format: z.enum(['csv', 'parquet']).default('csv') }),
      async handle(site, { query }) {
        const releases = await control.releaseSettings(site.id)
        if (releases === undefined) throw notFound('There is no such site')
        const at = now()
        const [annotations, views, costs, reports] = await Promise.all([
          control.listAnnotations(site.id),
          control.listViews(site.id, null),
          control.listCampaignCosts(site.id),
          control.sharedReports.list(site.id),
        ])
        const about = { site, releases, annotations, views, costs, reports }
        const siteJson = writeSiteJson({ ...about, now: at, program: config.version })
        const archived = { siteId: site.id, domain: site.domain, ending: query.format, siteJson }
        return {
          file: {
            type: ZIP,
            name: `${site.domain}-${new Date(at).toISOString().slice(0, 10)}.zip`,
            bytes: writeArchive({ cells, ledger }, archived),
          },
        }
      },
    }),
    defineRoute({
      method: 'post',
      path: '/api/v1/site-imports',
      summary: 'Make a site of an export of another installation',
      may: 'installation:manage',
      records: 'site.imported',
      query: z.strictObject({ as: z.string().optional() }),
      upload: { type: ZIP, bytes: config.siteImportBytes },
      answer: siteTaskAnswer.extend({ note: z.string() }),
      async handle({ query, call }) {
        await using file = await receiveFile(call.request, {
          most: config.siteImportBytes,
          directory: config.uploads,
        })
        const { site, figures } = await readArchive(file.fd)
        const wanted = { ...site, domain: domainFor(query.as, site.domain) }
        try {
          const task = await control.requestImport(wanted, figures(), askerOf(call.principal))
          return {
            status: 202,
            headers: { Location: taskAddress(task) },
            body: { ...viewSiteTask(task), note: NOT_EXPORTED },
            noted: { siteId: task.siteId },
          }
        } catch (error) {
          if (!(error instanceof DomainTaken)) throw error
          throw taken(error)
        }
      },
    }),
  ]
}
