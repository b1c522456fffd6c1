import { type ClickHouseClient, type ClickHouseClientConfigOptions, createClient } from '@clickhouse/client'
import { asClickHouseFailure } from './click-house-failure.ts'
import type { ClickHouseSession, Settings } from './session.ts'
import { transferFiles } from './transfer-files.ts'

type ClientConnection = NonNullable<ClickHouseClientConfigOptions['connection']>

/** The part of `chdb/connection` that is used; described here because `chdb` is an optional package. */
export interface ChdbConnection extends ClientConnection {
  readonly chdb: {
    rawInsert(params: {
      table: string
      values: Buffer
      format: 'TabSeparated'
      settings: Settings
    }): Promise<unknown>
    queryStream(sql: string, options: { format: string }): AsyncIterable<{ raw(): Uint8Array }>
  }
}

const literal = (value: string | number): string =>
  typeof value === 'number' ? String(value) : `'${value.replaceAll("'", "''")}'`

const settingsStatement = (settings: Settings): string =>
  `SET ${Object.entries(settings)
    .map(([name, value]) => `${name} = ${literal(value)}`)
    .join(', ')}`

/**
 * One session of the embedded engine. Its statements run one after the other; two sessions run side by side.
 * Settings are set once and stay with the session.
 * @param transfer directory for files on their way in or out; only with it are there any
 */
export async function openChdbSession(
  connection: ChdbConnection,
  settings: Settings,
  transfer?: string,
): Promise<ClickHouseSession> {
  const client: ClickHouseClient = createClient({ connection })
  const failing = async <T>(work: Promise<T>): Promise<T> => {
    try {
      return await work
    } catch (error) {
      throw asClickHouseFailure(error)
    }
  }
  await failing(client.command({ query: settingsStatement(settings) }))
  return {
    query: <Row>({ text, params }: { text: string; params: Readonly<Record<string, unknown>> }) =>
      failing(
        client
          .query({ query: text, query_params: params, format: 'JSONEachRow' })
          .then(result => result.json<Row>()),
      ),
    command: async text => void (await failing(client.command({ query: text }))),
    async *stream(text, format) {
      try {
        for await (const block of connection.chdb.queryStream(text, { format })) yield block.raw()
      } catch (error) {
        throw asClickHouseFailure(error)
      }
    },
    ...transferFiles(text => failing(client.command({ query: text })), transfer),
    insert: async (table, values, insertSettings) =>
      void (await failing(
        connection.chdb.rawInsert({
          table,
          values,
          format: 'TabSeparated',
          settings: insertSettings,
        }),
      )),
    close: () => client.close(),
  }
}
