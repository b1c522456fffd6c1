import type { Deed } from '@gatecount/shared/domain/report/goal'

/** A step while it is being written; its key goes with it when it is moved. */
export interface DraftStep {
  readonly key: number
  readonly deed: Deed
}

const EMPTY: Deed = { kind: 'page', pattern: '' }

export const draftOf = (deeds: readonly Deed[]): DraftStep[] => deeds.map((deed, key) => ({ key, deed }))

export const withStep = (steps: readonly DraftStep[]): DraftStep[] => [
  ...steps,
  { key: 1 + Math.max(-1, ...steps.map(({ key }) => key)), deed: EMPTY },
]

export const twoSteps = (): DraftStep[] => withStep(withStep([]))

export const changed = (steps: readonly DraftStep[], key: number, deed: Deed): DraftStep[] =>
  steps.map(step => (step.key === key ? { key, deed } : step))

/** The step a place further up (-1) or down (1); as it was where there is no such place. */
export function moved(steps: readonly DraftStep[], at: number, by: -1 | 1): readonly DraftStep[] {
  const [one, other] = [steps[at], steps[at + by]]
  return one === undefined || other === undefined ? steps : steps.with(at, other).with(at + by, one)
}
