import { startEmbeddedPostgres } from '@gatecount/shared/adapters/control/embedded'

/** Starts PostgreSQL, says where, and waits to be killed. */
const [directory = ''] = process.argv.slice(2)
const { port } = await startEmbeddedPostgres(directory)
process.stdout.write(`${port}\n`)
setInterval(() => {}, 1000)
