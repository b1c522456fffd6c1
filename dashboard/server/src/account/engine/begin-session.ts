import type { BetterAuthPlugin } from 'better-auth'
import { APIError, createAuthEndpoint } from 'better-auth/api'
import { setSessionCookie } from 'better-auth/cookies'
import { generateRandomString } from 'better-auth/crypto'
import { z } from 'zod'

const SECOND_FACTOR_SECONDS = 600

const asked = z.object({ personId: z.string(), askSecondFactor: z.boolean() })

/**
 * Begins the session of somebody who has proved who they are in a way that the engine does not know: a one-time link, a
 * passkey, an invitation. Where the proof was the mailbox alone, a second factor is asked for as after a password, in the
 * form that the plugin of second factors expects.
 */
export function beginSession() {
  return {
    id: 'gatecount',
    endpoints: {
      beginSession: createAuthEndpoint.serverOnly({ method: 'POST', body: asked }, async ctx => {
        const { internalAdapter, createAuthCookie, secret } = ctx.context
        const user = await internalAdapter.findUserById(ctx.body.personId)
        if (user === null) throw new APIError('UNAUTHORIZED')
        if (ctx.body.askSecondFactor && 'twoFactorEnabled' in user && user.twoFactorEnabled === true) {
          const cookie = createAuthCookie('two_factor', { maxAge: SECOND_FACTOR_SECONDS })
          const identifier = `2fa-${generateRandomString(20)}`
          const expiresAt = new Date(Date.now() + SECOND_FACTOR_SECONDS * 1000)
          await internalAdapter.createVerificationValue({ value: user.id, identifier, expiresAt })
          const attempts = `2fa-attempts-${identifier}`
          await internalAdapter.createVerificationValue({ value: '0', identifier: attempts, expiresAt })
          await ctx.setSignedCookie(cookie.name, identifier, secret, cookie.attributes)
          return ctx.json({ twoFactorRedirect: true })
        }
        const session = await internalAdapter.createSession(user.id)
        await setSessionCookie(ctx, { session, user })
        return ctx.json({ twoFactorRedirect: false })
      }),
    },
  } satisfies BetterAuthPlugin
}
