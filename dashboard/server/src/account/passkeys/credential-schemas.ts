import { z } from 'zod'

const bytes = z
  .string()
  .regex(/^[\w-]+=*$/)
  .max(20_000)
const transports = z.array(z.enum(['ble', 'cable', 'hybrid', 'internal', 'nfc', 'smart-card', 'usb']))
const credential = {
  id: bytes.max(2000),
  rawId: bytes.max(2000),
  type: z.literal('public-key'),
  authenticatorAttachment: z.enum(['cross-platform', 'platform']).optional().catch(undefined),
  // What browsers say beyond what was asked is not looked at.
  clientExtensionResults: z
    .looseObject({})
    .default({})
    .transform(() => ({})),
}

/** What a browser gives when a passkey is made: `PublicKeyCredential.toJSON()`. */
export const registrationCredential = z.object({
  ...credential,
  response: z.object({
    clientDataJSON: bytes,
    attestationObject: bytes,
    // Names of transports that are not known yet are no reason to refuse.
    transports: transports.optional().catch(undefined),
  }),
})

/** What a browser gives when a passkey is used. */
export const authenticationCredential = z.object({
  ...credential,
  response: z.object({
    clientDataJSON: bytes,
    authenticatorData: bytes,
    signature: bytes,
    userHandle: bytes.optional().catch(undefined),
  }),
})

export type AuthenticationCredential = z.infer<typeof authenticationCredential>
export type RegistrationCredential = z.infer<typeof registrationCredential>
