import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { DROP_REASONS, type DropReason } from '../domain/event/drop-reasons.ts'
import type { CampaignKey, ClickId, Hit } from '../domain/event/hit.ts'
import { unveil, veil } from '../domain/privacy/veiled.ts'

/** Which collector wrote a batch, and its number there: a batch that is sent again after a lost answer is known by it. */
export interface BatchOrigin {
  /** Random per collector process. */
  readonly collector: string
  /** 1, 2, 3 … per collector and partition. */
  readonly sequence: number
}

/** A chunk of a log import. The worker counts a checkpoint once. */
export interface ImportMark {
  readonly siteId: number
  /** Digest of all lines up to here; '' for the end marker. */
  readonly checkpoint: string
  /** Lines of the file up to here. */
  readonly lines: number
  /** No more lines follow: past days of the site can be closed. */
  readonly end: boolean
}

export interface DropCount {
  readonly siteId: number
  readonly reason: DropReason
  readonly count: number
  /** Milliseconds since the epoch: the day the drops are shown under. */
  readonly at: number
}

/** What is sealed and queued as one job. */
export interface Batch {
  readonly hits: readonly Hit[]
  readonly drops: readonly DropCount[]
  readonly origin?: BatchOrigin
  readonly import?: ImportMark
}

type WireHit = readonly [
  siteId: number,
  at: number,
  name: string,
  host: string,
  path: string,
  campaign: Partial<Record<CampaignKey, string>> | 0,
  clickIds: readonly ClickId[] | 0,
  referrer: string | 0,
  props: Record<string, string> | 0,
  revenue: { currency: string; amount: string } | 0,
  interactive: 0 | 1,
  scroll: number,
  engagedMs: number,
  language: string,
  signals: number,
  address: string,
  userAgent: string,
  /** Left out where there is none, and by collectors that know of none. */
  via?: string,
]

interface WireBatch {
  readonly h: readonly WireHit[]
  readonly d?: readonly DropCount[]
  readonly o?: BatchOrigin
  readonly i?: ImportMark
}

const isEmpty = (record: object): boolean => {
  for (const _ in record) return false
  return true
}

const NO_CODE = [] as const

const toWire = (hit: Hit): WireHit => [
  hit.siteId,
  hit.at,
  hit.name,
  hit.host,
  hit.path,
  isEmpty(hit.campaign) ? 0 : hit.campaign,
  hit.clickIds.length === 0 ? 0 : hit.clickIds,
  hit.referrer ?? 0,
  isEmpty(hit.props) ? 0 : hit.props,
  hit.revenue ?? 0,
  hit.interactive ? 1 : 0,
  hit.scroll ?? -1,
  hit.engagedMs,
  hit.language,
  hit.signals,
  unveil(hit.address),
  unveil(hit.userAgent),
  ...(hit.via === undefined ? NO_CODE : ([hit.via] as const)),
]

const NONE = Object.freeze({})
const NO_IDS: readonly ClickId[] = Object.freeze([])

const fromWire = (w: WireHit): Hit => ({
  siteId: w[0],
  at: w[1],
  name: w[2],
  host: w[3],
  path: w[4],
  campaign: w[5] === 0 ? NONE : w[5],
  clickIds: w[6] === 0 ? NO_IDS : w[6],
  referrer: w[7] === 0 ? null : w[7],
  props: w[8] === 0 ? NONE : w[8],
  revenue: w[9] === 0 ? null : w[9],
  interactive: w[10] === 1,
  scroll: w[11] === -1 ? null : w[11],
  engagedMs: w[12],
  language: w[13],
  signals: w[14],
  address: veil(w[15]),
  userAgent: veil(w[16]),
  ...(w[17] !== undefined && { via: w[17] }),
})

const isText = (value: unknown): boolean => typeof value === 'string'
const isTexts = (value: unknown): boolean =>
  value === 0 || (typeof value === 'object' && value !== null && Object.values(value).every(isText))

const isRevenue = (value: WireHit[9]): boolean =>
  value === 0 || (isTexts(value) && isText(value.currency) && isText(value.amount))

/** The years that a day in the store can have. Events before the web are a mistake, not history. */
const EARLIEST = Date.UTC(1990)
const LATEST = Date.UTC(2100)
const isTime = (value: unknown): boolean =>
  Number.isSafeInteger(value) && (value as number) >= EARLIEST && (value as number) < LATEST

/**
 * Whoever holds a token for imports seals batches too, so what was opened need not come from our collector: a hit of
 * another shape must not get as far as a step that stumbles over it, again after every restart.
 */
const isWireHit = (w: readonly unknown[]): boolean =>
  Number.isSafeInteger(w[0]) &&
  isTime(w[1]) &&
  isText(w[2]) &&
  isText(w[3]) &&
  isText(w[4]) &&
  isTexts(w[5]) &&
  (w[6] === 0 || Array.isArray(w[6])) &&
  isTexts(w[6]) &&
  (w[7] === 0 || isText(w[7])) &&
  isTexts(w[8]) &&
  isRevenue(w[9] as WireHit[9]) &&
  Number.isFinite(w[11]) &&
  Number.isFinite(w[12]) &&
  (w[12] as number) >= 0 &&
  isText(w[13]) &&
  Number.isSafeInteger(w[14]) &&
  isText(w[15]) &&
  isText(w[16]) &&
  (w[17] === undefined || isText(w[17]))

const isDrop = ({ siteId, reason, count, at }: DropCount): boolean =>
  Number.isSafeInteger(siteId) &&
  Object.hasOwn(DROP_REASONS, reason) &&
  Number.isSafeInteger(count) &&
  count > 0 &&
  isTime(at)
const isOrigin = ({ collector, sequence }: BatchOrigin): boolean =>
  isText(collector) && Number.isSafeInteger(sequence)
const isMark = ({ siteId, checkpoint, lines, end }: ImportMark): boolean =>
  Number.isSafeInteger(siteId) &&
  isText(checkpoint) &&
  Number.isSafeInteger(lines) &&
  lines >= 0 &&
  typeof end === 'boolean'

const isWireBatch = ({ h, d = [], o, i }: WireBatch): boolean =>
  h.every(isWireHit) && d.every(isDrop) && (o === undefined || isOrigin(o)) && (i === undefined || isMark(i))

/** Text of one hit inside a batch; made when the hit arrives, so that closing a batch is a join. Seal it: it holds the address. */
export const encodeHit = (hit: Hit): string => JSON.stringify(toWire(hit))

const PLAIN = 0
const DEFLATED = 1
/** Below this size compression costs more than it saves. */
const WORTH_DEFLATING = 512

/** Bytes to be sealed, from hits that {@link encodeHit} made: one byte that says how the rest is written, then JSON. */
export function encodeHits(hits: readonly string[], rest: Omit<Batch, 'hits'>): Buffer {
  const tail =
    (rest.drops.length > 0 ? `,"d":${JSON.stringify(rest.drops)}` : '') +
    (rest.origin ? `,"o":${JSON.stringify(rest.origin)}` : '') +
    (rest.import ? `,"i":${JSON.stringify(rest.import)}` : '')
  const json = Buffer.from(`{"h":[${hits.join(',')}]${tail}}`)
  if (json.length < WORTH_DEFLATING) return Buffer.concat([Buffer.of(PLAIN), json])
  return Buffer.concat([Buffer.of(DEFLATED), deflateRawSync(json, { level: 1 })])
}

export const encodeBatch = (batch: Batch): Buffer => encodeHits(batch.hits.map(encodeHit), batch)

/** A batch that was opened but does not parse. Says nothing of its content. */
export class MalformedBatch extends Error {
  constructor(options?: ErrorOptions) {
    super('Batch cannot be parsed', options)
    this.name = 'MalformedBatch'
  }
}

/** No batch that a collector writes inflates to more; the bound keeps a forged one from filling memory. */
const MAX_INFLATED = 64 * 1024 * 1024

/** @throws MalformedBatch */
export function decodeBatch(plain: Buffer): Batch {
  try {
    const body = plain.subarray(1)
    const json = plain[0] === DEFLATED ? inflateRawSync(body, { maxOutputLength: MAX_INFLATED }) : body
    const wire = JSON.parse(json.toString()) as WireBatch
    if (!isWireBatch(wire)) throw new MalformedBatch()
    return {
      hits: wire.h.map(fromWire),
      drops: wire.d ?? [],
      ...(wire.o && { origin: wire.o }),
      ...(wire.i && { import: wire.i }),
    }
  } catch {
    // biome-ignore lint/style/useErrorCause: the cause quotes the text it could not parse
    throw new MalformedBatch()
  }
}
