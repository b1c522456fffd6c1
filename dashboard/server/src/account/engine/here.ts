import { notSignedIn, Problem } from '../../http/problem.ts'
import type { Call } from '../../http/route.ts'
import type { AccountContext, Here } from '../account-context.ts'
import { engineHeaders } from './engine-answer.ts'

export const FRESH_MS = 10 * 60 * 1000

/** Who is here with a session, if anybody. */
export async function whoIsHere(
  { engine, control }: Pick<AccountContext, 'engine' | 'control'>,
  request: Pick<Call['request'], 'headers'>,
): Promise<Here | undefined> {
  // Without a cookie there is nothing to look up.
  if (request.headers.cookie === undefined) return undefined
  const found = await engine.api.getSession({
    headers: engineHeaders(request),
    query: { disableRefresh: true },
  })
  if (found === null) return undefined
  const person = await control.findPerson(found.user.id)
  const { id, confirmedAt } = found.session
  return person && { person, sessionId: id, confirmedAt: new Date(confirmedAt ?? 0) }
}

/** @throws Problem 401 */
export async function mustBeHere(context: AccountContext, { request }: Call): Promise<Here> {
  const here = await whoIsHere(context, request)
  if (here === undefined) throw notSignedIn()
  return here
}

/** By this, and not by its words, a page knows that it has to ask. */
const CONFIRMATION_NEEDED = 'confirmation-needed'

export const isFresh = ({ confirmedAt }: Here, now: number): boolean => now - confirmedAt.getTime() < FRESH_MS

/**
 * For what changes the account itself: whoever finds a signed-in browser must not be able to take the account.
 * @throws Problem 401; 403 when they have to say again who they are
 */
export async function mustBeFresh(context: AccountContext, call: Call): Promise<Here> {
  const here = await mustBeHere(context, call)
  if (!isFresh(here, context.now())) {
    throw new Problem(403, 'Confirmation needed', 'Confirm who you are, then do this within ten minutes', {
      type: CONFIRMATION_NEEDED,
    })
  }
  return here
}
