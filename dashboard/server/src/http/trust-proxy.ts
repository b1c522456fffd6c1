/** `TRUSTED_PROXIES` as Express takes it: a number of hops, or networks and their names. Unset: the loopback interface. */
export function trustProxy(text = 'loopback'): number | string[] {
  const trimmed = text.trim()
  if (/^\d+$/.test(trimmed)) return Number(trimmed)
  return trimmed
    .split(',')
    .map(part => part.trim())
    .filter(part => part !== '' && part !== 'none')
}
