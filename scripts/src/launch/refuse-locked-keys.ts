import { SealingKeyLocked } from '@gatecount/shared/adapters/control/key-wrap'
import { createPostgresStore } from '@gatecount/shared/adapters/control/postgres'
import type { Environment } from '@gatecount/shared/process/environment'
import { CannotStart } from './cannot-start.ts'

/**
 * Tries the secret on the sealing keys before the worker does, whose log nobody is looking at.
 * @throws CannotStart when it opens them not
 */
export async function refuseLockedKeys(
  { secrets }: Pick<Environment, 'secrets'>,
  url: string,
): Promise<void> {
  await using control = createPostgresStore({
    url,
    wrappingSecret: secrets.GATECOUNT_SECRET,
    previousSecret: secrets.GATECOUNT_SECRET_PREVIOUS,
  })
  await control.migrate()
  try {
    await control.listSealingKeys()
  } catch (cause) {
    if (!(cause instanceof SealingKeyLocked)) throw cause
    const advice = 'after a change, give the one before as GATECOUNT_SECRET_PREVIOUS'
    throw new CannotStart(`${cause.message}; ${advice}.`, { cause })
  }
}
