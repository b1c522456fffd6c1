import { execFileSync } from 'node:child_process'
import { closeSync, mkdirSync, openSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'

/** A file system of its own that can be filled to the last byte. */
export interface SmallDisk extends Disposable {
  fill(): void
  free(): void
}

const MEGABYTES = 128

/**
 * Mounts one at `directory`, made if missing; undefined where mounting is not allowed (it takes root, and a container that
 * may). What is written to it fails with ENOSPC like on any disk.
 */
export function mountSmallDisk(directory: string): SmallDisk | undefined {
  mkdirSync(directory, { recursive: true })
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${MEGABYTES}m,mode=700`, 'tmpfs', directory], {
      stdio: 'ignore',
    })
  } catch {
    return undefined
  }
  const ballast = join(directory, 'ballast')
  return {
    fill() {
      const file = openSync(ballast, 'a')
      for (let size = 1 << 20; size >= 1; ) {
        try {
          if (writeSync(file, Buffer.alloc(size)) < size) size >>= 1
        } catch {
          size >>= 1
        }
      }
      closeSync(file)
    },
    free: () => rmSync(ballast, { force: true }),
    [Symbol.dispose]: () => void execFileSync('umount', ['-l', directory], { stdio: 'ignore' }),
  }
}
