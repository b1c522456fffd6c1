import { randomBytes } from 'node:crypto'
import { unveil, type Veiled, veil } from '@gatecount/shared/domain/privacy/veiled'
import type { AccountEngine } from './account-engine.ts'

/** What a link in a mail is good for, and how long it lives. */
export const LINK_KINDS = {
  sign_in: { seconds: 15 * 60 },
  reset: { seconds: 3600 },
  address: { seconds: 3600 },
} as const
export type LinkKind = keyof typeof LINK_KINDS

export interface OneTimeLinks {
  /**
   * @param about what else the link is bound to, such as an address
   * @returns the secret; only a digest of it is stored
   */
  make(kind: LinkKind, personId: string, about?: string): Promise<Veiled<string>>
  /** The person it was made for, without using it up. */
  holderOf(kind: LinkKind, secret: Veiled<string>): Promise<string | undefined>
  /** Uses it up. The person it was made for; undefined when it was used, has expired, or never was. */
  redeem(kind: LinkKind, secret: Veiled<string>, about?: string): Promise<string | undefined>
}

export function oneTimeLinks(engine: AccountEngine): OneTimeLinks {
  const identifier = (kind: LinkKind, secret: Veiled<string>, about = ''): string =>
    `${kind}-link:${unveil(secret)}:${about}`
  return {
    async make(kind, personId, about) {
      const { internalAdapter } = await engine.$context
      const secret = veil(randomBytes(32).toString('base64url'))
      await internalAdapter.createVerificationValue({
        identifier: identifier(kind, secret, about),
        value: personId,
        expiresAt: new Date(Date.now() + LINK_KINDS[kind].seconds * 1000),
      })
      return secret
    },
    async holderOf(kind, secret) {
      const { internalAdapter } = await engine.$context
      const found = await internalAdapter.findVerificationValue(identifier(kind, secret))
      return found !== null && found.expiresAt > new Date() ? found.value : undefined
    },
    async redeem(kind, secret, about) {
      const { internalAdapter } = await engine.$context
      return (await internalAdapter.consumeVerificationValue(identifier(kind, secret, about)))?.value
    },
  }
}
