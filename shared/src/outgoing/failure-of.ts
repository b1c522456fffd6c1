/** What went wrong on the way to a host, as far as its owner can do something about it. */
export type OutgoingFailure = 'no_such_name' | 'certificate' | 'timeout' | 'connection'

const NO_NAME: ReadonlySet<string> = new Set(['ENOTFOUND', 'EAI_AGAIN', 'EAI_NODATA', 'EAI_NONAME'])
const CERTIFICATE = /CERT|SELF_SIGNED|UNABLE_TO_VERIFY|UNABLE_TO_GET_ISSUER/

export function failureOf(error: unknown): OutgoingFailure {
  const { code } = (error ?? {}) as { code?: unknown }
  if (typeof code !== 'string') return 'connection'
  if (NO_NAME.has(code)) return 'no_such_name'
  return CERTIFICATE.test(code) ? 'certificate' : 'connection'
}
