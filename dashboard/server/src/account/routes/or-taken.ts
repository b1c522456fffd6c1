import { EmailTaken } from '@gatecount/shared/adapters/control/people'
import { Problem } from '../../http/problem.ts'

const taken = (cause: EmailTaken): Problem =>
  new Problem(409, 'Not possible', 'This e-mail address cannot be used', { cause })

/** @throws Problem 409 when the address belongs to another account */
export const orTaken = <T>(change: Promise<T>): Promise<T> =>
  change.catch((error: unknown) => {
    throw error instanceof EmailTaken ? taken(error) : error
  })
