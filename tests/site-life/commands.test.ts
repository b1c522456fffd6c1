import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runScript, type StartedHouse, startHouse } from '../start/started-house.ts'

let dataDir: string
let files: string
let house: StartedHouse | undefined
beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'gatecount-commands-'))
  files = mkdtempSync(join(tmpdir(), 'gatecount-files-'))
  house = await startHouse(dataDir)
}, 300_000)
afterAll(async () => {
  await house?.end('SIGTERM')
  for (const directory of [dataDir, files]) rmSync(directory, { recursive: true, force: true })
})

const run = (...args: string[]) => runScript('gatecount', args, dataDir)
const json = async (...args: string[]) => {
  const { code, stdout, stderr } = await run(...args, '--json')
  expect(code, stderr).toBe(0)
  return JSON.parse(stdout)
}

describe('gatecount', () => {
  it('gatecount export, import site, site set --retention and site delete take a site through its life', async () => {
    await json('site', 'add', 'shop.example', '--time-zone', 'Europe/Berlin')
    const set = await json('site', 'set', 'shop.example', '--retention', 'attributes=25,totals=60')
    expect(set).toMatchObject({ retention: { attributes: 25, totals: 60 } })
    const wrong = await run('site', 'set', 'shop.example', '--retention', 'attributes=25,totals=12')
    expect(wrong).toMatchObject({ code: 1, stdout: '' })
    expect(wrong.stderr).toContain('at least as long as attributes')

    const file = join(files, 'shop.zip')
    const exported = await json('export', '--site', 'shop.example', '--format', 'parquet', '-o', file)
    expect(exported).toEqual({ file, bytes: statSync(file).size })
    expect(existsSync(`${file}.part`)).toBe(false)

    const taken = await run('import', 'site', file)
    expect(taken).toMatchObject({ code: 1, stdout: '' })
    expect(taken.stderr).toContain('is there already')
    const damaged = join(files, 'damaged.zip')
    writeFileSync(damaged, 'PK')
    expect((await run('import', 'site', damaged)).stderr).toContain('damaged')
    expect((await run('import', 'site', join(files, 'none.zip'))).stderr).toContain('cannot be read')

    const imported = await json('import', 'site', file, '--as', 'copy.example')
    expect(imported).toMatchObject({ state: 'done', domain: 'copy.example' })
    expect(imported.note).toContain('kept in memory only')

    const unasked = await run('site', 'delete', 'copy.example')
    expect(unasked).toMatchObject({ code: 1, stdout: '' })
    expect(unasked.stderr).toContain('--yes')
    const last = join(files, 'last.zip')
    const deleted = await run('site', 'delete', 'copy.example', '--yes', '--export', last)
    expect(deleted).toMatchObject({ code: 0, stdout: 'Deleted copy.example and everything of it.\n' })
    expect(deleted.stderr).toContain(`Wrote ${last}`)
    const sites: { domain: string; retention: object }[] = await json('site', 'list')
    expect(sites.map(({ domain }) => domain)).toEqual(['shop.example'])
  }, 400_000)
})
