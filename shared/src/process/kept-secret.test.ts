import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { unveil } from '../domain/privacy/veiled.ts'
import { keptSecret } from './kept-secret.ts'

test('keptSecret() makes a secret once, for its owner alone, and leaves nothing beside it', () => {
  const folder = mkdtempSync(join(tmpdir(), 'gatecount-secret-'))
  const path = join(folder, 'new', 'secret')
  const first = unveil(keptSecret(path))
  expect(first).toMatch(/^[\w-]{43}$/)
  expect(unveil(keptSecret(path))).toBe(first)
  expect(statSync(path).mode & 0o777).toBe(0o600)
  expect(readdirSync(join(folder, 'new'))).toEqual(['secret'])
  rmSync(folder, { recursive: true })
})
