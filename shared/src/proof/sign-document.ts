import { sign } from 'node:crypto'
import type { Veiled } from '../domain/privacy/veiled.ts'
import { canonicalJson } from './canonical-json.ts'
import { signingKeyFrom } from './ed25519.ts'

/** Ed25519 over the canonical text of a document, base64url. */
export const signDocument = (document: unknown, privateKey: Veiled<Buffer>): string =>
  sign(null, Buffer.from(canonicalJson(document), 'utf8'), signingKeyFrom(privateKey)).toString('base64url')
