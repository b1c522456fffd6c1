import { type Person, runsInstallation } from '@gatecount/shared/domain/identity/principal'
import { useQuery } from '@tanstack/react-query'
import { ask } from '../../../lib/http.ts'

/** Who reads this, with their roles. */
const useReader = () =>
  useQuery({
    queryKey: ['rights'],
    queryFn: ({ signal }) => ask<Person>('/api/v1/me', { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  })

/** Whether the reader is an owner of the installation; undefined while that is not known. */
export function useRunsInstallation(): boolean | undefined {
  const { data } = useReader()
  return data && runsInstallation(data)
}

export const useReaderId = (): string | undefined => useReader().data?.id
