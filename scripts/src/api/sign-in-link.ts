import type { ApiClient } from './api-client.ts'

export interface SignInLink {
  readonly url: string
  readonly expiresInSeconds: number
}

/** A new link that signs its first user in as owner, once. */
export async function requestSignInLink(api: ApiClient): Promise<SignInLink> {
  const { path, expires_in } = await api.post<{ path: string; expires_in: number }>('/api/v1/sign-in-links')
  return { url: `${api.url}${path}`, expiresInSeconds: expires_in }
}
