import type { ProgrammeStore } from '@gatecount/shared/adapters/control/programmes'
import {
  FACT_DAYS,
  type ProgrammeFacts,
  programmeFacts,
} from '@gatecount/shared/domain/affiliate/programme-facts'
import { addDays } from '@gatecount/shared/domain/time/local-time'

interface Kept {
  readonly day: string
  readonly facts: Promise<ProgrammeFacts>
}

/** What programmes are like, worked out once a day: a page that anybody opens is not to read a year of sales each time. */
export function dailyFacts({ countValidations }: Pick<ProgrammeStore, 'countValidations'>) {
  const kept = new Map<number, Kept>()
  return async (programmeId: number, day: string): Promise<ProgrammeFacts> => {
    const known = kept.get(programmeId)
    if (known?.day === day) return await known.facts
    const facts = countValidations(programmeId, addDays(day, -FACT_DAYS)).then(programmeFacts)
    kept.set(programmeId, { day, facts })
    try {
      return await facts
    } catch (error) {
      kept.delete(programmeId)
      throw error
    }
  }
}
