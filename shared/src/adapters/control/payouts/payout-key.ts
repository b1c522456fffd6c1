import type { Pool } from 'pg'
import type { Veiled } from '../../../domain/privacy/veiled.ts'
import { SealingKeyLocked } from '../key-wrap.ts'
import { dashboardKey } from '../sign-in-key.ts'
import { privateKeyStorage } from '../stored-private-key.ts'

interface Secrets {
  readonly wrappingSecret?: Veiled<string> | undefined
  readonly previousSecret?: Veiled<string> | undefined
  readonly payoutSecret?: Veiled<string> | undefined
}

/**
 * The key that seals payment details. It is wrapped by the secret of the dashboard, or by one that is kept beside the
 * database and not in it; whoever has the database alone has neither.
 * @throws SealingKeyLocked when it is asked for and there is no secret at all
 */
export function payoutKey(
  pool: Pool,
  { wrappingSecret, previousSecret, payoutSecret }: Secrets,
): () => Promise<Veiled<Buffer>> {
  const storage = privateKeyStorage(
    wrappingSecret ?? payoutSecret,
    wrappingSecret === undefined ? undefined : (previousSecret ?? payoutSecret),
  )
  const find = dashboardKey(pool, storage, 'payouts')
  return async () => {
    if (!storage.wraps)
      throw new SealingKeyLocked('There is no secret that the key of payment details is wrapped by')
    return await find()
  }
}
