import { createHmac, timingSafeEqual } from 'node:crypto'
import type { ReportShare } from '@gatecount/shared/adapters/control/report-shares'
import type { Veiled } from '@gatecount/shared/domain/privacy/veiled'
import { engineSecret } from '../../account/engine/engine-secret.ts'

/** As long as somebody reads; then they are asked again. */
const LIFE_MS = 60 * 60_000

type Locked = Pick<ReportShare, 'id' | 'password'>

const passUntil = (key: Veiled<Buffer>, { id, password }: Locked, until: number): string =>
  `${until}.${createHmac('sha256', engineSecret(key, 'shared report'))
    .update(JSON.stringify([id, password, until]))
    .digest('base64url')}`

/**
 * What stands in the address of a page after its password was given, in the place of a cookie: it opens this one link
 * for an hour, and no longer than the password holds.
 */
export const passwordPass = (key: Veiled<Buffer>, share: Locked, now: number): string =>
  passUntil(key, share, now + LIFE_MS)

export function isPass(
  key: Veiled<Buffer>,
  share: Locked,
  { pass, now }: { readonly pass: string; readonly now: number },
): boolean {
  const until = Number(/^\d{1,16}(?=\.)/.exec(pass)?.[0] ?? Number.NaN)
  if (!(until > now)) return false
  const [own, given] = [Buffer.from(passUntil(key, share, until)), Buffer.from(pass)]
  return own.length === given.length && timingSafeEqual(own, given)
}
