import { createHash } from 'node:crypto'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

const SKIPPED = new Set(['node_modules', 'dist', 'dist-types'])

function* filesUnder(path) {
  const stat = statSync(path, { throwIfNoEntry: false })
  if (stat === undefined) return
  if (!stat.isDirectory()) {
    yield `${path} ${stat.size} ${stat.mtimeMs}`
    return
  }
  for (const entry of readdirSync(path).sort()) {
    if (!SKIPPED.has(entry)) yield* filesUnder(join(path, entry))
  }
}

/** A digest of names, sizes and modification times of all files under these paths, generated folders aside. */
export function fingerprint(root, paths) {
  const hash = createHash('sha256')
  for (const path of paths) for (const line of filesUnder(join(root, path))) hash.update(`${line}\n`)
  return hash.digest('hex')
}

export const allExist = (root, paths) => paths.every(path => existsSync(join(root, path)))
