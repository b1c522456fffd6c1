import { unveil, type Veiled } from '@gatecount/shared/domain/privacy/veiled'

export interface Letter {
  readonly to: string
  readonly subject: string
  readonly text: string
  /** The same in HTML, for programs that show it. */
  readonly html?: string
  readonly headers?: Readonly<Record<string, string>>
  /** The same for a mail that is sent again because nobody knows whether it arrived (RFC 5322, 3.6.4). */
  readonly messageId?: string
}

/** The mails of accounts: plain text, one link each, no picture, nothing that tells when they are opened. */
export interface Letters {
  signInLink(to: string, secret: Veiled<string>): Promise<void>
  resetLink(to: string, secret: Veiled<string>): Promise<void>
  invitation(to: string, path: string, what: { readonly by: string; readonly into: string }): Promise<void>
  /** To the address that somebody wants to have from now on. */
  addressLink(to: string, token: Veiled<string>): Promise<void>
  /** To the address of before, so that nobody takes an account over unseen. */
  addressChanged(to: string): Promise<void>
  passwordChanged(to: string): Promise<void>
}

const UNASKED = 'If you did not ask for this, you need not do anything.'

export function letters(publicUrl: string, send: (letter: Letter) => Promise<void>): Letters {
  const { origin, host } = new URL(publicUrl)
  const write = (to: string, subject: string, ...paragraphs: readonly string[]) =>
    send({ to, subject, text: `${paragraphs.join('\n\n')}\n\n-- \nGatecount at ${host}\n` })
  const settings = `${origin}/account`
  return {
    signInLink: (to, secret) =>
      write(
        to,
        `Sign in to Gatecount at ${host}`,
        'This link signs you in. It works once, for 15 minutes:',
        `${origin}/signin/link?token=${unveil(secret)}`,
        UNASKED,
      ),
    resetLink: (to, secret) =>
      write(
        to,
        `A new password for Gatecount at ${host}`,
        'Here you can choose a new password. The link works once, for an hour; all devices are signed out:',
        `${origin}/signin/reset?token=${unveil(secret)}`,
        UNASKED,
      ),
    invitation: (to, path, { by, into }) =>
      write(
        to,
        `${by} invites you to ${into}`,
        `${by} invites you to ${into} on Gatecount. The link works once, for a week:`,
        origin + path,
        'If you do not know what this is about, you need not do anything.',
      ),
    addressLink: (to, token) =>
      write(
        to,
        `Your address for Gatecount at ${host}`,
        'This link makes this the e-mail address of your account. It works once, for an hour:',
        `${origin}/signin/address?token=${unveil(token)}`,
        UNASKED,
      ),
    addressChanged: to =>
      write(
        to,
        'Your e-mail address was changed',
        'Somebody who is signed in with your account gave it another e-mail address.',
        'If that was not you, ask an owner of the installation for a sign-in link at once.',
      ),
    passwordChanged: to =>
      write(
        to,
        'Your password was changed',
        'The password of your account was changed, and all other devices were signed out.',
        `If that was not you, choose a new one, and look at your passkeys: ${settings}`,
      ),
  }
}
