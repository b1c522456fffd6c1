/** `cannot_check`: browsers offer it on https and localhost only, and older ones do not know Ed25519. */
export type NoKey = 'key_unreadable' | 'cannot_check'

export const toBase64Url = (bytes: Uint8Array): string =>
  btoa(Array.from(bytes, byte => String.fromCharCode(byte)).join(''))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')

/** The bytes; undefined unless the text is the one base64url form of them: another would go unseen. */
export function bytesOf(base64url: string): Uint8Array<ArrayBuffer> | undefined {
  try {
    const plain = atob(base64url.replaceAll('-', '+').replaceAll('_', '/'))
    const bytes = Uint8Array.from(plain, byte => byte.charCodeAt(0))
    return toBase64Url(bytes) === base64url ? bytes : undefined
  } catch {
    return undefined
  }
}

/** @param base64url raw key, 32 bytes */
export async function keyFrom(base64url: string): Promise<CryptoKey | NoKey> {
  // Not there where the page came over plain http.
  if ((crypto as Partial<Crypto>).subtle === undefined) return 'cannot_check'
  const bytes = bytesOf(base64url)
  if (bytes === undefined) return 'key_unreadable'
  try {
    return await crypto.subtle.importKey('raw', bytes, 'Ed25519', false, ['verify'])
  } catch (error) {
    return error instanceof DOMException && error.name === 'NotSupportedError'
      ? 'cannot_check'
      : 'key_unreadable'
  }
}

/** Whether a text was signed with the key. */
export async function isSigned(text: string, signature: string, key: CryptoKey): Promise<boolean> {
  const bytes = bytesOf(signature)
  return (
    bytes !== undefined && (await crypto.subtle.verify('Ed25519', key, bytes, new TextEncoder().encode(text)))
  )
}
