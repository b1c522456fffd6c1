import { LAYOUT } from './de/layout.ts'
import { SITE_NAV } from './de/site-nav.ts'

/**
 * Every message of the app and how German says it. Its keys are the type of a message, so what is not here does not
 * compile; loaded only where German is read.
 */
export const DE = { ...LAYOUT, ...SITE_NAV } as const
