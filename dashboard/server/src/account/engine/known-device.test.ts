import { veil } from '@gatecount/shared/domain/privacy/veiled'
import { expect, test } from 'vitest'
import { knownDevice } from './known-device.ts'

const device = knownDevice(veil(Buffer.alloc(32, 7)), false)
const cookieOf = (set: string): string => set.split(';')[0] ?? ''

test('knownDevice() knows the device again, for the account it was made for', () => {
  const cookie = cookieOf(device.remember('ada@shop.example'))
  expect(device.read(`a=1; ${cookie}`, 'ada@shop.example')).toMatch(/^[\w-]{16}$/)
  expect(device.read(cookie, 'eve@shop.example')).toBeUndefined()
})

test('knownDevice() takes no cookie that it did not sign', () => {
  const cookie = cookieOf(device.remember('ada@shop.example'))
  for (const forged of [
    `${cookie}x`,
    cookie.replace('=', '=A'),
    'gatecount.device=',
    'gatecount.device=a.b',
  ]) {
    expect(device.read(forged, 'ada@shop.example')).toBeUndefined()
  }
  expect(knownDevice(veil(Buffer.alloc(32, 8)), false).read(cookie, 'ada@shop.example')).toBeUndefined()
})

test('knownDevice() is bound to the host over https', () => {
  expect(knownDevice(veil(Buffer.alloc(32)), true).remember('a@b.example')).toMatch(
    /^__Host-gatecount\.device=[^;]+; Max-Age=\d+; Path=\/; HttpOnly; SameSite=Lax; Secure$/,
  )
})
