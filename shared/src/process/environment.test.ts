import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { unveil } from '../domain/privacy/veiled.ts'
import { BadEnvironment, readEnvironment } from './environment.ts'

test('readEnvironment() fills in what is unset or empty', () => {
  const environment = readEnvironment({ DASHBOARD_PORT: '', PATH: '/bin' })
  expect(environment.DASHBOARD_PORT).toBe(3000)
  expect(environment.COLLECTOR_PORT).toBe(3001)
  expect(environment.DATABASE_URL).toBeUndefined()
})

test('readEnvironment() names every variable that is wrong, and no value', () => {
  const read = () => readEnvironment({ DASHBOARD_PORT: '70000', CLICKHOUSE_URL: 'hunter2' })
  expect(read).toThrow(BadEnvironment)
  expect(read).toThrow(/DASHBOARD_PORT.*CLICKHOUSE_URL/)
  expect(read).not.toThrow(/70000|hunter2/)
})

test('readEnvironment() reads a secret from its file and puts it into the URL it belongs to', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'gc-secret-')), 'password')
  writeFileSync(file, 'p@ss/word\n')
  const environment = readEnvironment({
    DATABASE_URL: 'postgres://gatecount@db:5432/gatecount',
    DATABASE_PASSWORD_FILE: file,
    REDIS_URL: 'redis://:own@queue:6379',
    REDIS_PASSWORD: 'other',
  })
  expect(environment.DATABASE_URL).toBe('postgres://gatecount:p%40ss%2Fword@db:5432/gatecount')
  expect(environment.REDIS_URL).toBe('redis://:own@queue:6379')
  const secret = environment.secrets.DATABASE_PASSWORD
  expect(secret && unveil(secret)).toBe('p@ss/word')
  expect(JSON.stringify(environment.secrets)).not.toContain('p@ss')
})

test('readEnvironment() says which secret file cannot be read', () => {
  const read = () => readEnvironment({ GATECOUNT_SECRET_FILE: '/nonexistent/secret' })
  expect(read).toThrow(BadEnvironment)
  expect(read).toThrow(/GATECOUNT_SECRET_FILE: cannot be read/)
})

test('readEnvironment() takes a secret from a systemd credential, unless it is given otherwise', () => {
  const folder = mkdtempSync(join(tmpdir(), 'gc-credentials-'))
  writeFileSync(join(folder, 'gatecount-secret'), 'from systemd\n')
  const secretOf = (more: Record<string, string>) => {
    const { GATECOUNT_SECRET } = readEnvironment({ CREDENTIALS_DIRECTORY: folder, ...more }).secrets
    return GATECOUNT_SECRET && unveil(GATECOUNT_SECRET)
  }
  expect(secretOf({})).toBe('from systemd')
  expect(secretOf({ GATECOUNT_SECRET: 'given' })).toBe('given')
  expect(readEnvironment({ CREDENTIALS_DIRECTORY: folder }).secrets.REDIS_PASSWORD).toBeUndefined()
})
