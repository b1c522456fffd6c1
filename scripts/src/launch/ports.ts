import { once } from 'node:events'
import { createServer } from 'node:net'
import { CannotStart } from './cannot-start.ts'

const REASONS: Record<string, string> = {
  EADDRINUSE: 'is in use by another program',
  EACCES: 'may not be used without administrator rights',
}

/** Listens for a moment to see whether the port is free. 0 asks for any free port. @returns the port */
export async function claimPort(port: number, host: string, variable: string): Promise<number> {
  const server = createServer()
  try {
    server.listen(port, host)
    await once(server, 'listening')
    const address = server.address()
    if (address === null || typeof address === 'string') return port
    return address.port
  } catch (cause) {
    const reason = REASONS[(cause as NodeJS.ErrnoException).code ?? ''] ?? 'cannot be used'
    throw new CannotStart(`Port ${port} ${reason}; set ${variable} to another one.`, { cause })
  } finally {
    server.close()
  }
}
