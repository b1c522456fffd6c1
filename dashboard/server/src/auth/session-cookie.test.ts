import { unveil, veil } from '@gatecount/shared/domain/privacy/veiled'
import { describe, expect, it } from 'vitest'
import { sessionCookie } from './session-cookie.ts'

describe('sessionCookie()', () => {
  it('is bound to the host over https', () => {
    expect(sessionCookie(true).start(veil('s3cret'))).toBe(
      '__Host-gatecount=s3cret; Max-Age=2592000; Path=/; HttpOnly; SameSite=Lax; Secure',
    )
  })

  it('is found among other cookies, and only under its own name', () => {
    const read = (header: string | undefined) => {
      const secret = sessionCookie(true).read(header)
      return secret && unveil(secret)
    }
    expect(read('a=1; __Host-gatecount=x=y; b=2')).toBe('x=y')
    expect(read('gatecount=x; other__Host-gatecount=z')).toBeUndefined()
    expect(read(undefined)).toBeUndefined()
  })

  it('ends at once', () => {
    expect(sessionCookie(false).end()).toContain('gatecount=; Max-Age=0; Path=/')
  })
})
