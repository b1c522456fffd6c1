import { type Mac, readClickCookie } from '../click-cookie.ts'
import type { Click, Sale } from '../sale.ts'

/** Under which name a shop keeps with an order by whose link it came; WordPress hides names that begin with `_`. */
export const VIA_MARK = 'gatecount_via'

const COOKIE = /^v\d+\..*\..*\..*\./
/** A code, and the day of the click where the shop kept it: `anna`, `anna 2026-03-30`. */
const BARE = /^(\S{1,64})(?: (\d{4}-\d{2}-\d{2}))?$/

interface MarkReading {
  readonly siteId: number
  readonly mac: Mac
  /** Day of the sale. */
  readonly day: string
}

/** What PHP and others have undone: the letters of a code as they are percent-encoded in the cookie. */
function encodedAgain(text: string): string {
  try {
    return encodeURI(text)
  } catch {
    return ''
  }
}

function clickOf(text: string, { siteId, mac, day }: MarkReading): Click | undefined {
  if (COOKIE.test(text))
    return readClickCookie(siteId, text, mac) ?? readClickCookie(siteId, encodedAgain(text), mac)
  const [, code, clicked = day] = BARE.exec(text) ?? []
  // The clock of a browser may be a zone ahead of the site; nobody clicks after the sale.
  return code === undefined ? undefined : { code, day: clicked > day ? day : clicked }
}

/**
 * The click that a shop kept with an order: what the cookie holds, or a bare code. A bare code says nothing of when it was
 * clicked, and counts as of the day of the sale.
 */
export function clickOfMark(
  mark: string | undefined,
  reading: MarkReading,
): Pick<Sale, 'click' | 'unreadableClick'> {
  const text = mark?.trim() ?? ''
  if (text === '') return {}
  const click = clickOf(text, reading)
  return click === undefined ? { unreadableClick: true } : { click }
}
