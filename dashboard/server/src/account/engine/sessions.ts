import type { AccountRows } from '@gatecount/shared/adapters/control/account-rows'

/** Ends all sessions of a person but one; all of them without one. */
export async function endOthers(
  rows: AccountRows,
  personId: string,
  keptSession: string | undefined,
): Promise<void> {
  const own = { column: 'person_id', value: personId } as const
  const others = { column: 'id', is: 'ne', value: keptSession } as const
  await rows.remove('sign_in_sessions', keptSession === undefined ? [own] : [own, others])
}

/** What was proved before no longer counts: links on their way, second steps that wait, devices that were trusted. */
export const forgetProofs = async (rows: AccountRows, personId: string): Promise<void> =>
  void (await rows.remove('verifications', [{ column: 'value', value: personId }]))
