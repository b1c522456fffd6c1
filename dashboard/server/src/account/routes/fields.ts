import { z } from 'zod'
import { fault } from '../../words/fault.ts'

export const email = z.email(fault('is not an e-mail address')).max(254).toLowerCase()
/** Of any length that is no work to hash; whether it is a good one is asked where it is set. */
export const password = z.string().min(1).max(1024)
export const personName = z.string().trim().min(1).max(100)
/** A secret from a link. */
export const token = z.string().min(1).max(200)
