import type { IncomingHttpHeaders } from 'node:http'
import type { SignedEnvelope } from '@gatecount/shared/queue/sale-queue'
import { textOf } from './message-text.ts'

/** Between the clock of the shop and ours, either way, in milliseconds (Standard Webhooks). */
const TOLERANCE_MS = 5 * 60_000

const ID = /^[\x21-\x7e]{1,200}$/
const TIMESTAMP = /^\d{1,12}$/
const MOST_SIGNATURE_CHARS = 2_000

/** What was sent, as far as it is looked at here: the rest is for whoever has the key. */
export interface SignedMessage extends Pick<SignedEnvelope, 'id' | 'timestamp' | 'signature' | 'body'> {
  /** Domain of the site. */
  readonly site: string
}

export interface Refusal {
  readonly refused: string
}

const refuse = (refused: string): Refusal => ({ refused })

const one = (value: string | string[] | undefined): string => (typeof value === 'string' ? value : '')

function siteOf(body: string): string | undefined {
  try {
    const { site } = JSON.parse(body) as { site?: unknown }
    return typeof site === 'string' ? site : undefined
  } catch {
    return undefined
  }
}

/**
 * Looks at the outside of a message: its headers, the moment it was signed at, the site it names. Whether the signature is
 * right only the worker can say.
 * @param at when it arrived, in milliseconds since the epoch, UTC
 */
export function readMessage(
  headers: IncomingHttpHeaders,
  bytes: Buffer,
  at: number,
): SignedMessage | Refusal {
  const id = one(headers['webhook-id'])
  const timestamp = one(headers['webhook-timestamp'])
  const signature = one(headers['webhook-signature'])
  if (!ID.test(id)) return refuse('The header webhook-id must name the message, in up to 200 characters')
  if (!TIMESTAMP.test(timestamp))
    return refuse('The header webhook-timestamp must be seconds since the epoch')
  if (signature === '' || signature.length > MOST_SIGNATURE_CHARS)
    return refuse('The header webhook-signature must hold the signature')
  if (Math.abs(at - Number(timestamp) * 1000) > TOLERANCE_MS)
    return refuse('The message was signed more than five minutes before or after it arrived; sign it anew')
  const body = textOf(bytes)
  const site = body === undefined ? undefined : siteOf(body)
  if (body === undefined || site === undefined)
    return refuse('The body must be JSON with the domain of the site as "site"')
  return { id, timestamp, signature, body, site }
}
