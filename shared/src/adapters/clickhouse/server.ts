import { Readable } from 'node:stream'
import { type ClickHouseSettings, createClient } from '@clickhouse/client'
import { unveil, type Veiled } from '../../domain/privacy/veiled.ts'
import { createCellAuditor } from './cell-auditor.ts'
import { createCellReader } from './cell-reader.ts'
import { createCellWriter } from './cell-writer.ts'
import { asClickHouseFailure } from './click-house-failure.ts'
import {
  auditorSettings,
  fileSettings,
  LARGE_MACHINE,
  type Machine,
  readerSettings,
  writerSettings,
} from './machine.ts'
import type { CellAuditor, CellReader, CellWriter } from './port.ts'
import type { ClickHouseSession, Settings } from './session.ts'

export interface ServerOptions {
  /** `http(s)://user@host:8123/database`, with or without a password. */
  readonly url: string
  /** Taken instead of one in the URL (`CLICKHOUSE_PASSWORD`). */
  readonly password?: Veiled<string> | undefined
  /** Limits of a query; the server has its own for the whole. */
  readonly machine?: Machine
}

/** `OPTIMIZE … FINAL` answers when it is done. */
const WRITER_TIMEOUT_MS = 600_000
const READER_TIMEOUT_MS = 60_000

function openHttpSession(
  { url, password }: ServerOptions,
  settings: Settings,
  timeoutMs: number,
): ClickHouseSession {
  const client = createClient({
    url,
    ...(password === undefined ? {} : { password: unveil(password) }),
    application: 'gatecount',
    request_timeout: timeoutMs,
    clickhouse_settings: settings as ClickHouseSettings,
    log: { level: 127 },
  })
  const failing = async <T>(work: Promise<T>): Promise<T> => {
    try {
      return await work
    } catch (error) {
      throw asClickHouseFailure(error)
    }
  }
  return {
    query: <Row>({ text, params }: { text: string; params: Readonly<Record<string, unknown>> }) =>
      failing(
        client
          .query({ query: text, query_params: params, format: 'JSONEachRow' })
          .then(result => result.json<Row>()),
      ),
    command: async text => void (await failing(client.command({ query: text }))),
    async *stream(text, format) {
      const { stream } = await failing(client.exec({ query: `${text} FORMAT ${format}` }))
      for await (const block of stream) yield block as Uint8Array
    },
    async *file(text, format) {
      const { stream } = await failing(client.exec({ query: `${text} FORMAT ${format}` }))
      for await (const block of stream) yield block as Uint8Array
    },
    readFile: async ({ name }, format, bytes) =>
      void (await failing(
        client.insert({ table: name, values: Readable.from(bytes, { objectMode: false }), format }),
      )),
    insert: async (table, rows, insertSettings) =>
      void (await failing(
        client.insert({
          table,
          values: Readable.from([rows], { objectMode: false }),
          format: 'TabSeparated',
          clickhouse_settings: insertSettings as ClickHouseSettings,
        }),
      )),
    close: () => client.close(),
  }
}

/** ClickHouse over HTTP. Does not connect before it is used, so a server that is still starting is no error here. */
export function connectServer(
  options: ServerOptions,
): { writer: CellWriter; reader: CellReader; auditor: CellAuditor } & AsyncDisposable {
  const { machine = LARGE_MACHINE } = options
  const writing = openHttpSession(options, writerSettings(machine), WRITER_TIMEOUT_MS)
  const reading = openHttpSession(options, readerSettings(machine), READER_TIMEOUT_MS)
  const auditing = openHttpSession(options, auditorSettings(machine), WRITER_TIMEOUT_MS)
  const openFiles = async (): Promise<ClickHouseSession> =>
    openHttpSession(options, { ...fileSettings(machine), readonly: 1 }, WRITER_TIMEOUT_MS)
  const reader = createCellReader(reading, openFiles)
  return {
    writer: createCellWriter(writing),
    reader,
    auditor: createCellAuditor(auditing, writing, reader),
    async [Symbol.asyncDispose]() {
      await Promise.all([writing, reading, auditing].map(session => session.close()))
    },
  }
}
