import { MAIL } from './de/mail.ts'

/** Every message of the server and how German says it. Its keys are the type of a message, so what is not here does not compile. */
export const DE = { ...MAIL } as const
