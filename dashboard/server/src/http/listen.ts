import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Express } from 'express'

export interface Listening extends AsyncDisposable {
  readonly port: number
}

const DRAIN_MS = 3000

/** Serves the app; on dispose, answers in progress get a moment to finish. @throws when the port cannot be had */
export async function listen(app: Express, host: string, port: number): Promise<Listening> {
  const server = createServer(app)
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      server.off('error', reject)
      resolve()
    })
  })
  return {
    port: (server.address() as AddressInfo).port,
    async [Symbol.asyncDispose]() {
      const bound = setTimeout(() => server.closeAllConnections(), DRAIN_MS)
      await new Promise<void>(resolve => {
        server.close(() => resolve())
        server.closeIdleConnections()
      })
      clearTimeout(bound)
    },
  }
}
