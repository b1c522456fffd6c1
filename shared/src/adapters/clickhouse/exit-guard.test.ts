import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { describe, expect, it } from 'vitest'

const MODULE = new URL('./exit-guard.ts', import.meta.url).href

async function endOf(body: string): Promise<{ code: number | null; signal: string | null }> {
  const script = `const { guardExit } = await import(${JSON.stringify(MODULE)}); ${body}`
  const child = spawn(process.execPath, ['--import=tsx', '--input-type=module', '-e', script])
  const [code, signal] = await once(child, 'exit')
  return { code, signal }
}

describe('guardExit()', () => {
  it('guardExit() ends a process whose exit hangs', async () => {
    const hang = 'Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0)'
    expect(await endOf(`process.once('exit', () => { guardExit(200); ${hang} })`)).toEqual({
      code: null,
      signal: 'SIGKILL',
    })
  })

  it('guardExit() leaves alone a process that goes by itself', async () => {
    expect(await endOf(`process.once('exit', () => { guardExit(10_000) }); process.exitCode = 3`)).toEqual({
      code: 3,
      signal: null,
    })
  })

  it('guardExit() that was called off leaves a living process alone', async () => {
    const body = `guardExit(200)(); await new Promise(done => setTimeout(done, 600)); process.exitCode = 4`
    expect(await endOf(body)).toEqual({ code: 4, signal: null })
  })
})
