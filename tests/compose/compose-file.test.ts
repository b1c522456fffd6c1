import { readFileSync } from 'node:fs'
import { readEnvironment } from '@gatecount/shared/process/environment'
import { Ajv2019 } from 'ajv/dist/2019.js'
import { expect, test } from 'vitest'
import { parse } from 'yaml'

const root = new URL('../../', import.meta.url)
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8')

interface Service {
  readonly command?: readonly string[]
  readonly environment?: Readonly<Record<string, string>>
  readonly healthcheck?: { readonly test: readonly string[] }
  readonly mem_limit?: string
  readonly memswap_limit?: string
  readonly secrets?: readonly string[]
  readonly volumes?: readonly string[]
}
interface ComposeFile {
  readonly services: Readonly<Record<string, Service>>
  readonly secrets: Readonly<Record<string, { readonly file: string }>>
}

const compose = parse(read('docker-compose.yml'), { merge: true }) as ComposeFile
const services = Object.entries(compose.services)

test('docker-compose.yml is valid by the published Compose schema', () => {
  const ajv = new Ajv2019({ strict: false, validateFormats: false, allErrors: true })
  // The published file names its draft and its parts in the manner of older drafts; the names are never referred to.
  const isOldName = (key: string, value: unknown) =>
    ['id', '$schema'].includes(key) && typeof value === 'string'
  const text = read('tests/compose/vendor/compose_spec.json')
  const schema = JSON.parse(text, (key, value) => (isOldName(key, value) ? undefined : value))
  const validate = ajv.compile(schema)
  validate(compose)
  expect(validate.errors).toBeNull()
})

test('docker-compose.yml runs the three services and the four stores, each with a health check and a memory limit', () => {
  expect(services.map(([name]) => name).toSorted()).toEqual([
    'clickhouse',
    'collector',
    'dashboard',
    'postgres',
    'queue',
    'volatile',
    'worker',
  ])
  for (const [name, service] of services) {
    expect(service.healthcheck?.test, name).toBeDefined()
    expect(service.mem_limit, name).toMatch(/^\d+[mg]$/)
  }
})

test('docker-compose.yml takes every secret from a file', () => {
  for (const { file } of Object.values(compose.secrets)) expect(file).toMatch(/^\.\/secrets\//)
  for (const [name, { environment = {}, secrets = [] }] of services) {
    for (const [variable, value] of Object.entries(environment)) {
      if (/PASSWORD|SECRET/.test(variable)) {
        expect(variable, name).toMatch(/_FILE$/)
        expect(
          secrets.map(secret => `/run/secrets/${secret}`),
          name,
        ).toContain(value)
      }
    }
  }
})

test('docker-compose.yml gives the collector no way to read: only the queue', () => {
  const names = Object.keys(compose.services['collector']?.environment ?? {})
  expect(names.filter(name => /DATABASE|CLICKHOUSE|VOLATILE|GATECOUNT/.test(name))).toEqual([])
})

test('docker-compose.yml keeps the volatile store off every disk', () => {
  expect(compose.services['volatile']?.volumes).toBeUndefined()
  expect(compose.services['volatile']?.command?.join(' ')).toMatch(/--appendonly no --save ""/)
  expect(compose.services['queue']?.command?.join(' ')).toMatch(/--appendonly yes --appendfsync always/)
})

test('docker-compose.yml lets nothing be swapped that holds addresses or salts', () => {
  for (const name of ['collector', 'worker', 'volatile']) {
    const { mem_limit, memswap_limit } = compose.services[name] ?? {}
    expect(memswap_limit, name).toBeDefined()
    expect(memswap_limit, name).toBe(mem_limit)
  }
})

test('docker-compose.yml sets only variables that readEnvironment() accepts', () => {
  for (const name of ['collector', 'worker', 'dashboard']) {
    const entries = Object.entries(compose.services[name]?.environment ?? {})
    const set = Object.fromEntries(
      entries
        .filter(([variable]) => !variable.endsWith('_FILE'))
        .map(([variable, value]) => [variable, value.replace(/^\$\{\w+:-(.*)\}$/, '$1')]),
    )
    const environment: object = readEnvironment(set)
    const known = Object.keys(environment)
    const optional = ['COLLECTOR_PUBLIC_URL', 'DASHBOARD_PUBLIC_URL']
    expect(
      Object.keys(set).filter(variable => !known.includes(variable) && !optional.includes(variable)),
    ).toEqual([])
  }
})
