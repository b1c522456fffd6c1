import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { MigrationChanged, outstanding, readMigrations } from './numbered-migrations.ts'

let directory: string
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'gatecount-migrations-'))
})
afterEach(() => rm(directory, { recursive: true, force: true }))

const put = (name: string, text: string) => writeFile(join(directory, name), text)
const read = () => readMigrations(pathToFileURL(`${directory}/`))

describe('readMigrations()', () => {
  it('readMigrations() reads statements in order and leaves comments and other files out', async () => {
    await put('0002-b.sql', 'SELECT 3;\n')
    await put('0001-a.sql', '-- why; because\nSELECT 1;\n\nSELECT\n  2;\n')
    await put('notes.txt', 'SELECT 4;')
    expect((await read()).map(({ number, name, statements }) => ({ number, name, statements }))).toEqual([
      { number: 1, name: '0001-a.sql', statements: ['SELECT 1', 'SELECT\n  2'] },
      { number: 2, name: '0002-b.sql', statements: ['SELECT 3'] },
    ])
  })

  it('readMigrations() refuses a gap', async () => {
    await put('0002-b.sql', 'SELECT 1;')
    await expect(read()).rejects.toThrow('0002-b.sql')
  })
})

describe('outstanding()', () => {
  it('outstanding() is what has not been applied, and refuses what was changed since', async () => {
    await put('0001-a.sql', 'SELECT 1;')
    await put('0002-b.sql', 'SELECT 2;')
    const all = await read()
    const [first] = all.map(({ number, checksum }) => ({ number, checksum }))
    if (first === undefined) throw new Error('nothing was read')
    expect(outstanding(all, [first]).map(({ number }) => number)).toEqual([2])
    expect(() => outstanding(all, [{ ...first, checksum: 'other' }])).toThrow(MigrationChanged)
  })
})
