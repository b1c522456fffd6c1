import type { GatewayKind } from '@gatecount/shared/domain/identity/gateway-kind'
import type { Attribution } from '@gatecount/shared/domain/identity/network-attribution'
import type { Veiled } from '@gatecount/shared/domain/privacy/veiled'

/** What stays of an address: the crowd it came with. */
export interface Network {
  /** Readable name of the operator, or of the group of networks that may not be named. */
  readonly gateway: string
  readonly kind: GatewayKind
  /** ISO 3166-1 alpha-2, upper case, or '' when unknown. */
  readonly country: string
}

export interface NetworkNames {
  readonly gateway: readonly string[]
  /** ISO 3166-1 alpha-2. */
  readonly country: readonly string[]
}

export interface GatewayResolver {
  /**
   * @param address IP address in canonical text, or a host name from an old log; anything else is an unknown network
   */
  resolve(address: Veiled<string>): Network
  /** Names that the data can give, known without any visitor: what a release declares. */
  names(): NetworkNames
  /** Day of the data, ISO 8601. */
  readonly dataDate: string
  readonly attribution: readonly Attribution[]
}
