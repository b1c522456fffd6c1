import type { ServerMessage } from './speak.ts'

/** What a schema says of a field that is not right: a message, so that it can be said in another language. */
export const fault = (message: ServerMessage): ServerMessage => message
