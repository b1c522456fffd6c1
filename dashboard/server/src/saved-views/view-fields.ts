import { LONGEST_VIEW_NAME, LONGEST_VIEW_QUERY } from '@gatecount/shared/domain/report/saved-view'
import { z } from 'zod'
import { fault } from '../words/fault.ts'

export const viewName = z.string().trim().min(1, fault('must be a name')).max(LONGEST_VIEW_NAME)

/** What stands behind the question mark, and nothing that leads elsewhere. */
const viewQuery = z
  .string()
  .max(LONGEST_VIEW_QUERY)
  .regex(/^[^\s?#][^\s#]*$|^$/, fault('must be what stands behind the question mark of an address'))

export const savedView = z.strictObject({ name: viewName, query: viewQuery })
