import { createHash } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startEmbeddedPostgres } from '@gatecount/shared/adapters/control/embedded'
import type { ReceivedSale } from '@gatecount/shared/adapters/control/ledger/decide-sale'
import type { ReceivedRefund } from '@gatecount/shared/adapters/control/ledger/take-refunds'
import type { ControlStore } from '@gatecount/shared/adapters/control/port'
import { createPostgresStore } from '@gatecount/shared/adapters/control/postgres'
import type { RuleSet } from '@gatecount/shared/domain/affiliate/commission-rule'
import type { Sale } from '@gatecount/shared/domain/affiliate/sale'
import type { StoredTerms } from '@gatecount/shared/domain/affiliate/stored-terms'
import { unveil, veil } from '@gatecount/shared/domain/privacy/veiled'

export interface OpenLedger extends AsyncDisposable {
  readonly store: ControlStore
  readonly url: string
}

/** A control store of its own, with everything migrated. */
export async function openLedger(): Promise<OpenLedger> {
  const directory = await mkdtemp(join(tmpdir(), 'gatecount-ledger-'))
  const postgres = await startEmbeddedPostgres(directory)
  const url = unveil(postgres.url)
  const store = createPostgresStore({ url, payoutSecret: veil('payouts') })
  await store.migrate()
  return {
    store,
    url,
    async [Symbol.asyncDispose]() {
      await store[Symbol.asyncDispose]()
      await postgres[Symbol.asyncDispose]()
      await rm(directory, { recursive: true, force: true })
    },
  }
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest()

const FLAT_725: Omit<RuleSet, 'version'> = {
  validFrom: '2009-01-01',
  rules: [{ id: 'all', scope: {}, pay: { kind: 'percent', basisPoints: 725 } }],
  bonuses: [],
}

export interface WantedProgramme {
  readonly site: string
  readonly name?: string
  readonly terms?: StoredTerms
  readonly rules?: Omit<RuleSet, 'version'>
  readonly affiliates?: readonly string[]
}

export interface TestProgramme {
  readonly id: number
  /** Ids of the affiliates by their codes. */
  readonly affiliates: ReadonlyMap<string, string>
}

/** A programme in pounds whose affiliates have been members for ever, each with their name as a code. */
export async function openProgramme(
  { programmes, addSite, findSite }: ControlStore,
  {
    site: domain,
    name = 'Friends',
    terms = {},
    rules = FLAT_725,
    affiliates = ['anna', 'bert'],
  }: WantedProgramme,
): Promise<TestProgramme> {
  const site = (await findSite(domain)) ?? (await addSite({ domain, timeZone: 'Europe/London' }))
  const programme = await programmes.addProgramme({
    siteId: site.id,
    name,
    currency: 'GBP',
    terms,
  })
  await programmes.announceRules(programme.id, rules)
  const ids = new Map<string, string>()
  for (const code of affiliates) {
    const id = await programmes.addAffiliate({ name: code, email: `${code}@${domain}` })
    await programmes.changeMember(programme.id, id, { state: 'approved', day: '2009-01-01' })
    await programmes.addCode(programme.id, { kind: 'code', code, affiliate: id })
    ids.set(code, id)
  }
  return { id: programme.id, affiliates: ids }
}

export const saleOf = (order: string, amount: bigint, more: Partial<Sale> = {}): ReceivedSale => ({
  order: digest(order),
  confirmed: true,
  sale: {
    currency: 'GBP',
    day: '2009-12-01',
    lines: [{ amount, quantity: 1 }],
    discount: 0n,
    tax: 0n,
    shipping: 0n,
    click: { code: 'anna', day: '2009-12-01' },
    ...more,
  },
})

export const refundOf = (refund: string, order: string, amount?: bigint): ReceivedRefund => ({
  refund: digest(refund),
  order: digest(order),
  kind: 'refund',
  currency: 'GBP',
  ...(amount !== undefined && { amount }),
})
