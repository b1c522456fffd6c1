import { randomBytes } from 'node:crypto'
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { type Veiled, veil } from '../domain/privacy/veiled.ts'

/** A secret in a file that only its owner reads, made when it is first asked for. */
export function keptSecret(path: string): Veiled<string> {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
  const draft = `${path}.${randomBytes(6).toString('hex')}`
  try {
    // Linked when it is whole: nobody reads half of it, and of two that come at once one is taken by both.
    writeFileSync(draft, randomBytes(32).toString('base64url'), { mode: 0o600, flush: true })
    linkSync(draft, path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    rmSync(draft, { force: true })
  }
  return veil(readFileSync(path, 'utf8'))
}
