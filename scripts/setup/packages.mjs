import { existsSync, readFileSync } from 'node:fs'
import { ROOT, runQuietly, step } from './steps.mjs'

const readPackages = path => JSON.parse(readFileSync(path, 'utf8')).packages

/**
 * Whether node_modules holds what package-lock.json says. npm keeps its own record of what it installed; an optional
 * package may be missing from it (another platform, or left out on purpose), but not be of another version.
 */
export function packagesAreCurrent(root = ROOT) {
  const record = `${root}node_modules/.package-lock.json`
  if (!existsSync(record)) return false
  const wanted = readPackages(`${root}package-lock.json`)
  const installed = readPackages(record)
  return Object.entries(wanted).every(([path, { version, link, optional, peer }]) => {
    if (!path.startsWith('node_modules/') || link) return true
    const found = installed[path]
    return found === undefined ? Boolean(optional || peer) : found.version === version
  })
}

/**
 * Installs what package-lock.json says when packages are missing or out of date. Not `npm ci`: it insists on entries for
 * the optional binaries of every platform, and a lock file made on one platform may have only those that it could get.
 */
export async function ensurePackages() {
  if (packagesAreCurrent()) return
  await step('Installing packages (some minutes the first time)', () =>
    runQuietly('npm', ['install', '--no-save', '--include=dev', '--no-audit', '--no-fund']),
  )
}
