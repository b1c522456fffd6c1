import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { createCellAuditor } from './cell-auditor.ts'
import { createCellReader } from './cell-reader.ts'
import { createCellWriter } from './cell-writer.ts'
import { type ChdbConnection, openChdbSession } from './chdb-session.ts'
import { guardExit } from './exit-guard.ts'
import {
  auditorSettings,
  fileSettings,
  type Machine,
  machineFor,
  readerSettings,
  writerSettings,
} from './machine.ts'
import type { CellAuditor, CellReader, CellWriter } from './port.ts'

interface Chdb {
  Session: new (path: string, options: { connectionArgs: readonly string[] }) => { close(): void }
  drainPending(): Promise<void>
}

const CLOSE_BOUND_MS = 5000

/** ClickHouse cannot be had in this process; the message says what to do. */
export class EmbeddedUnavailable extends Error {
  constructor(message: string, options: { cause: unknown }) {
    super(message, options)
    this.name = 'EmbeddedUnavailable'
  }
}

const NOT_INSTALLED =
  'The embedded ClickHouse (package chdb) is not installed or does not run here. ' +
  'Install it with "npm install --include=optional", or set CLICKHOUSE_URL to a ClickHouse server.'
const IN_USE = 'The data directory of ClickHouse is in use by another process, or cannot be written.'

async function load(): Promise<{ chdb: Chdb; connect: (path: string) => ChdbConnection }> {
  // Not literals: compiler and linter must not want packages that a server deployment leaves out.
  const names = ['chdb', 'chdb/connection'] as const
  try {
    const chdb = (await import(names[0])) as Chdb
    const connection = (await import(names[1])) as {
      createChdbConnection(options: { path: string }): ChdbConnection
    }
    return { chdb, connect: path => connection.createChdbConnection({ path }) }
  } catch (error) {
    throw new EmbeddedUnavailable(NOT_INSTALLED, { cause: error })
  }
}

/** What can only be said when the engine starts: caches and the memory limit of the whole. */
const configuration = (machine: Machine): string => `<clickhouse>
  <max_server_memory_usage>${machine.serverMemory}</max_server_memory_usage>
  <mark_cache_size>${machine.markCache}</mark_cache_size>
  <index_mark_cache_size>${machine.markCache}</index_mark_cache_size>
  <uncompressed_cache_size>0</uncompressed_cache_size>
  <logger><level>none</level></logger>
</clickhouse>
`

let exitGuarded = false
/** The engine hangs on its way out now and then; see {@link guardExit}. */
function guardExitOnce(): void {
  if (exitGuarded) return
  exitGuarded = true
  process.once('exit', () => void guardExit(CLOSE_BOUND_MS))
}

export interface Embedded extends AsyncDisposable {
  readonly writer: CellWriter
  readonly reader: CellReader
  readonly auditor: CellAuditor
}

/**
 * ClickHouse inside this process. One session writes, others read, and they run side by side. A directory belongs to
 * one process, and a process to one directory at a time.
 * @param dataDir ClickHouse's own directory; made if missing
 * @throws EmbeddedUnavailable when chDB is not installed or the directory is in use
 */
export async function openEmbedded(dataDir: string, machine: Machine = machineFor()): Promise<Embedded> {
  const { chdb, connect } = await load()
  const path = resolve(dataDir, 'store')
  const config = join(resolve(dataDir), 'config.xml')
  const transfer = resolve(dataDir, 'transfer')
  await mkdir(path, { recursive: true })
  await writeFile(config, configuration(machine))

  let keeper: { close(): void }
  try {
    // The first session starts the engine with its configuration and keeps it; the others join it.
    keeper = new chdb.Session(path, { connectionArgs: [`--config-file=${config}`] })
  } catch (error) {
    throw new EmbeddedUnavailable(IN_USE, { cause: error })
  }
  guardExitOnce()
  // Only now is the directory ours: what lies there was left by a process that was killed.
  await rm(transfer, { recursive: true, force: true })
  await mkdir(transfer, { mode: 0o700 })
  const writing = await openChdbSession(connect(path), writerSettings(machine), transfer)
  const reading = await openChdbSession(connect(path), readerSettings(machine))
  const auditing = await openChdbSession(connect(path), auditorSettings(machine))
  const openFiles = () => openChdbSession(connect(path), fileSettings(machine), transfer)
  const reader = createCellReader(reading, openFiles)
  let closed: Promise<void> | undefined
  const close = async () => {
    const callOff = guardExit(CLOSE_BOUND_MS + machine.querySeconds * 1000)
    await Promise.all([writing, reading, auditing].map(session => session.close()))
    keeper.close()
    await chdb.drainPending()
    callOff()
  }
  return {
    writer: createCellWriter(writing),
    reader,
    auditor: createCellAuditor(auditing, writing, reader),
    [Symbol.asyncDispose]() {
      closed ??= close()
      return closed
    },
  }
}
