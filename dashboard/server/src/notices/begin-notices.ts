import type { ListenerScope } from '@gatecount/shared/adapters/control/events/listeners'
import type { ControlStore } from '@gatecount/shared/adapters/control/port'
import { languageOf } from '../http/language-of.ts'
import type { Call } from '../http/route.ts'

interface BeginDeps {
  readonly control: Pick<ControlStore, 'notices'>
  /** Milliseconds since the epoch. */
  readonly now: () => number
}

/** Whoever begins with a programme gets its mails, in the language that they read it in, until they choose otherwise. */
export async function beginNotices(
  { control, now }: BeginDeps,
  { principal, request }: Pick<Call, 'principal' | 'request'>,
  scope: ListenerScope,
): Promise<void> {
  if (principal?.kind === 'person')
    await control.notices.beginNotices(principal.id, scope, languageOf(request), new Date(now()))
}
