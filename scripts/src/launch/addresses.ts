import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { DataDirectory } from './data-directory.ts'

/** Where the running house can be reached from this machine. Holds the database password, hence mode 0600. */
export interface Addresses {
  readonly dashboard: string
  readonly collector: string
  readonly database: string
  readonly queue: string
}

const addressesPath = (directory: DataDirectory): string => join(directory.run, 'addresses.json')

export function writeAddresses(directory: DataDirectory, addresses: Addresses): void {
  writeFileSync(addressesPath(directory), JSON.stringify(addresses), { mode: 0o600 })
}

/** As the last launcher wrote them; whether it still runs is another question. */
export function readAddresses(directory: DataDirectory): Addresses | undefined {
  try {
    return JSON.parse(readFileSync(addressesPath(directory), 'utf8')) as Addresses
  } catch {
    return undefined
  }
}
