const bare = (host: string): string => (host.startsWith('www.') ? host.slice(4) : host)

/**
 * Whether pages on a host count. `*.shop.example` allows every host below `shop.example`; an empty list allows any. An
 * event that names no host (of an app, or from a server) is on none that could be refused.
 *
 * @param host lower case
 * @param allowed lower case, without `www.`
 */
export function isAllowedHost(host: string, allowed: readonly string[] = []): boolean {
  if (allowed.length === 0 || host === '') return true
  const name = bare(host)
  return allowed.some(one => (one.startsWith('*.') ? host.endsWith(one.slice(1)) : one === name))
}
