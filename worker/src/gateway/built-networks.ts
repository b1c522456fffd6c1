import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { NETWORKS_FILE } from './network-table.ts'

const BUILD = fileURLToPath(new URL('../../data-build/build-networks.mjs', import.meta.url))

/** For tests: the compiled network data, built first when it is missing or stale. */
export function builtNetworks(): string {
  execFileSync(process.execPath, [BUILD, NETWORKS_FILE])
  return NETWORKS_FILE
}
