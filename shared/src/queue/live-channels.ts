import { z } from 'zod'

/**
 * What workers tell dashboards as it happens. It is published and never stored: Redis writes no published message to its
 * append-only file, and whoever was not listening hears the next one.
 */
export const LIVE_CHANNEL = 'gatecount:live'
export const MOVED_CHANNEL = 'gatecount:moved'

/** The steps that the sites of one partition have reached; a site that is not named is at the lowest. */
export interface LiveSteps {
  readonly partition: number
  readonly steps: Readonly<Record<string, number>>
}

/** Figures of a site were written. */
export interface Moved {
  readonly site: number
  /** First day of the earliest period among them, `YYYY-MM-DD`. */
  readonly from: string
}

const steps = z.object({ partition: z.number(), steps: z.record(z.string(), z.number()) })
const moved = z.array(z.object({ site: z.number(), from: z.string() }))

export const writeSteps = (message: LiveSteps): string => JSON.stringify(message)
export const readSteps = (text: string): LiveSteps => steps.parse(JSON.parse(text))
export const writeMoved = (message: readonly Moved[]): string => JSON.stringify(message)
export const readMoved = (text: string): readonly Moved[] => moved.parse(JSON.parse(text))
