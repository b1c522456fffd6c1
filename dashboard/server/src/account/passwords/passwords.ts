import { randomUUID } from 'node:crypto'
import type { AccountRows } from '@gatecount/shared/adapters/control/account-rows'
import { badField, Problem } from '../../http/problem.ts'
import { hashPassword, verifyPassword } from './argon2.ts'
import { fewAtOnce, TooBusy } from './few-at-once.ts'
import { passwordFault } from './password-rule.ts'

/** Each hash takes 19 MiB while it is made. */
const AT_ONCE = 2
const MOST_WAITING = 200

export interface Passwords {
  /** @throws Problem 503 when too much waits */
  hash(password: string): Promise<string>
  verify(stored: string, password: string): Promise<boolean>
  /** Hashes a new one of an account. @throws Problem 400 that says what is wrong with it */
  prepare(email: string, password: string): Promise<string>
  /** Stores a hash in place of the one before. */
  store(personId: string, hashed: string): Promise<void>
}

/** The engine's word for a password of its own, rather than an account at another provider. */
export const PASSWORD_PROVIDER = 'credential'

const tooBusy = (cause: TooBusy): Problem =>
  new Problem(503, 'Too busy', 'Many people are signing in; try again in a moment', {
    cause,
    headers: { 'Retry-After': '5' },
  })

const unlessBusy = <T>(work: Promise<T>): Promise<T> =>
  work.catch((error: unknown) => {
    throw error instanceof TooBusy ? tooBusy(error) : error
  })

export function createPasswords(rows: AccountRows): Passwords {
  const gate = fewAtOnce(AT_ONCE, MOST_WAITING)
  const hash = (password: string) => unlessBusy(gate(() => hashPassword(password)))
  return {
    hash,
    verify: (stored, password) => unlessBusy(gate(() => verifyPassword(stored, password))),
    async prepare(email, password) {
      const fault = passwordFault(password, email)
      if (fault !== null)
        throw badField([
          { field: 'password', detail: fault.message, ...(fault.values && { values: fault.values }) },
        ])
      return await hash(password)
    },
    store: async (id, hashed) =>
      await rows.inTransaction(async inner => {
        const own = [
          { column: 'person_id', value: id },
          { column: 'provider', value: PASSWORD_PROVIDER },
        ] as const
        const set = { password: hashed, updated_at: new Date() }
        const changed = await inner.update('credentials', own, { set })
        if (changed.length > 0) return
        const provider = PASSWORD_PROVIDER
        await inner.insert('credentials', { id: randomUUID(), person_id: id, provider, subject: id, ...set })
      }),
  }
}
