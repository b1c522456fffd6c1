import { expect, test } from 'vitest'
import { hashPassword, verifyPassword } from './argon2.ts'

test('hashPassword() is argon2id with 19 MiB, two passes and one lane, and says so', async () => {
  expect(await hashPassword('a quiet afternoon')).toMatch(
    /^\$argon2id\$v=19\$m=19456,t=2,p=1\$[\w+/]{22}\$[\w+/]{43}$/,
  )
})

test('verifyPassword() knows the password and no other', async () => {
  const stored = await hashPassword('a quiet afternoon')
  expect(await verifyPassword(stored, 'a quiet afternoon')).toBe(true)
  expect(await verifyPassword(stored, 'a quiet afternoon ')).toBe(false)
})

test('hashPassword() salts: the same password twice has two hashes', async () => {
  expect(await hashPassword('a quiet afternoon')).not.toBe(await hashPassword('a quiet afternoon'))
})
