import type { ListedSite } from '../site/api/sites.ts'
import type { Programme } from './api/programmes.ts'

/** What every part of the page of a programme is given. */
export interface ProgrammeProps {
  readonly site: ListedSite
  readonly programme: Programme
  readonly mayManage: boolean
}
