import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import Provider from 'oidc-provider'

export interface OidcStand extends AsyncDisposable {
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
  /** Whether it answers nobody. */
  away(is: boolean): void
  /** Who signs in there from now on. */
  person: {
    readonly id: string
    readonly email: string
    readonly emailVerified: boolean
    readonly name: string
  }
}

const CLIENT = { id: 'gatecount', secret: 'a secret between the two' } as const

/** Answers the provider's questions, as a page of it would after somebody had typed their name. */
async function interact(
  provider: Provider,
  stand: Pick<OidcStand, 'person'>,
  request: Parameters<Provider['interactionDetails']>[0],
  response: Parameters<Provider['interactionDetails']>[1],
) {
  const { prompt, params, session, grantId } = await provider.interactionDetails(request, response)
  if (prompt.name === 'login') {
    const login = { accountId: stand.person.id }
    await provider.interactionFinished(request, response, { login })
    return
  }
  const known = grantId === undefined ? undefined : await provider.Grant.find(grantId)
  const accountId = session?.accountId
  const grant =
    known ??
    new provider.Grant({
      ...(accountId !== undefined && { accountId }),
      clientId: String(params['client_id']),
    })
  grant.addOIDCScope('openid email profile')
  const consent = { grantId: await grant.save() }
  await provider.interactionFinished(request, response, { consent }, { mergeWithLastSubmission: true })
}

/** A real OpenID Connect provider whose pages answer by themselves, on plain http of this machine. */
export async function openOidcStand(redirectUris: readonly string[]): Promise<OidcStand> {
  const server = createServer()
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  let isAway = false
  const stand: OidcStand = {
    away(is) {
      isAway = is
    },
    issuer,
    clientId: CLIENT.id,
    clientSecret: CLIENT.secret,
    person: { id: 'ada', email: 'ada@shop.example', emailVerified: true, name: 'Ada' },
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      await new Promise<void>(resolve => server.close(() => resolve()))
    },
  }
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: CLIENT.id,
        client_secret: CLIENT.secret,
        redirect_uris: [...redirectUris],
        // Some providers must ask for the nonce and the challenge; this one does.
        grant_types: ['authorization_code'],
        response_types: ['code'],
      },
    ],
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
    pkce: { required: () => true },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
    findAccount: (_context, id) => ({
      accountId: id,
      claims: async () => ({
        sub: id,
        email: stand.person.email,
        email_verified: stand.person.emailVerified,
        name: stand.person.name,
      }),
    }),
    cookies: { keys: ['one key of this stand'] },
  })
  const answer = provider.callback()
  server.on('request', (request, response) => {
    if (isAway) return void request.socket.destroy()
    if (!request.url?.startsWith('/interaction/')) return void answer(request, response)
    interact(provider, stand, request, response).catch(() => {
      response.statusCode = 500
      response.end()
    })
  })
  return stand
}
