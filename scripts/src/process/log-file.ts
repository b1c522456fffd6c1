import { closeSync, openSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'

const KEEP_BYTES = 10 * 1024 * 1024

/** Opens `<folder>/<name>.log` for appending and gives its descriptor to `use`; one older generation is kept. */
export function withLogFile<T>(folder: string, name: string, use: (descriptor: number) => T): T {
  const path = join(folder, `${name}.log`)
  const stat = statSync(path, { throwIfNoEntry: false })
  if (stat !== undefined && stat.size > KEEP_BYTES) renameSync(path, `${path}.1`)
  const descriptor = openSync(path, 'a', 0o600)
  try {
    return use(descriptor)
  } finally {
    // The child has its own copy of the descriptor.
    closeSync(descriptor)
  }
}
