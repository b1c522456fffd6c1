import { crowdOfSite, type Site } from '@gatecount/shared/domain/identity/site'
import { Problem } from '../http/problem.ts'

/** Nothing of a child-directed site is shared with anybody. @throws Problem 409 when it is one */
export function refuseChildDirected(site: Site): void {
  if (crowdOfSite(site) === 'visitors') return
  throw new Problem(
    409,
    'Directed at children',
    'This site is directed at children: nothing of it is released or shared, and nothing is drawn for others',
  )
}
