import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdir, mkdtemp, readFile, readlink, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type EmbeddedPostgres, startEmbeddedPostgres } from '@gatecount/shared/adapters/control/embedded'
import { findPostgres, fromPackage, hydrateLinks } from '@gatecount/shared/adapters/control/postgres-binaries'
import { unveil } from '@gatecount/shared/domain/privacy/veiled'
import { Client } from 'pg'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

let directory: string
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'gatecount-postgres-life-'))
})
afterEach(async () => {
  const pid = await postmaster().catch(() => undefined)
  if (pid !== undefined && isAlive(pid)) process.kill(pid, 'SIGKILL')
  await rm(directory, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
})

const pidFile = () => join(directory, 'cluster', 'postmaster.pid')
const postmaster = async () => Number((await readFile(pidFile(), 'utf8')).split('\n')[0])

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

async function ask(postgres: EmbeddedPostgres, text: string): Promise<unknown[]> {
  const client = new Client({ connectionString: unveil(postgres.url) })
  await client.connect()
  try {
    return (await client.query({ text, rowMode: 'array' })).rows.flat()
  } finally {
    await client.end()
  }
}

describe('startEmbeddedPostgres()', () => {
  it('startEmbeddedPostgres() keeps what was written, and its password is for its owner alone', async () => {
    {
      await using first = await startEmbeddedPostgres(directory)
      await ask(first, 'CREATE TABLE t AS SELECT 42 AS n')
    }
    await using second = await startEmbeddedPostgres(directory)
    expect(await ask(second, 'SELECT n FROM t')).toEqual([42])
    expect((await stat(join(directory, 'password'))).mode & 0o777).toBe(0o600)
  })

  it('startEmbeddedPostgres() listens on loopback only and takes nobody without the password', async () => {
    await using postgres = await startEmbeddedPostgres(directory)
    expect(await ask(postgres, 'SHOW listen_addresses')).toEqual(['127.0.0.1'])
    const stranger = new Client({
      host: '127.0.0.1',
      port: postgres.port,
      user: 'gatecount',
      password: 'guess',
      database: 'gatecount',
    })
    await expect(stranger.connect()).rejects.toThrow(/password authentication failed/)
  })

  it('startEmbeddedPostgres() writes no statement and no value to its log', async () => {
    await using postgres = await startEmbeddedPostgres(directory)
    await ask(postgres, "CREATE TABLE u AS SELECT 'tell-tale' AS v")
    await ask(postgres, 'ALTER TABLE u ADD PRIMARY KEY (v)')
    await expect(ask(postgres, "INSERT INTO u VALUES ('tell-tale')")).rejects.toThrow()
    await expect(ask(postgres, "SELECT 'tell-tale'::int")).rejects.toThrow()
    expect(await readFile(join(directory, 'postgres.log'), 'utf8')).not.toContain('tell-tale')
  })

  it('startEmbeddedPostgres() stops the server when it is disposed', async () => {
    let pid: number
    {
      await using _ = await startEmbeddedPostgres(directory)
      pid = await postmaster()
      expect(isAlive(pid)).toBe(true)
    }
    expect(isAlive(pid)).toBe(false)
    await expect(stat(pidFile())).rejects.toThrow('ENOENT')
  })

  it('startEmbeddedPostgres() takes over a server whose parent was killed, and stops that one', async () => {
    const script = join(import.meta.dirname, 'orphan.ts')
    const parent = spawn(process.execPath, ['--conditions=source', '--import=tsx', script, directory], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const [port] = await once(parent.stdout, 'data')
    parent.kill('SIGKILL')
    await once(parent, 'exit')
    const pid = await postmaster()
    expect(isAlive(pid)).toBe(true)
    {
      await using taken = await startEmbeddedPostgres(directory)
      expect(taken.port).toBe(Number(String(port)))
      expect(await postmaster()).toBe(pid)
      expect(await ask(taken, 'SELECT 1')).toEqual([1])
    }
    expect(isAlive(pid)).toBe(false)
  })

  it('startEmbeddedPostgres() starts again after the server itself was killed', async () => {
    const killed = await startEmbeddedPostgres(directory)
    await ask(killed, 'CREATE TABLE t AS SELECT 7 AS n')
    process.kill(await postmaster(), 'SIGKILL')
    await using postgres = await startEmbeddedPostgres(directory)
    expect(await ask(postgres, 'SELECT n FROM t')).toEqual([7])
  })

  it('startEmbeddedPostgres() is not stopped by a lock file with the number of another process', async () => {
    await (await startEmbeddedPostgres(directory))[Symbol.asyncDispose]()
    await writeFile(pidFile(), `${process.pid}\n${join(directory, 'cluster')}\n0\n5432\n`)
    await using postgres = await startEmbeddedPostgres(directory)
    expect(await ask(postgres, 'SELECT 1')).toEqual([1])
  })

  it('startEmbeddedPostgres() starts where other users may walk, without any capability', async () => {
    await chmod(directory, 0o755)
    await using postgres = await startEmbeddedPostgres(join(directory, 'inner'))
    expect(await ask(postgres, 'SELECT 1')).toEqual([1])
  })

  it('startEmbeddedPostgres() says what is missing when there is no PostgreSQL', async () => {
    await expect(startEmbeddedPostgres(directory, undefined, async () => undefined)).rejects.toThrow(
      /No PostgreSQL was found.*DATABASE_URL/,
    )
  })

  it('startEmbeddedPostgres() runs from the package, and a cluster keeps to its version', async () => {
    const packaged = (wanted: number | undefined) => findPostgres(wanted, [fromPackage])
    await (await startEmbeddedPostgres(directory, undefined, packaged))[Symbol.asyncDispose]()
    await using postgres = await startEmbeddedPostgres(directory)
    expect(await ask(postgres, "SELECT current_setting('server_version_num')::int / 10000")).toEqual([18])
  })
})

describe('hydrateLinks()', () => {
  it('hydrateLinks() makes the links that npm left out, and leaves those that are there', async () => {
    const native = join(directory, 'native')
    await mkdir(join(native, 'lib'), { recursive: true })
    await mkdir(join(native, 'bin'))
    for (const name of ['lib/a.so.1.2', 'bin/initdb', 'bin/postgres']) await writeFile(join(native, name), '')
    const links = ['native/lib/a.so', 'native/lib/a.so.1'].map(target => ({
      source: 'native/lib/a.so.1.2',
      target,
    }))
    await writeFile(join(native, 'pg-symlinks.json'), JSON.stringify(links))
    await hydrateLinks(directory)
    await hydrateLinks(directory)
    expect(await readlink(join(native, 'lib', 'a.so'))).toBe('a.so.1.2')
    expect((await stat(join(native, 'bin', 'postgres'))).mode & 0o111).toBe(0o111)
  })
})
