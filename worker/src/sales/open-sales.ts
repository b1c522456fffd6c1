import type { IntakeMessage } from '@gatecount/shared/adapters/control/ledger/intake-message'
import type { ControlStore } from '@gatecount/shared/adapters/control/port'
import type { SaleSecret } from '@gatecount/shared/adapters/control/sale-keys'
import type { Site } from '@gatecount/shared/domain/identity/site'
import { localClock } from '@gatecount/shared/domain/time/local-time'
import { clickMac } from '@gatecount/shared/proof/click-mac'
import { readEnvelope, type SaleEnvelope } from '@gatecount/shared/queue/sale-queue'
import { UnreadableBatch } from '@gatecount/shared/seal/opener'
import type { AsideReason } from '../aside/aside-reasons.ts'
import type { Keyring } from '../keys/keyring.ts'
import type { SiteBook } from '../partition/partition.ts'
import { isSigned } from './is-signed.ts'
import { readSaleMessage } from './read-sale-message.ts'
import type { QueuedSale } from './sale-source.ts'

/** What a message turned out to be. */
export type OpenedSale =
  | {
      readonly kind: 'message'
      readonly job: QueuedSale
      readonly site: Site
      readonly message: IntakeMessage
    }
  | { readonly kind: 'refused'; readonly job: QueuedSale; readonly status: 401 | 404; readonly title: string }
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

  return {
    dayOf,
    async open(jobs) {
      const [orderKey, mac] = [await control.orderKey(), clickMac(await control.clickKey())]
      const secrets = new Map<number, Promise<SaleSecret[]>>()
      const secretsOf = (site: number, at: number): Promise<SaleSecret[]> => {
        const known = secrets.get(site) ?? control.saleKeys.secrets(site, new Date(at))
        secrets.set(site, known)
        return known
      }
      const open = async (job: QueuedSale): Promise<OpenedSale> => {
        const envelope = await envelopeOf(job)
        if (typeof envelope === 'string') return { kind: 'unreadable', job, reason: envelope }
        const site = await siteOf(envelope.site)
        if (site === undefined)
          return { kind: 'refused', job, status: 404, title: 'No such site is known here' }
        // The first was there before the others, so what was valid for any of them is among these.
        if (!isSigned(envelope, await secretsOf(site.id, envelope.at)))
          return { kind: 'refused', job, status: 401, title: 'No valid key of the site signed this' }
        const reading = { ticket: job.ticket, orderKey, mac, today: dayOf(site, envelope.at) }
        return { kind: 'message', job, site, message: readSaleMessage(envelope, reading) }
      }
      const opened: OpenedSale[] = []
      for (const job of jobs) opened.push(await open(job))
      return opened
    },
  }
}
