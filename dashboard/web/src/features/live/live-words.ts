import { endOfStep } from '@gatecount/shared/domain/live/live-step'
import { t } from '../../lib/language.ts'
import { inFull } from '../../lib/wording.ts'

/** A step in words: nobody and four are said alike. */
export const liveWords = (step: number): string =>
  step === 0 ? t('fewer than 5') : t('{from} to {to}', { from: inFull(step), to: inFull(endOfStep(step)) })
