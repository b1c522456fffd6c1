import { LONGEST_VIEW_NAME, LONGEST_VIEW_QUERY } from '@gatecount/shared/domain/report/saved-view'
import { z } from 'zod'

export const viewName = z.string().trim().min(1, 'must be a name').max(LONGEST_VIEW_NAME)

/** What stands behind the question mark, and nothing that leads elsewhere. */
const viewQuery = z
  .string()
  .max(LONGEST_VIEW_QUERY)
  .regex(/^[^\s?#][^\s#]*$|^$/, 'must be what stands behind the question mark of an address')

export const savedView = z.strictObject({ name: viewName, query: viewQuery })
