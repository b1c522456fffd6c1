import { TOO_FEW } from '@gatecount/shared/domain/report/remainder'
import type { Answer } from '../../report/api/answer.ts'
import type { Counted, Way } from '../picture.ts'

const named = (answer: Answer | undefined) =>
  (answer?.results ?? []).filter(({ dimensions }) => !dimensions.includes(TOO_FEW))

/** The values of a list with its first figure. */
export const countedOf = (answer: Answer | undefined): readonly Counted[] =>
  named(answer).map(({ dimensions, metrics }) => ({ value: dimensions[0] ?? '', count: metrics[0] ?? 0 }))

/** The pairs of a list with its first figure. */
export const waysOf = (answer: Answer | undefined): readonly Way[] =>
  named(answer).map(({ dimensions, metrics }) => ({
    from: dimensions[0] ?? '',
    to: dimensions[1] ?? '',
    count: metrics[0] ?? 0,
  }))
