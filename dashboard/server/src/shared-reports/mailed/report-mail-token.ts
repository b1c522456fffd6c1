import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Veiled } from '@gatecount/shared/domain/privacy/veiled'
import { engineSecret } from '../../account/engine/engine-secret.ts'

const signed = (key: Veiled<Buffer>, id: number): string =>
  `${id}.${createHmac('sha256', engineSecret(key, 'report mail')).update(String(id)).digest('base64url')}`

/** The number of the share; undefined for what was not signed here. */
export function readReportMailToken(key: Veiled<Buffer>, token: string): number | undefined {
  const id = Number(/^([1-9]\d{0,8})\./.exec(token)?.[1] ?? Number.NaN)
  if (Number.isNaN(id)) return undefined
  const [own, given] = [Buffer.from(signed(key, id)), Buffer.from(token)]
  return own.length === given.length && timingSafeEqual(own, given) ? id : undefined
}

/** Confirms and ends the mails of one share, and can do nothing else. It lives as long as the share. */
export const reportMailLink = (origin: string, key: Veiled<Buffer>, id: number): string =>
  `${origin}/report-mail?token=${signed(key, id)}`
