/** What a person is to a site. Only an owner can also be one of the whole installation. */
export const ROLES = {
  owner: 'Owner',
  manager: 'Manager',
  viewer: 'Viewer',
  affiliate: 'Affiliate',
  partner: 'Partner',
} as const

export type Role = keyof typeof ROLES

/** What a token of a site may be given. */
export const TOKEN_SCOPES = [
  'stats:read',
  'sites:write',
  'import:write',
  'sales:read',
  'programmes:read',
  'programmes:write',
  'reports:read',
] as const
/** Of a token that an affiliate makes: it reads what is theirs, and no site. */
export const EARNINGS_SCOPE = 'earnings:read'
export type TokenScope = (typeof TOKEN_SCOPES)[number] | typeof EARNINGS_SCOPE

interface PermissionRule {
  readonly words: string
  /** Roles for that site. An owner of the installation may do everything, on every site. */
  readonly roles: readonly Role[]
  /** Scopes of a token, each enough by itself; a token of one site reaches that site alone. */
  readonly scopes: readonly TokenScope[]
}

/**
 * The one table of who may do what. Every route names a line of it; what is about the installation as a whole has no
 * role of a site.
 */
export const PERMISSIONS = {
  'site:see': {
    words: 'see that a site exists, its name, time zone and currency',
    roles: ['owner', 'manager', 'viewer', 'affiliate', 'partner'],
    scopes: TOKEN_SCOPES,
  },
  'stats:read': {
    words: 'read everything that passed the gate, and the totals',
    roles: ['owner', 'manager', 'viewer'],
    scopes: ['stats:read'],
  },
  'mail:receive': {
    words: 'get reports and alerts of a site by mail',
    roles: ['owner', 'manager', 'viewer'],
    scopes: [],
  },
  'releases:read': {
    words: 'read what was released with noise',
    roles: ['owner', 'manager', 'viewer', 'partner'],
    scopes: ['stats:read'],
  },
  'earnings:read-own': {
    words: 'read what they themselves earned as an affiliate',
    roles: ['affiliate'],
    scopes: [EARNINGS_SCOPE],
  },
  'earnings:tell-own': {
    words: 'have programs and mails told what they themselves earned as an affiliate',
    roles: ['affiliate'],
    scopes: [],
  },
  'links:manage-own': {
    words: 'register codes for their own links as an affiliate',
    roles: ['affiliate'],
    scopes: [],
  },
  'payment:change-own': {
    words: 'say how they themselves are paid as an affiliate, and agree to invoices',
    roles: ['affiliate'],
    scopes: [],
  },
  'disputes:open-own': {
    words: 'dispute what became of their own sales as an affiliate',
    roles: ['affiliate'],
    scopes: [],
  },
  'settings:read': {
    words: 'read the settings of a site',
    roles: ['owner', 'manager', 'viewer'],
    scopes: ['stats:read', 'sites:write'],
  },
  'settings:change': {
    words: 'change the settings of a site',
    roles: ['owner', 'manager'],
    scopes: ['sites:write'],
  },
  'import:write': { words: 'import logs', roles: ['owner', 'manager'], scopes: ['import:write'] },
  'sales:read': {
    words: 'read what became of the sales that a shop sent',
    roles: ['owner', 'manager'],
    scopes: ['sales:read'],
  },
  'sales:manage': {
    words: 'make and retire the keys that a shop signs its sales with',
    roles: ['owner', 'manager'],
    scopes: [],
  },
  'programmes:read': {
    words: 'read the affiliate programmes of a site, their members and their sales',
    roles: ['owner', 'manager', 'viewer'],
    scopes: ['programmes:read', 'programmes:write'],
  },
  'programmes:manage': {
    words: 'run affiliate programmes of a site: rules, members, codes, and what becomes of sales',
    roles: ['owner', 'manager'],
    scopes: ['programmes:write'],
  },
  'payouts:manage': {
    words: 'pay affiliates: freeze batches, take files with their accounts, say what was paid',
    roles: ['owner', 'manager'],
    scopes: [],
  },
  'reports:read': {
    words: 'read reports that are shared with them',
    roles: ['owner', 'manager', 'viewer', 'partner'],
    scopes: ['reports:read'],
  },
  'reports:share': {
    words: 'compose reports of what was released, and share them',
    roles: ['owner', 'manager'],
    scopes: [],
  },
  'tokens:manage': { words: 'make and remove tokens of a site', roles: ['owner', 'manager'], scopes: [] },
  'people:manage': { words: 'invite people to a site, change and remove them', roles: ['owner'], scopes: [] },
  'activity:read': { words: 'read what people did on a site', roles: ['owner'], scopes: [] },
  'site:export': { words: 'take all data of a site away', roles: ['owner'], scopes: [] },
  'site:delete': { words: 'delete a site and everything of it', roles: ['owner'], scopes: [] },
  'installation:manage': {
    words: 'add sites, run audits, see all people and all that they did',
    roles: [],
    scopes: [],
  },
} as const satisfies Record<string, PermissionRule>

export type Permission = keyof typeof PERMISSIONS
