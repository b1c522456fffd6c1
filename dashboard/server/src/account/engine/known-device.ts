import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import type { Veiled } from '@gatecount/shared/domain/privacy/veiled'
import { cookieName } from './account-cookies.ts'
import { engineSecret } from './engine-secret.ts'

const HALF_A_YEAR = 180 * 24 * 3600

export interface KnownDevice {
  /** The number of this device, where the account has signed in on it before. */
  read(cookies: string | undefined, email: string): string | undefined
  /** `Set-Cookie` that makes the device known to the account. */
  remember(email: string): string
}

export function readCookie(cookies: string | undefined, name: string): string | undefined {
  for (const pair of (cookies ?? '').split(';')) {
    const at = pair.indexOf('=')
    if (at > 0 && pair.slice(0, at).trim() === name) return pair.slice(at + 1).trim()
  }
  return undefined
}

/**
 * A cookie by which a device is told from those of an attacker, so that failures elsewhere do not slow its owner down
 * (OWASP, "Device cookies"). It signs nobody in, and nothing of it is stored here.
 */
export function knownDevice(key: Veiled<Buffer>, https: boolean): KnownDevice {
  const name = `${cookieName(https)}.device`
  const secret = engineSecret(key, 'known devices')
  const sign = (email: string, number: string): Buffer =>
    createHmac('sha256', secret)
      .update(JSON.stringify([email, number]))
      .digest()
  return {
    read(cookies, email) {
      const [number = '', signature = ''] = (readCookie(cookies, name) ?? '').split('.')
      const [given, right] = [Buffer.from(signature, 'base64url'), sign(email, number)]
      return given.length === right.length && timingSafeEqual(given, right) ? number : undefined
    },
    remember(email) {
      const number = randomBytes(12).toString('base64url')
      const value = `${number}.${sign(email, number).toString('base64url')}`
      return `${name}=${value}; Max-Age=${HALF_A_YEAR}; Path=/; HttpOnly; SameSite=Lax${https ? '; Secure' : ''}`
    },
  }
}
