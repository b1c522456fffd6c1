import { hash, verify } from '@node-rs/argon2'

/** OWASP's first choice for argon2id (Password Storage Cheat Sheet): 19 MiB, two passes, one lane. */
const PARAMETERS = {
  // `Algorithm.Argon2id`, which is a const enum that cannot be imported here.
  algorithm: 2,
  memoryCost: 19_456,
  timeCost: 2,
  parallelism: 1,
} as const

export const hashPassword = async (password: string): Promise<string> => await hash(password, PARAMETERS)

export const verifyPassword = async (stored: string, password: string): Promise<boolean> =>
  await verify(stored, password)
