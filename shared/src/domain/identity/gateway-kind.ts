/**
 * What kind of network a gateway is, with the words the interface shows. A robot judge may hold `hosting` against a
 * hit; `relay` (VPN, corporate proxy, private relay) hides people and must not count against them.
 */
export const GATEWAY_KINDS = {
  provider: 'Home or mobile provider',
  company: 'Company',
  education: 'Education and research',
  government: 'Government',
  hosting: 'Hosting or cloud',
  relay: 'VPN or relay',
  other: 'Other',
} as const

export type GatewayKind = keyof typeof GATEWAY_KINDS

/** True for networks of machines, where a browser is one signal (never the only one) of a robot. */
export const isHosting = (kind: GatewayKind): boolean => kind === 'hosting'
