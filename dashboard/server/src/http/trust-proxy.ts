import { isTrusted, type TrustedProxies } from '@gatecount/shared/network/trusted-proxies'

/** Whose forwarding headers are believed, as Express takes it. */
export const trustProxy = (trusted: TrustedProxies): number | ((address: string) => boolean) =>
  trusted.kind === 'hops' ? trusted.hops : address => isTrusted(trusted.list, address)
