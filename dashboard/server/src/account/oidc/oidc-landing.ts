import type { Answer, Call } from '../../http/route.ts'
import type { AccountContext } from '../account-context.ts'
import { cookieName } from '../engine/account-cookies.ts'
import type { EngineAnswer } from '../engine/engine-answer.ts'
import { whoIsHere } from '../engine/here.ts'
import { signedIn } from '../routes/begin.ts'

/** What the engine says when the provider is right and there is nobody here for whom it vouches. */
const NOBODY = new Set(['account_not_linked', 'signup_disabled', 'unable_to_create_user', 'email_not_found'])

const errorIn = (location: string | null): string | null =>
  location === null ? 'no_answer' : new URL(location, 'http://localhost').searchParams.get('error')

/** Where the browser goes on to after the provider: the first page, or the page of sign-in, which says what went wrong. */
export async function oidcLanding(
  context: AccountContext,
  call: Call,
  answer: EngineAnswer,
): Promise<Answer> {
  const error = errorIn(answer.location)
  const name = cookieName(context.https)
  const session = answer.cookies.find(cookie => cookie.startsWith(`${name}=`))?.split(';')[0]
  const here =
    error === null && session !== undefined
      ? await whoIsHere(context, { headers: { cookie: session } })
      : undefined
  if (here === undefined) {
    const what = NOBODY.has(error ?? '') ? 'no_account' : 'provider'
    const headers = { Location: `/signin?error=${what}`, 'Set-Cookie': answer.cookies }
    return { status: 302, headers, unfinished: true }
  }
  const begun = await signedIn(context, call, here.person, answer.cookies)
  return { ...begun, status: 302, headers: { ...begun.headers, Location: '/' } }
}
