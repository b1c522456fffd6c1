const MAX_LINK = 300

/** An exit link or download as it stands on the page: host and path. What follows `?` or `#` may name a person and is dropped. */
export function linkTarget(url: string): string {
  const scheme = url.indexOf('://')
  const start = scheme < 0 ? (url.startsWith('//') ? 2 : 0) : scheme + 3
  const end = url.slice(start).search(/[?#]/)
  const bare = end < 0 ? url.slice(start) : url.slice(start, start + end)
  const at = bare.indexOf('@')
  const slash = bare.indexOf('/')
  // `mailto:` and the like carry addresses of people; user names before a host are not part of the link.
  if (scheme < 0 && /^(?:mailto|tel|sms|javascript|data):/i.test(url)) return ''
  return (at >= 0 && (slash < 0 || at < slash) ? bare.slice(at + 1) : bare).slice(0, MAX_LINK)
}
