import { z } from 'zod'
import { defineRoute, type Route } from '../../http/route.ts'
import type { AccountContext } from '../account-context.ts'

/** Which ways there are to sign in here, for the page that offers them. */
export function signInOptionsRoutes({ letters, oidc }: AccountContext): Route[] {
  return [
    defineRoute({
      method: 'get',
      path: '/api/v1/sign-in-options',
      summary: 'Which ways there are to sign in',
      may: 'anyone',
      answer: z.object({
        password: z.boolean(),
        passkey: z.boolean(),
        emailLink: z.boolean(),
        oidc: z.object({ provider: z.string(), name: z.string() }).nullable(),
      }),
      handle: async () => ({
        body: {
          password: true,
          passkey: true,
          emailLink: letters !== undefined,
          oidc: oidc === undefined ? null : { provider: oidc.provider, name: oidc.name },
        },
      }),
    }),
  ]
}
