import { once } from 'node:events'
import { createServer } from 'node:http'

/** A program of its own, `bare-server.js <port>`: reads the body of every request, answers 202 and does nothing else. */
const server = createServer((request, response) => {
  const parts: Buffer[] = []
  request.on('data', (part: Buffer) => parts.push(part))
  request.on('end', () => {
    response.writeHead(202, { 'Content-Type': 'text/plain', 'Content-Length': 2 }).end('ok')
  })
})
server.keepAliveTimeout = 65_000
server.listen(Number(process.argv[2]), '127.0.0.1')
await once(server, 'listening')
process.once('SIGTERM', () => process.exit())
