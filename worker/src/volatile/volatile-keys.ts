import type { CrowdOf } from '@gatecount/shared/domain/privacy/gates'

/** Names in volatile Redis. Short: they are a good part of what small sites cost. */
export interface VolatileKeys {
  /** All names of the partition begin with it. */
  readonly prefix: string
  /** Who holds the partition; lives for a few seconds and is renewed. */
  readonly owner: string
  /** Who took it last; changes only with the holder, so commits can watch it. */
  readonly fence: string
  /** How often a batch has made the worker fail, by epoch and number. */
  readonly tries: string
  readonly outbox: string
  readonly origins: string
  /** Imports that go on, by site. */
  readonly imports: string
  /** Sites that were removed and whose state is to be forgotten, and those where that is done. */
  readonly forget: string
  readonly forgotten: string
  readonly days: string
  readonly closed: string
  readonly leftovers: string
  readonly givens: string
  day(site: number, day: string, of?: CrowdOf): DayKeys
  leftover(span: string): string
  given(span: string): string
}

export interface DayKeys {
  /** As it stands among the open days: `site/day`, or `site/day/hits` where nobody is told apart. */
  readonly id: string
  /** There is none, and no visitor, where nobody is told apart. */
  readonly salt: string
  readonly facts: string
  readonly newcomers: string
  cells(chunk: number): string
  visitors(bucket: number): string
}

/** Small hashes are stored packed, so cells and visitors go into many of them: 128 cells each, visitors by 12 bits. */
export const CELLS_PER_CHUNK = 128
export const VISITOR_BUCKETS = 4096
export const bucketOf = (tag: string): number =>
  ((tag.charCodeAt(0) << 8) | tag.charCodeAt(1)) & (VISITOR_BUCKETS - 1)

export function volatileKeys(partition: number): VolatileKeys {
  const own = `gc${partition}:`
  return {
    prefix: own,
    owner: `${own}owner`,
    fence: `${own}fence`,
    tries: `${own}tries`,
    outbox: `${own}outbox`,
    origins: `${own}origins`,
    imports: `${own}imports`,
    forget: `${own}forget`,
    forgotten: `${own}forgotten`,
    days: `${own}days`,
    closed: `${own}closed`,
    leftovers: `${own}leftovers`,
    givens: `${own}givens`,
    day(site, day, of = 'visitors') {
      const id = of === 'hits' ? `${site}/${day}/hits` : `${site}/${day}`
      const prefix = `${own}${id}:`
      return {
        id,
        salt: `${prefix}salt`,
        facts: `${prefix}facts`,
        newcomers: `${prefix}new`,
        cells: chunk => `${prefix}c${chunk.toString(36)}`,
        visitors: bucket => `${prefix}v${bucket.toString(36)}`,
      }
    },
    leftover: span => `${own}left:${span}`,
    given: span => `${own}given:${span}`,
  }
}
