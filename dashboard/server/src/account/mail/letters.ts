import { unveil, type Veiled } from '@gatecount/shared/domain/privacy/veiled'
import type { Language } from '@gatecount/shared/language/languages'
import { sayIn } from '../../words/speak.ts'

export interface Letter {
  readonly to: string
  readonly subject: string
  readonly text: string
  /** The same in HTML, for programs that show it. */
  readonly html?: string
  readonly headers?: Readonly<Record<string, string>>
  /** The same for a mail that is sent again because nobody knows whether it arrived (RFC 5322, 3.6.4). */
  readonly messageId?: string
  readonly attachments?: readonly {
    readonly filename: string
    readonly contentType: string
    readonly content: Buffer
  }[]
}

interface ProgrammeNames {
  readonly programme: string
  readonly site: string
}

/** The mails of accounts: plain text, one link each, no picture, nothing that tells when they are opened. */
export interface Letters {
  signInLink(to: string, secret: Veiled<string>): Promise<void>
  resetLink(to: string, secret: Veiled<string>): Promise<void>
  /** Without a name, by whoever runs the installation; without a site, to all of it. */
  invitation(
    to: string,
    path: string,
    what: { readonly by: string | undefined; readonly site: string | undefined },
  ): Promise<void>
  /** To who has applied for a programme: the link shows that the address is theirs. */
  application(to: string, path: string, what: ProgrammeNames): Promise<void>
  /** To who has applied with an address that has another role on the site. */
  applicationOfOther(to: string, what: ProgrammeNames): Promise<void>
  /** To the address that somebody wants to have from now on. */
  addressLink(to: string, token: Veiled<string>): Promise<void>
  /** To the address of before, so that nobody takes an account over unseen. */
  addressChanged(to: string): Promise<void>
  passwordChanged(to: string): Promise<void>
  /** Confirms a change of how an affiliate is paid. */
  paymentLink(to: string, token: Veiled<string>): Promise<void>
  /** The change is confirmed, and in force from a moment on; until then it can be withdrawn. */
  paymentChanges(to: string, from: Date): Promise<void>
  /** It was withdrawn. */
  paymentStays(to: string): Promise<void>
}

const UNASKED = 'If you did not ask for this, you need not do anything.'

/** Writes in the language of whoever causes a mail. */
export type LettersIn = (language: Language) => Letters

export const letters =
  (publicUrl: string, send: (letter: Letter) => Promise<void>): LettersIn =>
  language =>
    lettersIn(language, publicUrl, send)

function lettersIn(language: Language, publicUrl: string, send: (letter: Letter) => Promise<void>): Letters {
  const say = sayIn(language)
  const { origin, host } = new URL(publicUrl)
  const write = (to: string, subject: string, ...paragraphs: readonly string[]) =>
    send({
      to,
      subject,
      text: `${paragraphs.join('\n\n')}\n\n-- \n${say('Gatecount at {host}', { host })}\n`,
    })
  const settings = `${origin}/account`
  const payment = `${origin}/affiliate/payouts`
  const day = (moment: Date): string =>
    new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
      dateStyle: 'long',
      timeStyle: 'long',
      timeZone: 'UTC',
    }).format(moment)
  return {
    signInLink: (to, secret) =>
      write(
        to,
        say('Sign in to Gatecount at {host}', { host }),
        say('This link signs you in. It works once, for 15 minutes:'),
        `${origin}/signin/link?token=${unveil(secret)}`,
        say(UNASKED),
      ),
    resetLink: (to, secret) =>
      write(
        to,
        say('A new password for Gatecount at {host}', { host }),
        say(
          'Here you can choose a new password. The link works once, for an hour; all devices are signed out:',
        ),
        `${origin}/signin/reset?token=${unveil(secret)}`,
        say(UNASKED),
      ),
    invitation(to, path, { by, site }) {
      const named = {
        by: by ?? say('Whoever runs this installation'),
        into: site ?? say('the whole installation'),
      }
      return write(
        to,
        say('{by} invites you to {into}', named),
        say('{by} invites you to {into} on Gatecount. The link works once, for a week:', named),
        origin + path,
        say('If you do not know what this is about, you need not do anything.'),
      )
    },
    application: (to, path, { programme, site }) =>
      write(
        to,
        say('Your application for {programme} of {site}', { programme, site }),
        say(
          'Somebody applied with this address for the affiliate programme {programme} of {site}. With this link you confirm it; it works once, for a week:',
          { programme, site },
        ),
        origin + path,
        say(UNASKED),
      ),
    applicationOfOther: (to, { programme, site }) =>
      write(
        to,
        say('Your application for {programme} of {site}', { programme, site }),
        say(
          'Somebody applied with this address for the affiliate programme {programme} of {site}. It works there already with other rights, which it would lose. Apply with another address.',
          { programme, site },
        ),
        say(UNASKED),
      ),
    addressLink: (to, token) =>
      write(
        to,
        say('Your address for Gatecount at {host}', { host }),
        say('This link makes this the e-mail address of your account. It works once, for an hour:'),
        `${origin}/signin/address?token=${unveil(token)}`,
        say(UNASKED),
      ),
    addressChanged: to =>
      write(
        to,
        say('Your e-mail address was changed'),
        say('Somebody who is signed in with your account gave it another e-mail address.'),
        say('If that was not you, ask an owner of the installation for a sign-in link at once.'),
      ),
    passwordChanged: to =>
      write(
        to,
        say('Your password was changed'),
        say('The password of your account was changed, and all other devices were signed out.'),
        say('If that was not you, choose a new one, and look at your passkeys: {settings}', { settings }),
      ),
    paymentLink: (to, token) =>
      write(
        to,
        say('Confirm how you want to be paid'),
        say(
          'This link confirms that you want to be paid in another way. It works once, for a day, where you are signed in; the change is in force three days later:',
        ),
        `${payment}?confirm=${unveil(token)}`,
        say(UNASKED),
      ),
    paymentChanges: (to, from) =>
      write(
        to,
        say('How you are paid will change'),
        say('From {moment} on you are paid in another way. Until then you are paid as before.', {
          moment: day(from),
        }),
        say('If that was not you, withdraw the change here, and choose a new password: {payment}', {
          payment,
        }),
      ),
    paymentStays: to =>
      write(
        to,
        say('How you are paid stays as it was'),
        say('The change of how you are paid was withdrawn. You are paid as before: {payment}', { payment }),
      ),
  }
}
