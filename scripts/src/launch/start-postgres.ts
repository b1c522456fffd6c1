import { once } from 'node:events'
import { connect } from 'node:net'
import { startEmbeddedPostgres } from '@gatecount/shared/adapters/control/embedded'
import { unveil } from '@gatecount/shared/domain/privacy/veiled'
import type { Running } from './running.ts'

export interface RunningPostgres extends Running {
  /** `postgres://…`, with its password: hand it to services only. */
  readonly url: string
}

const WATCH_MS = 2000

async function answers(port: number): Promise<boolean> {
  const socket = connect(port, '127.0.0.1')
  try {
    await once(socket, 'connect')
    return true
  } catch {
    return false
  } finally {
    socket.destroy()
  }
}

/** Starts PostgreSQL on the data directory, and again on the same port when it is gone. */
export async function startPostgres(folder: string): Promise<RunningPostgres> {
  let server = await startEmbeddedPostgres(folder)
  const url = unveil(server.url)
  const { port } = server
  let watching = true
  let pause: NodeJS.Timeout | undefined
  let giveUp: (reason: unknown) => void = () => {}
  const givenUp = new Promise<never>((_, reject) => {
    giveUp = reject
  })
  givenUp.catch(() => {})

  const watch = async (): Promise<void> => {
    if (!(await answers(port)) && watching) {
      server = await startEmbeddedPostgres(folder, port)
    }
    if (watching) pause = setTimeout(look, WATCH_MS)
  }
  const look = (): void => void watch().catch(giveUp)
  pause = setTimeout(look, WATCH_MS)

  const stop = async (): Promise<void> => {
    watching = false
    clearTimeout(pause)
    await server[Symbol.asyncDispose]()
  }
  return { url, givenUp, stop }
}
