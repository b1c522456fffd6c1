import { writeFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { drainPending, Session } from 'chdb'

/**
 * Test code only: chDB behind the part of ClickHouse's HTTP interface that `@clickhouse/client` uses, so that the
 * server adapter meets real SQL over a real socket. One request is one session, as on a server.
 */
export interface HttpTestServer extends AsyncDisposable {
  readonly url: string
}

export interface Credentials {
  readonly user: string
  readonly password: string
}

/** Parts of the interface that are no settings of the engine. */
const NOT_SETTINGS = new Set(['query', 'query_id', 'database', 'session_id', 'default_format', 'role'])
const HTTP_ONLY = /^(wait_end_of_query|enable_http_compression|send_progress_in_http_headers|http_.*)$/
const quoted = (value: string): string => `'${value.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}

function isAllowed(request: IncomingMessage, { user, password }: Credentials): boolean {
  const basic = `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`
  return request.headers.authorization === basic
}

/** `readonly` comes last, for nothing can be set after it. */
function statementsFor(params: URLSearchParams): string[] {
  const wanted = [...params].filter(([name]) => !NOT_SETTINGS.has(name) && !HTTP_ONLY.test(name))
  return wanted
    .sort(([a], [b]) => Number(a === 'readonly') - Number(b === 'readonly'))
    .map(([name, value]) => `SET ${name} = ${quoted(value)}`)
}

async function execute(path: string, params: URLSearchParams, body: Buffer): Promise<Buffer> {
  const session = new Session(path)
  try {
    for (const statement of statementsFor(params)) await session.queryAsync(statement)
    const insert = /^INSERT INTO (\w+)\s+FORMAT TabSeparated\s*$/.exec(params.get('query') ?? '')
    if (insert?.[1] !== undefined) {
      await session.insert({ table: insert[1], values: body, format: 'TabSeparated' })
      return Buffer.alloc(0)
    }
    const file = /^INSERT INTO (\w+)\s+FORMAT (Parquet|CSVWithNames)\s*$/.exec(params.get('query') ?? '')
    if (file !== null) {
      const sent = join(path, 'sent-file')
      await writeFile(sent, body)
      const columns = (
        await session.queryAsync(
          `SELECT arrayStringConcat(groupArray(concat(name, ' ', type)), ', ') FROM system.columns
            WHERE table = '${file[1]}'`,
          { format: 'TabSeparatedRaw' },
        )
      )
        .text()
        .trim()
      await session.queryAsync(
        `INSERT INTO ${file[1]} SELECT * FROM file('${sent}', ${file[2]}, '${columns}')`,
      )
      return Buffer.alloc(0)
    }
    const text = [params.get('query') ?? '', body.toString('utf8')].join('\n').trim()
    return Buffer.from((await session.queryAsync(text, { format: 'TabSeparated' })).bytes())
  } finally {
    session.close()
  }
}

function fail(response: ServerResponse, error: unknown): void {
  const { message, clickhouseCode } = error as { message: string; clickhouseCode?: number }
  const code = String(clickhouseCode ?? /Code: (\d+)/.exec(message)?.[1] ?? 1)
  response.writeHead(code === '516' ? 401 : 500, { 'x-clickhouse-exception-code': code })
  response.end(/^Code: /.test(message) ? message : `Code: ${code}. DB::Exception: ${message}`)
}

/** @param path data directory of chDB: one a process */
export async function startHttpTestServer(path: string, credentials: Credentials): Promise<HttpTestServer> {
  // Keeps the engine while requests come and go.
  const keeper = new Session(path)
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(request.url ?? '/', 'http://local')
    const body = await bodyOf(request)
    if (url.pathname === '/ping') return void response.end('Ok.\n')
    if (!isAllowed(request, credentials)) {
      const message = 'Code: 516. DB::Exception: Authentication failed. (AUTHENTICATION_FAILED)'
      return fail(response, { message })
    }
    try {
      const result = await execute(path, url.searchParams, body)
      response.writeHead(200, {
        'content-type': 'application/x-ndjson',
        'x-clickhouse-summary': '{"read_rows":"0","written_rows":"0","elapsed_ns":"0"}',
      })
      response.end(result)
    } catch (error) {
      fail(response, error)
    }
  }
  const server = createServer((request, response) => void answer(request, response))
  await new Promise<void>(listening => server.listen(0, '127.0.0.1', listening))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      await new Promise(closed => server.close(closed))
      keeper.close()
      await drainPending()
    },
  }
}
