import type { Audit } from '@gatecount/shared/domain/audit/audit-report'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { ask, tell } from '../../../lib/http.ts'

interface LatestAudits {
  /** The one that waits or runs. */
  readonly current: Audit | null
  /** The last that is finished. */
  readonly last: Audit | null
}

const KEY = ['audits']
const WHILE_RUNNING_MS = 1_000

/** Looks again every second while an audit runs. */
export const useAudits = () =>
  useQuery({
    queryKey: KEY,
    queryFn: ({ signal }) => ask<LatestAudits>('/api/v1/audits/latest', { signal }),
    refetchInterval: query => (query.state.data?.current ? WHILE_RUNNING_MS : false),
  })

export function useRunAudit() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (positiveControl: boolean) => tell<Audit>('POST', '/api/v1/audits', { positiveControl }),
    onSettled: () => client.invalidateQueries({ queryKey: KEY }),
  })
}
