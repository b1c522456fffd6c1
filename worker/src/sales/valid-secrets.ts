import type { SaleSecret } from '@gatecount/shared/adapters/control/sale-keys'

/** Those that were valid when a message arrived, in milliseconds since the epoch. */
export const validSecrets = (secrets: readonly SaleSecret[], at: number): SaleSecret[] =>
  secrets.filter(({ expiresAt }) => expiresAt === null || expiresAt.getTime() > at)
