import { foldCode } from './attribute-sale.ts'
import type { Click } from './sale.ts'

/** Only the shop itself can set and read it, over https alone (RFC 6265bis, `__Host-`). */
export const CLICK_COOKIE = '__Host-gc_aff'

/** A keyed hash of a text, base64url. */
export type Mac = (text: string) => string

const VERSION = 'v1'
const MOST_CHARS = 400
const DAY = /^\d{4}-\d{2}-\d{2}$/

/** A point separates the parts, so none may be in one. */
const part = (text: string): string => encodeURIComponent(text).replaceAll('.', '%2E')

function textOf(written: string): string | undefined {
  try {
    return decodeURIComponent(written)
  } catch {
    return undefined
  }
}

/** Looks at every character, so that how long it takes tells nothing about where the first difference is. */
function isSame(a: string, b: string): boolean {
  let difference = a.length ^ b.length
  for (let at = 0; at < a.length; at++) difference |= a.charCodeAt(at) ^ b.charCodeAt(at)
  return difference === 0
}

/** A cookie of one site says nothing on another, though codes are the same there. */
const signed = (siteId: number, click: string): string => `${siteId}.${click}`

/**
 * What the cookie of a click holds: `v1.<code>.<sub-code>.<day>.<mac>`. It is the same for everyone who came by that code on
 * that day, so it tells nobody apart.
 */
export function writeClickCookie(siteId: number, { code, subCode = '', day }: Click, mac: Mac): string {
  const click = [VERSION, part(foldCode(code)), part(subCode), day].join('.')
  return `${click}.${mac(signed(siteId, click))}`
}

/** The click that a cookie of the site holds; undefined when it was not made by {@link writeClickCookie} with that key. */
export function readClickCookie(siteId: number, value: string, mac: Mac): Click | undefined {
  const parts = value.slice(0, MOST_CHARS + 1).split('.')
  const [version, code = '', sub = '', day = '', proof = ''] = parts
  if (value.length > MOST_CHARS || parts.length !== 5 || version !== VERSION || !DAY.test(day))
    return undefined
  if (!isSame(mac(signed(siteId, parts.slice(0, 4).join('.'))), proof)) return undefined
  const [codeText, subCode] = [textOf(code), textOf(sub)]
  if (codeText === undefined || codeText === '' || subCode === undefined) return undefined
  return { code: codeText, day, ...(subCode !== '' && { subCode }) }
}
