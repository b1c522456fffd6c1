import { mayCount } from './permission.ts'

/** What a thank-you page tells of the sale that it thanks for. */
interface ToldSale {
  /** The shop's number of the order: the same number is taken once. */
  readonly order: string | number
  /** In the main unit of the currency: `49.9` or `"49.90"`. Either this or lines. */
  readonly amount?: string | number
  /** ISO 4217. */
  readonly currency: string
  readonly lines?: readonly {
    readonly amount: string | number
    readonly quantity?: number
    readonly group?: string
    readonly sku?: string
  }[]
  readonly coupon?: string
  /** Code of the affiliate, where the page has kept it; else the one in the address. */
  readonly via?: string
}

type Api = ((...args: unknown[]) => void) & { q?: unknown[][]; sale?: typeof sale }

const globals = self as unknown as { gatecount?: Api }

// Read while the script runs for the first time: afterwards there is no current script.
const script = document.currentScript as HTMLScriptElement
const { api, domain, ...told } = script.dataset
const endpoint = api || new URL('/api/browser-sale', script.src)

/**
 * Tells one sale, if this visitor may be counted at all. The cookie of the click goes along only where the script comes from the
 * shop's own origin, so that no other site learns of it; a string body is `text/plain`, which needs no preflight.
 */
function sale({ order, amount, currency, lines, coupon, via }: ToldSale): void {
  if (mayCount())
    fetch(endpoint, {
      method: 'POST',
      keepalive: true,
      credentials: 'same-origin',
      body: JSON.stringify({
        d: domain || location.hostname,
        order,
        amount,
        currency,
        lines,
        coupon: coupon || undefined,
        via: via || new URL(location.href).searchParams.get('via') || undefined,
      }),
    }).catch(() => {})
}

/** Keeps calls until the tracker has come, which knows such a function by its `q`. */
const stub: Api = (...args) => {
  stub.q = stub.q ?? []
  stub.q.push(args)
}

/** The tracker may come before this script, or after it and put its own function there. */
const attach = (): void => {
  globals.gatecount = globals.gatecount ?? stub
  globals.gatecount.sale = sale
}

attach()
for (const type of ['DOMContentLoaded', 'load']) addEventListener(type, attach)
// A page without a script of its own says it on the tag.
if (told['order']) sale(told as unknown as ToldSale)
