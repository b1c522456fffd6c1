import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { packagesAreCurrent } from './packages.mjs'

let root: string
beforeEach(() => {
  root = `${mkdtempSync(join(tmpdir(), 'gatecount-packages-'))}/`
  mkdirSync(join(root, 'node_modules'))
})
afterEach(() => rmSync(root, { recursive: true }))

const lock = {
  '': {},
  shared: {},
  'node_modules/shared': { link: true },
  'node_modules/a': { version: '1.0.0' },
}
const native = { 'node_modules/native': { version: '2.0.0', optional: true } }

function write(wanted: object, installed?: object): void {
  writeFileSync(join(root, 'package-lock.json'), JSON.stringify({ packages: wanted }))
  if (installed === undefined) return
  writeFileSync(join(root, 'node_modules/.package-lock.json'), JSON.stringify({ packages: installed }))
}

test('packagesAreCurrent() asks for an installation where there was none', () => {
  write(lock)
  expect(packagesAreCurrent(root)).toBe(false)
})

test('packagesAreCurrent() is content with the versions of the lock file, and with nothing else', () => {
  write(lock, { 'node_modules/a': { version: '1.0.0' } })
  expect(packagesAreCurrent(root)).toBe(true)
  write(lock, { 'node_modules/a': { version: '1.0.1' } })
  expect(packagesAreCurrent(root)).toBe(false)
  write(lock, {})
  expect(packagesAreCurrent(root)).toBe(false)
})

test('packagesAreCurrent() lets optional packages be left out, but not be outdated', () => {
  const a = { 'node_modules/a': { version: '1.0.0' } }
  write({ ...lock, ...native }, a)
  expect(packagesAreCurrent(root)).toBe(true)
  write({ ...lock, ...native }, { ...a, 'node_modules/native': { version: '1.9.0', optional: true } })
  expect(packagesAreCurrent(root)).toBe(false)
})
