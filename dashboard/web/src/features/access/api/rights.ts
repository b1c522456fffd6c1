import { useSession } from '../../session/api/session.ts'

/** Whether the reader is an owner of the installation; undefined while that is not known. */
export function useRunsInstallation(): boolean | undefined {
  const { data: me } = useSession()
  return me?.roles.some(({ site, role }) => site === null && role === 'owner')
}

export const useReaderId = (): string | undefined => useSession().data?.id
