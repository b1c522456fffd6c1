import { PERMISSIONS, type Permission, type Role, type TokenScope } from './permissions.ts'

/** A role for a site; without a site, for the whole installation. */
export interface Membership {
  readonly siteId: number | null
  readonly role: Role
}

export interface Person {
  readonly kind: 'person'
  readonly id: string
  readonly name: string
  readonly email: string
  readonly memberships: readonly Membership[]
}

/** A token for one site, or (the command line of the machine) for the whole installation; or one of an affiliate. */
export interface Token {
  readonly kind: 'token'
  readonly id: number
  readonly label: string
  readonly siteId: number | null
  /** Whose earnings it reads, and nothing else; null for one of a site or of the installation. */
  readonly affiliate: string | null
  readonly scopes: readonly TokenScope[]
  /** The only shared report that it reaches; null: it is not about one. */
  readonly reportId?: number | null
}

/** Who asks. */
export type Principal = Person | Token

/** Owners of the installation, and the command line of the machine it runs on. */
export const runsInstallation = (principal: Principal): boolean =>
  principal.kind === 'person'
    ? principal.memberships.some(({ siteId, role }) => siteId === null && role === 'owner')
    : principal.siteId === null && principal.scopes.includes('sites:write')

/**
 * Decides whether somebody may do something on a site.
 * @param site its number; `any` asks whether there is a site at all on which they may
 */
export function mayDo(principal: Principal, permission: Permission, site: number | 'any'): boolean {
  if (runsInstallation(principal)) return true
  const { roles, scopes }: { roles: readonly Role[]; scopes: readonly TokenScope[] } = PERMISSIONS[permission]
  if (principal.kind === 'token') {
    const reaches = principal.siteId === null || site === 'any' || principal.siteId === site
    return reaches && principal.scopes.some(scope => scopes.includes(scope))
  }
  return principal.memberships.some(
    ({ siteId, role }) => (site === 'any' || siteId === site) && roles.includes(role),
  )
}
