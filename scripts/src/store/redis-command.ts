import { connect } from 'node:net'

/**
 * Sends one command to a Redis on a Unix socket and gives the first line of its answer (`+PONG`); undefined when nobody
 * answers, or the server ends the connection, which is how `SHUTDOWN` is answered.
 */
export function redisCommand(socketPath: string, words: readonly string[]): Promise<string | undefined> {
  return new Promise(resolve => {
    const socket = connect(socketPath)
    socket.setTimeout(1000, () => socket.destroy())
    socket.once('connect', () => socket.write(`${words.join(' ')}\r\n`))
    socket.once('data', data => {
      resolve(data.toString().split('\r\n')[0])
      socket.destroy()
    })
    socket.once('error', () => resolve(undefined))
    socket.once('close', () => resolve(undefined))
  })
}

const POLL_MS = 20

/** Waits until the server has loaded its data and answers. @throws the signal's reason when it aborts first */
export async function waitForRedis(socketPath: string, signal: AbortSignal): Promise<void> {
  while ((await redisCommand(socketPath, ['PING'])) !== '+PONG') {
    signal.throwIfAborted()
    await new Promise(resolve => setTimeout(resolve, POLL_MS))
  }
}
