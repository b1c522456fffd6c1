interface Dated {
  readonly created_at: Date
  readonly updated_at: Date
}

/** The tables that people sign in with, row by row as they are stored. */
export interface AccountTables {
  readonly people: Dated & {
    readonly id: string
    readonly name: string
    readonly email: string
    readonly email_verified: boolean
    readonly image: string | null
    readonly two_factor_enabled: boolean
  }
  readonly sign_in_sessions: Dated & {
    readonly id: string
    readonly person_id: string
    readonly digest: string
    readonly device: string
    readonly confirmed_at: Date
    readonly expires_at: Date
  }
  readonly credentials: Dated & {
    readonly id: string
    readonly person_id: string
    readonly provider: string
    readonly subject: string
    readonly password: string | null
  }
  readonly verifications: Dated & {
    readonly id: string
    readonly identifier: string
    readonly value: string
    readonly expires_at: Date
  }
  readonly second_factors: {
    readonly id: string
    readonly person_id: string
    readonly secret: string
    readonly recovery_codes: string
    readonly verified: boolean
    readonly failures: number
    readonly locked_until: Date | null
  }
  readonly passkeys: {
    readonly id: string
    readonly person_id: string
    readonly credential_id: string
    readonly public_key: Buffer
    /** A bigint, as text. */
    readonly counter: string
    readonly transports: readonly string[]
    readonly name: string
    readonly backed_up: boolean
    readonly created_at: Date
    readonly last_used_on: Date | null
  }
}

export type AccountTable = keyof AccountTables

const DATED = ['created_at', 'updated_at'] as const

/** Their columns. Nothing else can be written or asked for. */
export const ACCOUNT_COLUMNS: Readonly<Record<AccountTable, readonly string[]>> = {
  people: ['id', 'name', 'email', 'email_verified', 'image', 'two_factor_enabled', ...DATED],
  sign_in_sessions: ['id', 'person_id', 'digest', 'device', 'confirmed_at', 'expires_at', ...DATED],
  credentials: ['id', 'person_id', 'provider', 'subject', 'password', ...DATED],
  verifications: ['id', 'identifier', 'value', 'expires_at', ...DATED],
  second_factors: ['id', 'person_id', 'secret', 'recovery_codes', 'verified', 'failures', 'locked_until'],
  passkeys: [
    'id',
    'person_id',
    'credential_id',
    'public_key',
    'counter',
    'transports',
    'name',
    'backed_up',
    'created_at',
    'last_used_on',
  ],
}
