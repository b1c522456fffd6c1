import { createHmac, timingSafeEqual } from 'node:crypto'
import type { MailKind, MailSubscription } from '@gatecount/shared/adapters/control/mail-subscriptions'
import type { Veiled } from '@gatecount/shared/domain/privacy/veiled'
import { engineSecret } from '../account/engine/engine-secret.ts'

const LETTERS = { r: 'report', a: 'alert' } as const satisfies Record<string, MailKind>

const signed = (key: Veiled<Buffer>, what: string): string =>
  `${what}.${createHmac('sha256', engineSecret(key, 'unsubscribe')).update(what).digest('base64url')}`

/** What ends one mail for good and can do nothing else; whoever holds it needs not sign in. It lives as long as the subscription. */
export const unsubscribeToken = (key: Veiled<Buffer>, { kind, id }: MailSubscription): string =>
  signed(key, `${kind === 'report' ? 'r' : 'a'}${id}`)

/** Undefined for what was not signed here. */
export function readUnsubscribeToken(key: Veiled<Buffer>, token: string): MailSubscription | undefined {
  const [, letter, id] = /^([ra])(\d{1,9})\./.exec(token) ?? []
  if (letter !== 'r' && letter !== 'a') return undefined
  const [own, given] = [Buffer.from(signed(key, `${letter}${id}`)), Buffer.from(token)]
  if (own.length !== given.length || !timingSafeEqual(own, given)) return undefined
  return { kind: LETTERS[letter], id: Number(id) }
}
