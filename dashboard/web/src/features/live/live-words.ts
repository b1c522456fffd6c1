import { endOfStep } from '@gatecount/shared/domain/live/live-step'
import { inFull } from '../../lib/wording.ts'

/** A step in words: nobody and four are said alike. */
export const liveWords = (step: number): string =>
  step === 0 ? 'fewer than 5' : `${inFull(step)} to ${inFull(endOfStep(step))}`
