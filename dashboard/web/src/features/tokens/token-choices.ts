import type { TokenScope } from '@gatecount/shared/domain/identity/permissions'
import type { Message } from '../../lib/language.ts'

/** What a token may be made for. */
export const SCOPE_WORDS: Readonly<Record<TokenScope, { readonly label: Message; readonly words: Message }>> =
  {
    'stats:read': { label: 'Read figures', words: 'queries and releases' },
    'sites:write': { label: 'Change settings', words: 'of this site' },
    'import:write': { label: 'Import logs', words: 'lines of old logs' },
    'sales:read': { label: 'Look up sales', words: 'what became of each' },
    'programmes:read': { label: 'Read affiliate programmes', words: 'members, sales and sums' },
    'reports:read': { label: 'Read shared reports', words: 'all that are composed of this site' },
    'programmes:write': { label: 'Run affiliate programmes', words: 'rules, members, codes, decisions' },
    'earnings:read': { label: 'Read own earnings', words: 'of an affiliate' },
  }

/** How long a token holds, in days. */
export const LIVES = [
  { value: '30', label: '30 days' },
  { value: '90', label: '90 days' },
  { value: '365', label: 'One year' },
  { value: 'until-removed', label: 'Until it is removed' },
] as const satisfies readonly { readonly value: string; readonly label: Message }[]
export type Life = (typeof LIVES)[number]['value']
export const daysOf = (life: Life): { readonly days?: number } =>
  life === 'until-removed' ? {} : { days: Number(life) }
