import type { Me } from '../../session/api/session.ts'

export const isAffiliate = ({ roles }: Me): boolean => roles.some(({ role }) => role === 'affiliate')

/** Whether the portal is all that somebody can open: it is their home then. */
export const isOnlyAffiliate = ({ roles }: Me): boolean =>
  roles.length > 0 && roles.every(({ role }) => role === 'affiliate')
