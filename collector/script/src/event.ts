import { endpoint, hashMode, options } from './options.ts'
import { isIncluded, pathOf } from './paths.ts'
import { mayCount } from './permission.ts'

/** The options of `gatecount(name, options)`, as Plausible's clients know them. */
export interface EventOptions {
  readonly props?: Readonly<Record<string, unknown>>
  readonly revenue?: Readonly<Record<string, unknown>>
  /** Called with the response, with `{ error }`, or with nothing when the event was not to be sent. */
  readonly callback?: (result?: { status: number } | { error: unknown }) => void
  /** False when the event happened by itself and does not undo a bounce. */
  readonly interactive?: boolean
  /** The address of the page in place of the present one; relative ones are resolved. */
  readonly u?: string
  /** Engagement only: milliseconds of attention and deepest scroll in percent. */
  readonly e?: number
  readonly sd?: number
}

/** The page that attention goes to; none before the first page view, or where it was not to be counted. */
let current: string | false | undefined
let attentiveSince = 0
let attention = 0
let deepest = 0
let told = 0

/** Adds up the time in which the page was in sight and had the focus, and keeps how far it was scrolled. */
export function attend(): void {
  if (attentiveSince) attention += performance.now() - attentiveSince
  attentiveSince = document.hasFocus() && !document.hidden ? performance.now() : 0
  deepest = Math.max(deepest, scrollY)
}

/** Tells what attention the present page has had since it was last told: once at least, then only what is worth it. */
export function tell(): void {
  // The collector reads more than 100 percent, which an elastic scroll can make, as 100.
  const depth = Math.round(((deepest + innerHeight) / document.documentElement.scrollHeight) * 100)
  if (current && (depth > told || attention > 999)) {
    send('engagement', { u: current, e: Math.round(attention), sd: depth })
    attention = 0
    told = depth
  }
}

/**
 * Sends one event, if it may be sent. The request outlives the page (`keepalive`) and carries no cookie; a string body
 * is `text/plain`, which needs no preflight. A page view ends the attention to the page before it.
 */
export function send(name: string, event: EventOptions = {}): void {
  // Against an empty reference the present address loses its fragment.
  const url = new URL(event.u || (hashMode ? location.hash : ''), location.href)
  const counts = mayCount() && isIncluded(pathOf(url))
  if (name === 'pageview') {
    tell()
    current = counts && url.href
    attention = deepest = told = 0
  }
  if (counts)
    fetch(endpoint, {
      method: 'POST',
      keepalive: true,
      credentials: 'omit',
      // In the order in which it compresses best: every byte of the script is loaded by everybody.
      body: JSON.stringify({
        h: +hashMode,
        n: name,
        i: event.interactive,
        d: options.domain || location.hostname,
        // In a frame nobody has clicked their way here; the page view counts, the affiliate does not.
        f: top !== self,
        r: document.referrer,
        p: event.props,
        e: event.e,
        // The collector refuses longer addresses; better a cut query than a lost page view.
        u: url.href.slice(0, 2000),
        sd: event.sd,
        w: +navigator.webdriver,
        $: event.revenue,
        v: 1,
      }),
    }).then(event.callback, error => event.callback?.({ error }))
  else event.callback?.()
}

/** The code of an affiliate in the address of this page, for the shop to keep with a cart; nothing is kept here. */
send.affiliate = (): string | null | false => mayCount() && new URL(location.href).searchParams.get('via')
