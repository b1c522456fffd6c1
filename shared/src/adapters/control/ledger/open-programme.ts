import type { PoolClient } from 'pg'
import { type CodeBook, foldCode } from '../../../domain/affiliate/attribute-sale.ts'
import { findSubCode } from '../../../domain/affiliate/link-code.ts'
import type { Membership, ProgrammeTerms } from '../../../domain/affiliate/programme.ts'
import type { Click } from '../../../domain/affiliate/sale.ts'
import { readRuleSet, readTerms, type StoredTerms } from '../../../domain/affiliate/stored-terms.ts'

/** A programme whose ledger nobody else writes to until the transaction ends. */
export interface OpenProgramme {
  readonly id: number
  readonly siteId: number
  readonly currency: string
  readonly terms: ProgrammeTerms
  readonly codes: CodeBook
  /**
   * What is kept of a click: codes that are registered, and of those the registered sub-codes. Anything else is a text that
   * whoever made the link chose, and could stand for one person.
   */
  registered(click: Click | undefined): RegisteredClick
  /** Sales that were ever received. */
  readonly received: number
}

interface RegisteredClick {
  readonly code: string | null
  readonly subCode: string | null
}

interface CodeRow {
  readonly kind: string
  readonly code: string
  readonly affiliate: string
  readonly subCodes: readonly string[]
}

interface Row {
  readonly siteId: number
  readonly currency: string
  readonly terms: StoredTerms
  readonly received: number
}

interface SpanRow {
  readonly affiliate: string
  readonly kind: 'approved' | 'suspended'
  readonly from: string
  readonly until: string | null
}

const LOCK = `SELECT site_id AS "siteId", currency, terms, sales_received AS received
  FROM programmes WHERE id = $1 FOR UPDATE`
const RULES = `SELECT version, valid_from::text AS "validFrom", rules FROM programme_rules
  WHERE programme_id = $1 ORDER BY version`
const SPANS = `SELECT affiliate_id AS affiliate, kind, first_day::text AS from, last_day::text AS until
  FROM member_spans WHERE programme_id = $1 ORDER BY id`
/** A code that is retired credits what was clicked before; a coupon, which has no click, credits nothing any more. */
const CODES = `SELECT kind, code, affiliate_id AS affiliate, sub_codes AS "subCodes" FROM affiliate_codes
  WHERE programme_id = $1 AND (kind = 'code' OR retired_on IS NULL)`

const spansOf = (rows: readonly SpanRow[], kind: SpanRow['kind']) =>
  rows.filter(row => row.kind === kind).map(({ from, until }) => ({ from, ...(until !== null && { until }) }))

function membershipsOf(rows: readonly SpanRow[]): ReadonlyMap<string, Membership> {
  const byAffiliate = new Map<string, SpanRow[]>()
  for (const row of rows) {
    const own = byAffiliate.get(row.affiliate) ?? []
    own.push(row)
    byAffiliate.set(row.affiliate, own)
  }
  return new Map(
    [...byAffiliate].map(([affiliate, own]) => [
      affiliate,
      { affiliate, approved: spansOf(own, 'approved'), suspended: spansOf(own, 'suspended') },
    ]),
  )
}

/**
 * Locks a programme and reads what decisions about its sales need.
 * @throws Error when there is no such programme
 */
export async function openProgramme(client: PoolClient, id: number): Promise<OpenProgramme> {
  const [row] = (await client.query<Row>(LOCK, [id])).rows
  if (row === undefined) throw new Error('There is no such programme')
  const rules = (await client.query<{ version: number; validFrom: string; rules: unknown }>(RULES, [id])).rows
  const members = membershipsOf((await client.query<SpanRow>(SPANS, [id])).rows)
  const codes = (await client.query<CodeRow>(CODES, [id])).rows
  const subCodes = new Map(codes.flatMap(one => (one.kind === 'code' ? [[one.code, one.subCodes]] : [])))
  const held = new Map(codes.map(({ kind, code, affiliate }) => [`${kind} ${code}`, affiliate]))
  const memberOf = (key: string): Membership | undefined => {
    const affiliate = held.get(key)
    if (affiliate === undefined) return undefined
    return members.get(affiliate) ?? { affiliate, approved: [], suspended: [] }
  }
  const registered = (click: Click | undefined): RegisteredClick => {
    const code = click === undefined ? '' : foldCode(click.code)
    const known = subCodes.get(code)
    if (known === undefined) return { code: null, subCode: null }
    return { code, subCode: findSubCode({ subCodes: known }, click?.subCode ?? '') || null }
  }
  return {
    id,
    siteId: row.siteId,
    currency: row.currency,
    received: row.received,
    terms: { ...readTerms(row.terms), currency: row.currency, rules: rules.map(readRuleSet) },
    registered,
    codes: { ofCode: code => memberOf(`code ${code}`), ofCoupon: code => memberOf(`coupon ${code}`) },
  }
}
