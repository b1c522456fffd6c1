import { ROLES, type Role } from '@gatecount/shared/domain/identity/permissions'
import { type Message, t } from '../../lib/language.ts'

/** What a role is for, in a line; the table of permissions says it exactly. */
export const ROLE_WORDS: Readonly<Record<Role, Message>> = {
  owner: 'Everything on this site: its people, its data, its end.',
  manager: 'The report, the settings, tokens and imports; not the people.',
  viewer: 'Reads the report and the settings.',
  affiliate: 'Knows that the site is here, and reads nothing of its report.',
  partner: 'Reads the releases with noise, and nothing else.',
}

export const ALL_ROLES = Object.keys(ROLES) as readonly Role[]
export const roleOptions = () => ALL_ROLES.map(value => ({ value, label: t(ROLES[value]) }))
