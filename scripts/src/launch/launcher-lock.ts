import { closeSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { identify, isAlive, type ProcessIdentity } from '../process/process-identity.ts'
import { CannotStart } from './cannot-start.ts'
import type { DataDirectory } from './data-directory.ts'

const lockPath = (directory: DataDirectory): string => join(directory.run, 'launcher.lock')

/** Who holds the data directory now, if anybody. */
export function launcherOf(directory: DataDirectory): ProcessIdentity | undefined {
  try {
    const holder = JSON.parse(readFileSync(lockPath(directory), 'utf8')) as ProcessIdentity
    return isAlive(holder) ? holder : undefined
  } catch {
    return undefined
  }
}

/**
 * One launcher per data directory. A lock whose process is gone (killed, or the machine went down) is taken over.
 * @throws CannotStart when another launcher runs on the directory
 */
export function lockDataDirectory(directory: DataDirectory): Disposable {
  const path = lockPath(directory)
  const write = (): void => {
    const file = openSync(path, 'wx', 0o600)
    writeSync(file, JSON.stringify(identify(process.pid)))
    closeSync(file)
  }
  const refuse = (holder: ProcessIdentity): never => {
    throw new CannotStart(`Gatecount already runs on ${directory.root} (process ${holder.pid}).`)
  }
  const holder = launcherOf(directory)
  if (holder !== undefined) refuse(holder)
  rmSync(path, { force: true })
  try {
    write()
  } catch {
    // Somebody else was quicker between the two lines above.
    refuse(launcherOf(directory) ?? { pid: 0, began: '' })
  }
  return { [Symbol.dispose]: () => rmSync(path, { force: true }) }
}
