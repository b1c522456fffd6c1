import { rmSync } from 'node:fs'
import { createServer } from 'node:http'
import { openEmbedded } from '@gatecount/shared/adapters/clickhouse/embedded'
import { SMALL_MACHINE } from '@gatecount/shared/adapters/clickhouse/machine'
import { createPostgresStore } from '@gatecount/shared/adapters/control/postgres'
import { readEnvironment } from '@gatecount/shared/process/environment'
import { createLog } from '@gatecount/shared/process/log'
import { untilStopped } from '@gatecount/shared/process/until-stopped'
import { workerConfig } from '@gatecount/worker/config'
import { createWorker } from '@gatecount/worker/worker'
import { refusingWriter } from './refusing-writer.ts'

// More often than every minute, so that rounds of a few seconds come by it.
const SNAPSHOT_EVERY_MS = 3_000

// The worker with ClickHouse in its process, as a process that a test can kill. It answers SQL on a socket.
const environment = readEnvironment(process.env)
const log = createLog('house', environment.LOG_LEVEL)
await using store = await openEmbedded(`${environment.DATA_DIR}/clickhouse`, SMALL_MACHINE)
await using control = createPostgresStore({ url: environment.DATABASE_URL ?? '' })
const { writer, refuse } = refusingWriter(store.writer)
await using _worker = await createWorker({
  config: workerConfig(environment),
  cells: writer,
  snapshotEveryMs: SNAPSHOT_EVERY_MS,
  control,
  log,
})
const server = createServer((request, response) => {
  const wanted = new URL(request.url ?? '/', 'http://house').searchParams
  const refusing = wanted.get('refuse')
  if (refusing !== null) refuse(refusing === 'yes')
  const text = wanted.get('sql') ?? 'SELECT 1'
  store.reader.rows({ text, params: {} }).then(
    rows => response.end(JSON.stringify(rows)),
    () => response.writeHead(500).end(),
  )
})
const socket = `${environment.DATA_DIR}/house.sock`
// A killed predecessor leaves it behind.
rmSync(socket, { force: true })
server.listen(socket)
await untilStopped()
server.close()
