import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'

interface Mail {
  readonly from: string
  readonly to: readonly string[]
  readonly subject: string
  readonly text: string
  /** The link in it. */
  readonly link: URL | undefined
}

export interface MailStand extends AsyncDisposable {
  /** For `SMTP_URL`. */
  readonly url: string
  readonly mails: readonly Mail[]
  /** The next mail to an address that nobody has taken yet. */
  next(to: string): Promise<Mail>
}

/** Undoes quoted-printable (RFC 2045), in which long lines arrive. */
const unquoted = (text: string): string =>
  Buffer.from(
    text
      .replaceAll(/=\r\n/g, '')
      .replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  ).toString('utf8')

function read(raw: string, from: string, to: readonly string[]): Mail {
  const end = raw.indexOf('\r\n\r\n')
  const head = raw.slice(0, end)
  const body = raw.slice(end + 4)
  const text = /^content-transfer-encoding: quoted-printable/im.test(head) ? unquoted(body) : body
  const found = /https?:\/\/\S+/.exec(text)?.[0]
  return {
    from,
    to,
    subject: /^subject: (.*)$/im.exec(head)?.[1]?.trim() ?? '',
    text,
    link: found === undefined ? undefined : new URL(found),
  }
}

/** A real mail server that keeps what it is given. */
export async function openMailStand(): Promise<MailStand> {
  const mails: Mail[] = []
  const taken = new Set<Mail>()
  const waiting = new Set<() => void>()
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, session, done) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        const { mailFrom, rcptTo } = session.envelope
        const from = mailFrom === false ? '' : mailFrom.address
        const to = rcptTo.map(({ address }) => address)
        mails.push(read(Buffer.concat(chunks).toString(), from, to))
        done()
        for (const look of waiting) look()
      })
    },
  })
  server.listen(0, '127.0.0.1')
  await once(server.server, 'listening')
  const { port } = server.server.address() as AddressInfo
  return {
    url: `smtp://127.0.0.1:${port}`,
    mails,
    next: async to =>
      await new Promise<Mail>(resolve => {
        const look = () => {
          const mail = mails.find(known => known.to.includes(to) && !taken.has(known))
          if (mail === undefined) return
          waiting.delete(look)
          taken.add(mail)
          resolve(mail)
        }
        waiting.add(look)
        look()
      }),
    async [Symbol.asyncDispose]() {
      await new Promise<void>(resolve => server.close(() => resolve()))
    },
  }
}
