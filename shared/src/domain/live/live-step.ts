/** How long after their last sign visitors count as being here. */
export const LIVE_WINDOW_MS = 5 * 60_000

/** How often what is said of a site may change. */
export const LIVE_EVERY_MS = 10_000

const STEP = 5

/**
 * What is said of so many visitors who are here now: the step they have reached. 0 says fewer than five, nobody among
 * them, so that one visitor alone is never seen to come or to go.
 */
export const liveStep = (visitors: number): number => Math.floor(visitors / STEP) * STEP

/** The largest number of visitors that a step can stand for. */
export const endOfStep = (step: number): number => step + STEP - 1
