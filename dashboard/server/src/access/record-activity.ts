import type { ControlStore } from '@gatecount/shared/adapters/control/port'
import type { ActivityKind } from '@gatecount/shared/domain/identity/activity'
import type { Principal } from '@gatecount/shared/domain/identity/principal'
import type { Answer } from '../http/route.ts'

interface Done {
  readonly principal: Principal | undefined
  readonly siteId: number | undefined
  readonly noted: Answer['noted']
}

function actorOf({ principal, noted }: Done): { readonly personId: string | null; readonly actor: string } {
  if (noted?.person !== undefined) return { personId: noted.person.id, actor: noted.person.name }
  if (principal?.kind === 'person') return { personId: principal.id, actor: principal.name }
  if (principal === undefined) return { personId: null, actor: 'nobody' }
  return { personId: null, actor: principal.label === '' ? `token ${principal.id}` : principal.label }
}

/** Writes down who did what, when it was done. */
export async function recordActivity(
  control: Pick<ControlStore, 'recordActivity'>,
  action: ActivityKind,
  done: Done,
): Promise<void> {
  const siteId = done.siteId ?? done.noted?.siteId ?? null
  await control.recordActivity({ ...actorOf(done), action, siteId, detail: done.noted?.detail ?? {} })
}
