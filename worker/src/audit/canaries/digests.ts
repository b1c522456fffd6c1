import { createHash } from 'node:crypto'
import { base64Of, type Encoded, orderedBytes } from './encodings.ts'

const ALGORITHMS = ['md5', 'sha1', 'sha256', 'sha512'] as const
/** As much of a digest as is looked for: a digest that was cut to its first 64 bits is found, too. */
export const DIGEST_BYTES = 8

function decimalsOf(bytes: Buffer): Encoded[] {
  if (bytes.length !== DIGEST_BYTES) return []
  return [bytes.readBigUInt64BE(), bytes.readBigUInt64LE()].map(number => ({
    form: 'number',
    bytes: Buffer.from(String(number)),
  }))
}

/** Digests are written as bytes, in hexadecimal or base64, or as the number that their first 64 bits are. */
export function writtenDigest(name: string, digest: Buffer): Encoded[] {
  const bytes = digest.subarray(0, DIGEST_BYTES)
  const written = [...orderedBytes(bytes), ...base64Of(bytes), ...decimalsOf(bytes)]
  return written.map(one => ({ form: `${name}, ${one.form}`, bytes: one.bytes }))
}

/** Digests that anybody can compute of a value: no key is needed. */
export const digestsOf = (value: string | Buffer): Encoded[] =>
  ALGORITHMS.flatMap(name => writtenDigest(name, createHash(name).update(value).digest()))
