import type { CellReader } from '@gatecount/shared/adapters/clickhouse/port'
import type { ControlStore } from '@gatecount/shared/adapters/control/port'
import type { DashboardConfig } from '../config.ts'
import { defineRoute, type Route } from '../http/route.ts'
import { writeBackup } from './write-backup.ts'

interface BackupDeps {
  readonly config: Pick<DashboardConfig, 'version'>
  readonly cells: CellReader
  readonly control: Pick<ControlStore, 'backup'>
  /** Milliseconds since the epoch. */
  readonly now: () => number
}

/** The whole installation as one file, to be kept elsewhere. */
export function backupRoutes({ config, cells, control, now }: BackupDeps): Route[] {
  return [
    defineRoute({
      method: 'get',
      path: '/api/v1/backup',
      summary: 'The whole installation as a ZIP: all sites, people and ledgers',
      may: 'installation:manage',
      records: 'installation.backed_up',
      async handle() {
        const at = now()
        const picture = await control.backup.take()
        return {
          file: {
            type: 'application/zip',
            name: `gatecount-${new Date(at).toISOString().slice(0, 10)}.zip`,
            bytes: writeBackup({ cells, picture, program: config.version, now: at }),
          },
        }
      },
    }),
  ]
}
