import { z } from 'zod'
import type { Answer, Call } from '../../http/route.ts'
import type { AccountContext } from '../account-context.ts'
import { engineAnswer, engineHeaders } from '../engine/engine-answer.ts'
import { whoIsHere } from '../engine/here.ts'
import type { Attempt } from '../limits/sign-in-limits.ts'
import { sourceNetwork } from '../limits/source-network.ts'

/** Who tries to sign in, from where. Without an address: with a secret that names nobody. */
export const attemptOf = ({ device }: AccountContext, { request }: Call, email?: string): Attempt => ({
  account: email,
  source: sourceNetwork(request.ip),
  device: email === undefined ? undefined : device.read(request.headers.cookie, email),
})

/**
 * Somebody has signed in: their cookies, and one by which this device is known from now on. A session that the browser came
 * with is over: it is not left behind where nobody sees it.
 */
export async function signedIn(
  context: AccountContext,
  { request }: Pick<Call, 'request'>,
  { id, name, email }: { readonly id: string; readonly name: string; readonly email: string },
  cookies: readonly string[],
): Promise<Answer> {
  const before = await whoIsHere(context, request)
  if (before !== undefined) {
    await context.control.accounts.remove('sign_in_sessions', [{ column: 'id', value: before.sessionId }])
  }
  return {
    status: 204,
    headers: { 'Set-Cookie': [...cookies, context.device.remember(email)] },
    noted: { person: { id, name } },
  }
}

export const secondStepAnswer = z.object({ secondFactor: z.literal(true) })

/** The first step was right; the second is asked for. */
export const secondStep = (cookies: readonly string[]): Answer => ({
  body: { secondFactor: true },
  headers: { 'Set-Cookie': [...cookies] },
  unfinished: true,
})

interface Proven {
  readonly id: string
  /** Whether the proof was one factor, such as the mailbox. */
  readonly askSecondFactor: boolean
}

/** Begins the session of somebody who has proved who they are. */
export async function begin(
  context: AccountContext,
  call: Call,
  { id, askSecondFactor }: Proven,
): Promise<Answer> {
  const answer = await engineAnswer(
    context.engine.api.beginSession({
      body: { personId: id, askSecondFactor },
      headers: engineHeaders(call.request),
      asResponse: true,
    }),
  )
  const person = await context.control.findPerson(id)
  if (!answer.ok || person === undefined) throw new Error('The session could not be begun')
  return answer.body['twoFactorRedirect'] === true
    ? secondStep(answer.cookies)
    : await signedIn(context, call, person, answer.cookies)
}
