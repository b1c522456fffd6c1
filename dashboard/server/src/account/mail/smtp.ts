import { unveil, type Veiled } from '@gatecount/shared/domain/privacy/veiled'
import { createTransport } from 'nodemailer'
import type { Letter } from './letters.ts'

export interface MailConfig {
  /** `smtp://` or `smtps://`, with user and password where the server wants them. */
  readonly url: Veiled<string>
  readonly from: string
}

const TIMEOUT_MS = 10_000

/** Hands letters to the mail server that is configured. */
export function smtp({ url, from }: MailConfig): (letter: Letter) => Promise<void> {
  const transport = createTransport({
    url: unveil(url),
    connectionTimeout: TIMEOUT_MS,
    greetingTimeout: TIMEOUT_MS,
    socketTimeout: TIMEOUT_MS,
    // Nothing is read from files or addresses on the way.
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return async ({ headers, attachments = [], ...letter }) => {
    await transport.sendMail({
      from,
      ...letter,
      attachments: [...attachments],
      headers: { 'Auto-Submitted': 'auto-generated', ...headers },
    })
  }
}
