import { fileURLToPath } from 'node:url'
import { pageViewRule } from '@gatecount/shared/domain/event/page-view-rule'
import { importApi } from '../../scripts/src/import/import-api.ts'
import { importLogs } from '../../scripts/src/import/import-logs.ts'
import { openLogInputs } from '../../scripts/src/import/log-input.ts'
import type { ImportHouse } from './import-house.ts'

/** The real logs lie beside the project, not in it; without them the tests that want them are skipped. */
export const realLog = (name: string): string =>
  fileURLToPath(new URL(`../../../shared/data/${name}`, import.meta.url))

/** Imports a log as `gatecount import log` does, and waits until it is counted. */
export async function countLog({ api }: Pick<ImportHouse, 'api'>, path: string, domain: string) {
  const { signal } = new AbortController()
  return await importLogs(
    {
      inputs: await openLogInputs([path], process.stdin),
      site: { domain, timeZone: undefined },
      rule: { ...pageViewRule([], false), allHosts: false },
    },
    {
      api: importApi(api, signal),
      progress: { siteAdded() {}, overlap() {}, read() {}, waiting() {}, done() {} },
      now: () => performance.now(),
      signal,
    },
  )
}
