/**
 * Whether this visitor, on this page, may be counted at all. Only reads; asked anew before every event, so that an
 * opt-out holds from the next moment on.
 *
 * Nothing is sent for people who send Global Privacy Control or Do Not Track, who opted out (`gatecount_optout`, a
 * cookie or an entry of the local storage, whatever its value), for owners who leave themselves out (the same with
 * `gatecount_ignore` or `plausible_ignore`, entries of the local storage), or on a page directed at children: one with
 * `<meta name="gatecount" content="children">` or any element with `data-gatecount="children"`.
 */
export function mayCount(): boolean {
  try {
    if (
      /\bgatecount_optout=/.test(document.cookie) ||
      localStorage['gatecount_optout'] ||
      localStorage['gatecount_ignore'] ||
      localStorage['plausible_ignore']
    )
      return false
  } catch {
    // Storage that is closed to the page holds no wish of the visitor's.
  }
  return !(
    (navigator as { globalPrivacyControl?: boolean }).globalPrivacyControl ||
    // '1', or words.
    (navigator.doNotTrack as never) > 0 ||
    document.querySelector('[name=gatecount][content=children],[data-gatecount=children]')
  )
}
