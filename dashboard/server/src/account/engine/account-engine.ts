import type { AccountRows } from '@gatecount/shared/adapters/control/account-rows'
import type { Veiled } from '@gatecount/shared/domain/privacy/veiled'
import type { BetterAuthOptions } from 'better-auth'
import { betterAuth } from 'better-auth/minimal'
import { twoFactor } from 'better-auth/plugins/two-factor'
import { LONGEST, SHORTEST } from '../passwords/password-rule.ts'
import { engineCookies, SESSION_SECONDS } from './account-cookies.ts'
import { beginSession } from './begin-session.ts'
import { deviceName } from './device-name.ts'
import { engineSecret } from './engine-secret.ts'
import { recoveryCodes } from './recovery-codes.ts'
import { rowAdapter } from './row-adapter.ts'

export interface EngineDeps {
  readonly rows: AccountRows
  /** 32 bytes. */
  readonly key: Veiled<Buffer>
  readonly https: boolean
  /** Where browsers reach the dashboard. */
  readonly origin: string
  readonly passwords: {
    hash(password: string): Promise<string>
    verify(stored: string, password: string): Promise<boolean>
  }
}

const DATES = { createdAt: 'created_at', updatedAt: 'updated_at' } as const

/** Names of ours for the engine's tables and fields. Fields without a column, such as addresses and tokens of providers, are never stored. */
const TABLES = {
  user: { modelName: 'people', fields: { emailVerified: 'email_verified', ...DATES } },
  session: {
    modelName: 'sign_in_sessions',
    fields: { userId: 'person_id', token: 'digest', userAgent: 'device', expiresAt: 'expires_at', ...DATES },
  },
  account: {
    modelName: 'credentials',
    fields: { userId: 'person_id', providerId: 'provider', accountId: 'subject', ...DATES },
  },
  verification: { modelName: 'verifications', fields: { expiresAt: 'expires_at', ...DATES } },
} as const

/** All that engines have in common, whether they sign in by password or by another provider. */
export function engineOptions({ rows, key, https, origin, passwords }: EngineDeps) {
  return {
    appName: 'Gatecount',
    baseURL: origin,
    secret: engineSecret(key, 'engine'),
    database: rowAdapter(rows),
    // Its messages can quote what was sent.
    logger: { disabled: true },
    telemetry: { enabled: false },
    // Ours count by account and by source; see limits/.
    rateLimit: { enabled: false },
    ...TABLES,
    session: {
      ...TABLES.session,
      expiresIn: SESSION_SECONDS,
      updateAge: 3600,
      // Freshness is a column of ours, which a confirmation renews.
      freshAge: 0,
      additionalFields: {
        confirmedAt: {
          type: 'date',
          required: false,
          input: false,
          fieldName: 'confirmed_at',
          defaultValue: () => new Date(),
        },
      },
    },
    verification: { ...TABLES.verification, storeIdentifier: 'hashed' },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: SHORTEST,
      maxPasswordLength: 2 * LONGEST,
      password: {
        hash: passwords.hash,
        verify: ({ hash, password }) => passwords.verify(hash, password),
      },
    },
    advanced: { ...engineCookies(https), ipAddress: { disableIpTracking: true } },
    databaseHooks: {
      session: {
        create: {
          before: async ({ ipAddress: _, userAgent, ...session }) => ({
            data: { ...session, userAgent: deviceName(userAgent) },
          }),
          // Old ones go when a new one comes, so that nothing has to be scheduled.
          after: async () => {
            await rows.remove('sign_in_sessions', [{ column: 'expires_at', is: 'lt', value: new Date() }])
          },
        },
      },
      // Nobody registers. People come from the first link, from invitations, and from a provider that is configured.
      user: { create: { before: async () => false } },
    },
  } satisfies BetterAuthOptions
}

/** The library that signs people in, on our tables. It answers no request itself: routes of ours call it. */
export function createAccountEngine(deps: EngineDeps) {
  const { storage } = recoveryCodes(deps.key)
  return betterAuth({
    ...engineOptions(deps),
    plugins: [
      twoFactor({
        issuer: 'Gatecount',
        backupCodeOptions: { storeBackupCodes: storage },
        // Whoever can fail here has the password already. Passkeys and trusted devices stay open meanwhile.
        accountLockout: { enabled: true, maxFailedAttempts: 20, durationSeconds: 900 },
        schema: {
          user: { fields: { twoFactorEnabled: 'two_factor_enabled' } },
          twoFactor: {
            modelName: 'second_factors',
            fields: {
              userId: 'person_id',
              backupCodes: 'recovery_codes',
              failedVerificationCount: 'failures',
              lockedUntil: 'locked_until',
            },
          },
        },
      }),
      beginSession(),
    ],
  })
}

export type AccountEngine = ReturnType<typeof createAccountEngine>
