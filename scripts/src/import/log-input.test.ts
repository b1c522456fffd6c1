import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type LogInput, openLogInputs } from './log-input.ts'

const line = (day: string) => `h - - [${day}/May/2015:10:05:03 +0200] "GET / HTTP/1.0" 200 1\n`
let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gatecount-logs-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

async function write(name: string, content: string | Buffer): Promise<string> {
  await writeFile(join(folder, name), content)
  return join(folder, name)
}

async function* stream(...blocks: readonly Buffer[]): AsyncGenerator<Buffer> {
  yield* blocks
}

async function content(input: LogInput | undefined): Promise<string> {
  const blocks: Buffer[] = []
  for await (const block of input?.blocks(() => {}) ?? []) blocks.push(block)
  return Buffer.concat(blocks).toString()
}

describe('openLogInputs()', () => {
  it('openLogInputs() puts files in the order of their first lines', async () => {
    const paths = [
      await write('1', line('19')),
      await write('2', `rubbish\n${line('17')}`),
      await write('3', line('18')),
    ]
    const inputs = await openLogInputs(paths, stream())
    expect(inputs.map(input => input.name)).toEqual(['2', '3', '1'])
    expect(inputs[0]?.first).toEqual({ at: Date.UTC(2015, 4, 17, 8, 5, 3), offsetMinutes: 120 })
    expect(await content(inputs[2])).toBe(line('19'))
  })

  it('openLogInputs() inflates what is compressed, whatever it is called, with several members in one file', async () => {
    const members = Buffer.concat([gzipSync(line('17')), gzipSync(line('18'))])
    const [input] = await openLogInputs([await write('old.log', members)], stream())
    expect(await content(input)).toBe(line('17') + line('18'))
  })

  it('openLogInputs() reads standard input once, without losing what it looked at', async () => {
    const zipped = gzipSync(line('17').repeat(3))
    const inputs = await openLogInputs(['-'], stream(zipped.subarray(0, 15), zipped.subarray(15)))
    expect(inputs[0]).toMatchObject({ name: 'standard input', bytes: null, first: { offsetMinutes: 120 } })
    expect(await content(inputs[0])).toBe(line('17').repeat(3))
    await expect(openLogInputs(['-', '-'], stream())).rejects.toThrow('once')
  })

  it('openLogInputs() reads empty files', async () => {
    const [input] = await openLogInputs([await write('empty', '')], stream())
    expect(input?.first).toBeNull()
    expect(await content(input)).toBe('')
  })

  it('openLogInputs() names a file that is not there', async () => {
    await expect(openLogInputs([join(folder, 'missing.log')], stream())).rejects.toThrow(
      'missing.log: no such file',
    )
  })

  it('openLogInputs() reports compressed data that is cut short when it is read', async () => {
    const cut = gzipSync(line('17').repeat(1000)).subarray(0, -12)
    const [input] = await openLogInputs([await write('cut.gz', cut)], stream())
    await expect(content(input)).rejects.toThrow('cut.gz: the compressed data is damaged or cut short')
  })
})
