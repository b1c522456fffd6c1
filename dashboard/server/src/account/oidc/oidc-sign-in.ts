import { unveil, type Veiled } from '@gatecount/shared/domain/privacy/veiled'
import { betterAuth } from 'better-auth/minimal'
import { genericOAuth } from 'better-auth/plugins/generic-oauth'
import { z } from 'zod'
import { Problem } from '../../http/problem.ts'
import { type EngineDeps, engineOptions } from '../engine/account-engine.ts'
import { type EngineAnswer, engineAnswer } from '../engine/engine-answer.ts'

export interface OidcConfig {
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: Veiled<string>
  /** What the button says. */
  readonly name: string
  /** People of these domains get an account, without a role, when they first come. */
  readonly allowedDomains: readonly string[]
}

export interface OidcSignIn {
  readonly provider: string
  readonly name: string
  /** The address of the provider's page. @throws Problem 502 when the provider is away */
  begin(headers: Headers): Promise<EngineAnswer>
  /** What the provider sent the browser back with. @throws Problem 502 */
  finish(headers: Headers, query: Readonly<Record<string, string>>): Promise<EngineAnswer>
}

/** The name of the provider in paths; there is one. */
export const OIDC_PROVIDER = 'oidc'
const WAIT_MS = 5000

const discovery = z.object({
  issuer: z.string(),
  token_endpoint_auth_methods_supported: z.array(z.string()).default(['client_secret_basic']),
})

const away = (cause?: unknown): Problem =>
  new Problem(
    502,
    'Provider away',
    'The sign-in provider does not answer as it should; sign in another way',
    {
      cause,
    },
  )

/** @throws Problem 502 */
async function discover(issuer: string): Promise<{ readonly url: string; readonly basic: boolean }> {
  const url = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(WAIT_MS) })
    const found = discovery.parse(await response.json())
    if (!response.ok || found.issuer !== issuer) throw new Error('Not the metadata of the issuer')
    return { url, basic: found.token_endpoint_auth_methods_supported.includes('client_secret_basic') }
  } catch (error) {
    throw away(error)
  }
}

/** The end of an address is what is allowed; a domain with an at sign in front of it is not one below it. */
export const isAllowed = (email: string, domains: readonly string[]): boolean =>
  domains.some(domain => email.toLowerCase().endsWith(`@${domain.toLowerCase()}`))

async function createOidcEngine(deps: EngineDeps, config: OidcConfig) {
  const { url, basic } = await discover(config.issuer)
  const options = engineOptions(deps)
  return betterAuth({
    ...options,
    databaseHooks: {
      ...options.databaseHooks,
      user: {
        create: {
          before: async ({ email, emailVerified }) =>
            emailVerified && isAllowed(email, config.allowedDomains) ? undefined : false,
        },
      },
    },
    plugins: [
      genericOAuth({
        config: [
          {
            providerId: OIDC_PROVIDER,
            discoveryUrl: url,
            clientId: config.clientId,
            clientSecret: unveil(config.clientSecret),
            tokenEndpointAuth: { method: basic ? 'client_secret_basic' : 'client_secret_post' },
            redirectURI: `${deps.origin}/api/v1/session/oidc/${OIDC_PROVIDER}/callback`,
            scopes: ['openid', 'email', 'profile'],
            pkce: true,
            requireIdTokenVerification: true,
            disableSignUp: config.allowedDomains.length === 0,
          },
        ],
      }),
    ],
  })
}

/**
 * Sign-in at another provider (OpenID Connect with PKCE, state and nonce). It is looked up when it is first needed, so that
 * one that is away stops nobody else; and looked up again until it was found.
 */
export function oidcSignIn(deps: EngineDeps, config: OidcConfig): OidcSignIn {
  let known: ReturnType<typeof createOidcEngine> | undefined
  const engine = async () => {
    known ??= createOidcEngine(deps, config)
    try {
      return await known
    } catch (error) {
      known = undefined
      throw error
    }
  }
  return {
    provider: OIDC_PROVIDER,
    name: config.name,
    async begin(headers) {
      const { api } = await engine()
      const body = {
        provider: OIDC_PROVIDER,
        callbackURL: `${deps.origin}/`,
        errorCallbackURL: `${deps.origin}/signin`,
        disableRedirect: true,
      }
      const answer = await engineAnswer(api.signInSocial({ body, headers, asResponse: true }))
      if (!answer.ok) throw away()
      return answer
    },
    async finish(headers, query) {
      const { api } = await engine()
      const params = { id: OIDC_PROVIDER }
      return await engineAnswer(
        api.callbackOAuth({ method: 'GET', params, query, headers, asResponse: true }),
      )
    },
  }
}
