import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { ask, tell } from '../../../lib/http.ts'
import { arrive } from './session.ts'

/** Another service that can say who somebody is (OpenID Connect). */
export interface Provider {
  /** Its name in paths. */
  readonly provider: string
  readonly name: string
}

/** The ways that this installation knows to sign in. */
export interface SignInOptions {
  readonly password: boolean
  readonly passkey: boolean
  readonly emailLink: boolean
  readonly oidc: Provider | null
}

/** What the server says when a password or a link was right: that it is enough, or that a second step is needed. */
export type FirstStep = { readonly secondFactor?: boolean } | undefined

export const useSignInOptions = () =>
  useQuery({
    queryKey: ['sign-in-options'],
    queryFn: ({ signal }) => ask<SignInOptions>('/api/v1/sign-in-options', { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  })

/** A step that signs in, or says that a second one is needed. */
export function useStep<Proof>(path: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (proof: Proof) => tell<FirstStep>('POST', `/api/v1/session${path}`, proof),
    onSuccess: async step => {
      if (!step?.secondFactor) await arrive(client)
    },
  })
}

/** Asks for a link by mail. The answer is the same whether there is such an account or not. */
export const useAskEmailLink = () =>
  useMutation({
    mutationFn: (email: string) => tell<undefined>('POST', '/api/v1/session/email-link', { email }),
  })

/** Leaves for the page of another service, which sends the browser back when it knows who this is. */
export const useProvider = () =>
  useMutation({
    mutationFn: ({ provider }: Provider) =>
      tell<{ readonly url: string }>('POST', `/api/v1/session/oidc/${encodeURIComponent(provider)}`, {}),
    onSuccess: ({ url }) => window.location.assign(url),
  })
