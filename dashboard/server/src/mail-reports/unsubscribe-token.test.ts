import { randomBytes } from 'node:crypto'
import { veil } from '@gatecount/shared/domain/privacy/veiled'
import { expect, it } from 'vitest'
import { readUnsubscribeToken, unsubscribeToken } from './unsubscribe-token.ts'

const key = veil(randomBytes(32))

it('readUnsubscribeToken() reads what unsubscribeToken() signed, and nothing else', () => {
  for (const kind of ['report', 'alert'] as const) {
    const token = unsubscribeToken(key, { kind, id: 42 })
    expect(readUnsubscribeToken(key, token)).toEqual({ kind, id: 42 })
    expect(readUnsubscribeToken(veil(randomBytes(32)), token)).toBeUndefined()
    expect(readUnsubscribeToken(key, token.replace('42', '43'))).toBeUndefined()
    expect(readUnsubscribeToken(key, token.replace(/^./, kind === 'report' ? 'a' : 'r'))).toBeUndefined()
    expect(readUnsubscribeToken(key, `${token}x`)).toBeUndefined()
  }
  expect(readUnsubscribeToken(key, '')).toBeUndefined()
})
