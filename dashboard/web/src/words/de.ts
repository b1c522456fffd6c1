import { FILTER } from './de/filter.ts'
import { LAYOUT } from './de/layout.ts'
import { PERIOD } from './de/period.ts'
import { REPORT } from './de/report.ts'

/**
 * Every message of the app and how German says it. Its keys are the type of a message, so what is not here does not
 * compile; loaded only where German is read.
 */
export const DE = { ...FILTER, ...LAYOUT, ...PERIOD, ...REPORT } as const
