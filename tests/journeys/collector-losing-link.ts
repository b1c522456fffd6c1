import { rm } from 'node:fs/promises'
import { connect, createServer, type Socket } from 'node:net'
import { fileURLToPath } from 'node:url'

/** A link to Redis that loses confirmations: the command arrives and is carried out, its answer never comes. */
export interface LosingLink extends AsyncDisposable {
  readonly url: string
  /** Confirmations of stored batches lost so far. */
  readonly lost: number
  /** Loses every n-th confirmation from now on; 0 loses none. */
  lose(every: number): void
}

/** What BullMQ sends to add a job: a script, by its digest or in full. */
const ADDS = /\bevalsha?\b/i

/** @param url `unix://…` of the real Redis */
export async function openLosingLink(url: string, socketPath: string): Promise<LosingLink> {
  let every = 0
  let seen = 0
  let lost = 0
  const open = new Set<Socket>()
  const server = createServer(client => {
    const redis = connect(fileURLToPath(url.replace('unix:', 'file:')))
    const end = (): void => {
      client.destroy()
      redis.destroy()
    }
    let adds = false
    client.on('data', data => {
      adds = ADDS.test(data.subarray(0, 200).toString('latin1'))
      redis.write(data)
    })
    redis.on('data', data => {
      if (adds && every > 0 && ++seen % every === 0) {
        lost++
        end()
      } else client.write(data)
    })
    for (const socket of [client, redis]) {
      open.add(socket)
      socket.on('error', end)
      socket.on('close', () => {
        open.delete(socket)
        end()
      })
    }
  })
  await new Promise<void>(listening => server.listen(socketPath, listening))
  return {
    url: `unix://${socketPath}`,
    get lost() {
      return lost
    },
    lose: n => {
      every = n
    },
    async [Symbol.asyncDispose]() {
      for (const socket of open) socket.destroy()
      await new Promise(closed => server.close(closed))
      await rm(socketPath, { force: true })
    },
  }
}
