import type { CheckOutcome, Verdict } from '@gatecount/shared/domain/audit/audit-report'
import type { AuditCheck, AuditContext } from '../audit-context.ts'
import { needlesOf } from '../canaries/needles-of.ts'
import { neverKept } from '../canaries/never-kept.ts'
import { plantEverywhere } from '../planting/plant-everywhere.ts'
import { createNeedleSearch } from '../search/needle-search.ts'
import { PlaceBook } from '../search/place-book.ts'
import { IN_MEMORY, PLACES_AT_REST, type Searched } from '../search/search-places.ts'

/** Behind a proxy that is not trusted every synthetic visitor has the worker's address. */
function addressNote({ countedVisitors, visitors }: AuditContext['experiment']): string | undefined {
  return countedVisitors >= visitors.length
    ? undefined
    : 'The collector does not believe the addresses that the worker gives (TRUSTED_PROXIES), so no addresses were looked for.'
}

async function check(context: AuditContext): Promise<CheckOutcome> {
  const { experiment, auditor, signal } = context
  if (experiment.problem !== undefined)
    return { verdict: 'not_checked', looked: [], notes: [experiment.problem], findings: [] }
  const needles = await needlesOf(experiment.visitors, experiment.secrets, auditor)
  const atRest = new PlaceBook(createNeedleSearch(needles), signal)
  const inMemory = new PlaceBook(createNeedleSearch(neverKept(needles)), signal)
  const searched: Searched[] = []
  for (const place of PLACES_AT_REST) searched.push(await place(atRest, context))
  searched.push(await IN_MEMORY(inMemory, context))

  const findings = [...atRest.findings(), ...inMemory.findings()]
  const notes = searched.flatMap(one => one.notes)
  const unbelieved = addressNote(experiment)
  const incomplete =
    unbelieved !== undefined || experiment.backlog > 0 || searched.some(one => one.incomplete)
  const verdict = (): Verdict => {
    if (findings.length > 0) return 'broken'
    if (incomplete) return 'not_checked'
    return notes.length > 0 ? 'warning' : 'holds'
  }
  return {
    verdict: verdict(),
    looked: [
      { what: 'synthetic visitors', figure: experiment.visitors.length },
      { what: 'forms looked for', figure: needles.length },
      ...searched.flatMap(one => one.looked),
      { what: 'bytes looked at in all', figure: atRest.bytes + inMemory.bytes },
    ],
    notes: unbelieved === undefined ? notes : [unbelieved, ...notes],
    findings,
  }
}

export const NOTHING_AT_REST: AuditCheck = {
  name: 'nothing_at_rest',
  check,
  control: plantEverywhere,
}
