import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'

interface Mail {
  readonly from: string
  readonly to: readonly string[]
  readonly subject: string
  /** What programs show that know no HTML. */
  readonly text: string
  /** Empty where there is none. */
  readonly html: string
  /** As they came, long ones in one line. */
  readonly head: string
  /** What is attached, by its name. */
  readonly files: ReadonlyMap<string, Buffer>
  /** The first link in it. */
  readonly link: URL | undefined
}

export interface MailStand extends AsyncDisposable {
  /** For `SMTP_URL`. */
  readonly url: string
  readonly mails: readonly Mail[]
  /** The next mail to an address that nobody has taken yet. */
  next(to: string): Promise<Mail>
  /** Leaves whoever sends the next mail without an answer, and does not keep it. @returns when that mail is there */
  leaveUnanswered(): Promise<void>
}

/** Undoes quoted-printable (RFC 2045), in which long lines arrive. */
const unquoted = (text: string): string =>
  Buffer.from(
    text
      .replaceAll(/=\r\n/g, '')
      .replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  ).toString('utf8')

/** Undoes the words of a header that are not ASCII (RFC 2047). */
const unencoded = (header: string): string =>
  header
    .replaceAll(/\?=\s+=\?/g, '?==?')
    .replaceAll(/=\?utf-8\?([qb])\?([^?]*)\?=/gi, (_, how: string, words: string) =>
      how.toLowerCase() === 'b'
        ? Buffer.from(words, 'base64').toString('utf8')
        : unquoted(words.replaceAll('_', ' ')),
    )

/** Head and body of a mail or of a part of it, lines of the head that go on put together. */
function split(raw: string): { readonly head: string; readonly body: string } {
  const end = raw.indexOf('\r\n\r\n')
  return { head: raw.slice(0, end).replaceAll(/\r\n[ \t]+/g, ' '), body: raw.slice(end + 4) }
}

function decoded({ head, body }: { readonly head: string; readonly body: string }): string {
  const way = /^content-transfer-encoding: (\S+)/im.exec(head)?.[1]?.toLowerCase()
  if (way === 'base64') return Buffer.from(body, 'base64').toString('utf8')
  return way === 'quoted-printable' ? unquoted(body) : body
}

/** The part of a type; a mail without parts is a part of itself. */
function partOf(raw: string, type: string): string {
  const whole = split(raw)
  const boundary = /boundary="?([^";\r\n]+)/i.exec(whole.head)?.[1]
  const parts = boundary === undefined ? [whole] : whole.body.split(`--${boundary}`).map(part => split(part))
  const found = parts.find(({ head }) => new RegExp(`^content-type: ${type}`, 'im').test(head))
  return found === undefined ? '' : decoded(found)
}

/** Parts that have a name, as they were before they were encoded for the way. */
function filesOf(raw: string): ReadonlyMap<string, Buffer> {
  const whole = split(raw)
  const boundary = /boundary="?([^";\r\n]+)/i.exec(whole.head)?.[1]
  const files = new Map<string, Buffer>()
  if (boundary === undefined) return files
  for (const part of whole.body.split(`--${boundary}`).map(one => split(one))) {
    const name = /^content-disposition: attachment; filename="?([^";\r\n]+)/im.exec(part.head)?.[1]
    const isBase64 = /^content-transfer-encoding: base64/im.test(part.head)
    if (name !== undefined)
      files.set(name, isBase64 ? Buffer.from(part.body, 'base64') : Buffer.from(decoded(part)))
  }
  return files
}

function read(raw: string, from: string, to: readonly string[]): Mail {
  const { head } = split(raw)
  const text = partOf(raw, 'text/plain')
  const found = /https?:\/\/\S+/.exec(text)?.[0]
  return {
    from,
    to,
    subject: unencoded(/^subject: (.*)$/im.exec(head)?.[1]?.trim() ?? ''),
    text: text.replaceAll('\r\n', '\n'),
    html: partOf(raw, 'text/html'),
    files: filesOf(raw),
    head,
    link: found === undefined ? undefined : new URL(found),
  }
}

/** A real mail server that keeps what it is given. */
export async function openMailStand(): Promise<MailStand> {
  const mails: Mail[] = []
  const taken = new Set<Mail>()
  const waiting = new Set<() => void>()
  let isLeft: (() => void) | undefined
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, session, done) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        if (isLeft !== undefined) {
          isLeft()
          isLeft = undefined
          return
        }
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
    leaveUnanswered: async () =>
      await new Promise<void>(resolve => {
        isLeft = resolve
      }),
    async [Symbol.asyncDispose]() {
      await new Promise<void>(resolve => server.close(() => resolve()))
    },
  }
}
