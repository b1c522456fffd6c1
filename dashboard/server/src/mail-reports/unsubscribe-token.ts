import { createHmac, timingSafeEqual } from 'node:crypto'
import type { MailKind } from '@gatecount/shared/adapters/control/mail-subscriptions'
import type { Veiled } from '@gatecount/shared/domain/privacy/veiled'
import { engineSecret } from '../account/engine/engine-secret.ts'

/** A mail that can be ended by a link in it. */
export interface EndableMail {
  readonly kind: MailKind | 'notice'
  readonly id: number
}

const LETTERS = { r: 'report', a: 'alert', n: 'notice' } as const satisfies Record<
  string,
  EndableMail['kind']
>
const LETTER_OF = { report: 'r', alert: 'a', notice: 'n' } as const satisfies Record<
  EndableMail['kind'],
  keyof typeof LETTERS
>

const signed = (key: Veiled<Buffer>, what: string): string =>
  `${what}.${createHmac('sha256', engineSecret(key, 'unsubscribe')).update(what).digest('base64url')}`

/** What ends one mail for good and can do nothing else; whoever holds it needs not sign in. It lives as long as the subscription. */
export const unsubscribeToken = (key: Veiled<Buffer>, { kind, id }: EndableMail): string =>
  signed(key, `${LETTER_OF[kind]}${id}`)

/** Undefined for what was not signed here. */
export function readUnsubscribeToken(key: Veiled<Buffer>, token: string): EndableMail | undefined {
  const [, letter, id] = /^([ran])(\d{1,9})\./.exec(token) ?? []
  if (letter !== 'r' && letter !== 'a' && letter !== 'n') return undefined
  const [own, given] = [Buffer.from(signed(key, `${letter}${id}`)), Buffer.from(token)]
  if (own.length !== given.length || !timingSafeEqual(own, given)) return undefined
  return { kind: LETTERS[letter], id: Number(id) }
}
