import type { IntakeMessage } from '@gatecount/shared/adapters/control/ledger/intake-message'
import type { ControlStore } from '@gatecount/shared/adapters/control/port'
import type { SaleSecret } from '@gatecount/shared/adapters/control/sale-keys'
import type { Refused, Untaken } from '@gatecount/shared/domain/affiliate/shop/delivery-outcome'
import type { Site } from '@gatecount/shared/domain/identity/site'
import { localClock } from '@gatecount/shared/domain/time/local-time'
import { clickMac } from '@gatecount/shared/proof/click-mac'
import { readEnvelope, type SaleEnvelope, type ShopEnvelope } from '@gatecount/shared/queue/sale-queue'
import { UnreadableBatch } from '@gatecount/shared/seal/opener'
import type { AsideReason } from '../aside/aside-reasons.ts'
import type { Keyring } from '../keys/keyring.ts'
import type { SiteBook } from '../partition/partition.ts'
import { checkShopSignature } from './check-shop-signature.ts'
import { isSigned } from './is-signed.ts'
import { type MessageReading, readSaleMessage } from './read-sale-message.ts'
import { readShopMessage } from './read-shop-message.ts'
import { readToldSale } from './read-told-sale.ts'
import type { QueuedSale } from './sale-source.ts'

/** A webhook of a shop system: what is noted of it. */
export interface OpenedDelivery {
  readonly connection: string
  readonly topic: string
  readonly untaken: Untaken | undefined
}

/** What a message turned out to be. */
export type OpenedSale =
  | {
      readonly kind: 'message'
      readonly job: QueuedSale
      readonly site: Site
      /** One, or with a webhook as many as it says. */
      readonly messages: readonly IntakeMessage[]
      readonly delivery?: OpenedDelivery
    }
  | {
      readonly kind: 'refused'
      readonly job: QueuedSale
      readonly status: 401 | 404
      readonly title: string
      readonly refused?: { readonly connection: string; readonly why: Refused; readonly day: string }
    }
  | { readonly kind: 'unreadable'; readonly job: QueuedSale; readonly reason: AsideReason }

export interface SaleOpener {
  open(jobs: readonly QueuedSale[]): Promise<OpenedSale[]>
  /** Local day of a site. */
  dayOf(site: Site, at: number): string
}

interface OpenerDeps {
  readonly control: Pick<ControlStore, 'saleKeys' | 'orderKey' | 'clickKey'>
  readonly keyring: Keyring
  readonly sites: SiteBook
}

type SecretsOf = (site: number, at: number, connection?: string) => Promise<SaleSecret[]>

/** Opens what collectors sealed, and looks whether the shop signed it. */
export function createSaleOpener({ control, keyring, sites }: OpenerDeps): SaleOpener {
  const dayOf = ({ timeZone }: Site, at: number): string => localClock(timeZone).at(at).day

  async function envelopeOf({ sealed }: QueuedSale): Promise<SaleEnvelope | AsideReason> {
    try {
      const plain = await keyring.open(sealed)
      try {
        return readEnvelope(plain)
      } catch {
        return 'malformed'
      }
    } catch (error) {
      if (error instanceof UnreadableBatch) return error.why
      throw error
    }
  }

  /** The site may be newer than what is known, or gone. */
  async function siteOf(id: number): Promise<Site | undefined> {
    const known = sites.find(id)
    if (known !== undefined) return known
    await sites.renew()
    return sites.find(id)
  }

  /** The connection may be newer than what is known of its site. */
  async function shopOf(site: Site, id: string) {
    const find = (one: Site | undefined) => one?.shopConnections?.find(shop => shop.id === id)
    const known = find(site)
    if (known !== undefined) return known
    await sites.renew()
    return find(sites.find(site.id))
  }

  async function openShop(
    job: QueuedSale,
    { site, envelope }: { readonly site: Site; readonly envelope: ShopEnvelope },
    { reading, secretsOf }: { readonly reading: MessageReading; readonly secretsOf: SecretsOf },
  ): Promise<OpenedSale> {
    const { connection, at } = envelope
    const shop = await shopOf(site, connection)
    if (shop === undefined)
      return { kind: 'refused', job, status: 404, title: 'No such shop is connected here' }
    const why = checkShopSignature(shop.system, envelope, await secretsOf(site.id, at, connection))
    if (why !== undefined) {
      const refused = { connection, why, day: reading.today }
      return { kind: 'refused', job, status: 401, title: 'No valid secret of the shop signed this', refused }
    }
    const { messages, untaken, topic } = readShopMessage(envelope, shop.system, {
      ...reading,
      dayOf: moment => dayOf(site, moment),
    })
    return { kind: 'message', job, site, messages, delivery: { connection, topic, untaken } }
  }

  return {
    dayOf,
    async open(jobs) {
      const [orderKey, mac] = [await control.orderKey(), clickMac(await control.clickKey())]
      const secrets = new Map<string, Promise<SaleSecret[]>>()
      // The first was there before the others, so what was valid for any of them is among these.
      const secretsOf: SecretsOf = (site, at, connection) => {
        const name = `${site} ${connection}`
        const known = secrets.get(name) ?? control.saleKeys.secrets(site, new Date(at), connection)
        secrets.set(name, known)
        return known
      }
      const open = async (job: QueuedSale): Promise<OpenedSale> => {
        const envelope = await envelopeOf(job)
        if (typeof envelope === 'string') return { kind: 'unreadable', job, reason: envelope }
        const site = await siteOf(envelope.site)
        if (site === undefined)
          return { kind: 'refused', job, status: 404, title: 'No such site is known here' }
        const reading = { ticket: job.ticket, orderKey, mac, today: dayOf(site, envelope.at) }
        if (envelope.kind === 'shop') return await openShop(job, { site, envelope }, { reading, secretsOf })
        if (envelope.kind === 'told')
          return { kind: 'message', job, site, messages: [readToldSale(envelope, reading)] }
        if (!isSigned(envelope, await secretsOf(site.id, envelope.at)))
          return { kind: 'refused', job, status: 401, title: 'No valid key of the site signed this' }
        return { kind: 'message', job, site, messages: [readSaleMessage(envelope, reading)] }
      }
      const opened: OpenedSale[] = []
      for (const job of jobs) opened.push(await open(job))
      return opened
    },
  }
}
