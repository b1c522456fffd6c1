import { createHmac } from 'node:crypto'
import type { AttemptRule, AttemptStore } from '@gatecount/shared/adapters/control/attempts'
import { unveil, type Veiled } from '@gatecount/shared/domain/privacy/veiled'
import { Problem } from '../../http/problem.ts'
import { engineSecret } from '../engine/engine-secret.ts'

/** Who tries what, from where. */
export interface Attempt {
  /** What is tried on: an e-mail address in lower case. Undefined where a secret is tried that names nobody. */
  readonly account: string | undefined
  /** @see sourceNetwork */
  readonly source: string
  /** The number of a device that this account has signed in on before. */
  readonly device: string | undefined
}

const MINUTE = 60
const LONGEST = 15 * MINUTE

/**
 * What is limited. Nobody can use up another's attempts: those of a source for an account are its own, and so are those
 * of a known device. Over all sources an account is never closed, only slowed down.
 */
const RULES = {
  /** One source at one account. */
  pair: { free: 5, firstWaitSeconds: 30, longestWaitSeconds: LONGEST },
  /** One known device at its account. */
  device: { free: 10, firstWaitSeconds: 30, longestWaitSeconds: LONGEST },
  /** One source at all accounts and secrets. */
  source: { free: 50, firstWaitSeconds: 30, longestWaitSeconds: LONGEST },
  /** Mails to an address: as often as their links live, so that there is always one that works. */
  mail: { free: 3, firstWaitSeconds: LONGEST, longestWaitSeconds: LONGEST },
  /** Mails that one source asks for. */
  mailSource: { free: 20, firstWaitSeconds: LONGEST, longestWaitSeconds: LONGEST },
  /** Ways to another provider that one source begins: each is a row that waits. Behind it can be a whole office. */
  provider: { free: 200, firstWaitSeconds: 5, longestWaitSeconds: 10 },
} as const satisfies Record<string, AttemptRule>

/** From how many failures on an account slows down, and how much. */
const SLOW = { from: 20, every: 10, firstMs: 500, longestMs: 8000 }
const NEVER: AttemptRule = { free: 2_000_000_000, firstWaitSeconds: 0, longestWaitSeconds: 0 }

export const delayAfter = (failures: number): number =>
  failures < SLOW.from
    ? 0
    : Math.min(SLOW.longestMs, SLOW.firstMs * 2 ** Math.floor((failures - SLOW.from) / SLOW.every))

export interface SignInLimits {
  /**
   * Counts an attempt; where the account is under attack and the device is not known, waits.
   * @returns what to call when it did not fail, and whether with this one the account begins to slow down. @throws Problem 429 when it comes too early
   */
  take(attempt: Attempt): Promise<Taken>
  /** @returns whether a mail may be sent; an address that gets too many is told so to nobody. @throws Problem 429 for the source */
  takeMail(kind: string, address: string, source: string): Promise<boolean>
  /** @throws Problem 429 */
  takeProvider(source: string): Promise<void>
}

export interface Taken {
  readonly isTurningPoint: boolean
  succeeded(): Promise<void>
}

interface Deps {
  readonly attempts: AttemptStore
  readonly key: Veiled<Buffer>
  readonly now: () => number
  readonly pause: (milliseconds: number) => Promise<void>
}

function tooMany(notBefore: Date, now: number): Problem {
  const seconds = Math.max(1, Math.ceil((notBefore.getTime() - now) / 1000))
  const message = 'Try again in {seconds, plural, one {# second} other {# seconds}}, or sign in another way'
  return new Problem(429, 'Too many attempts', message, {
    values: { seconds },
    headers: { 'Retry-After': String(seconds) },
  })
}

/**
 * Limits on guessing. They are rows of the control store, so that several dashboards share them; under keys that are
 * hashed with a salt that goes with the day, so that no address can be read from them later.
 */
export function signInLimits({ attempts, key, now, pause }: Deps): SignInLimits {
  const secret = engineSecret(key, 'attempts')
  let today: { readonly day: string; readonly salt: Veiled<Buffer> } | undefined

  const keyOf = async (...parts: readonly string[]): Promise<Buffer> => {
    const day = new Date(now()).toISOString().slice(0, 10)
    if (today?.day !== day) today = { day, salt: await attempts.attemptSalt(day) }
    return createHmac('sha256', Buffer.concat([Buffer.from(secret), unveil(today.salt)]))
      .update(JSON.stringify(parts))
      .digest()
  }
  const take = async (keyed: Buffer, rule: AttemptRule): Promise<number> => {
    const taken = await attempts.takeAttempt(keyed, rule, new Date(now()))
    if ('notBefore' in taken) throw tooMany(taken.notBefore, now())
    return taken.count
  }

  return {
    async take({ account, source, device }) {
      if (account !== undefined && device !== undefined) {
        const own = await keyOf('device', account, device)
        await take(own, RULES.device)
        return { isTurningPoint: false, succeeded: () => attempts.clearAttempts([own]) }
      }
      const from = await keyOf('source', source)
      await take(from, RULES.source)
      if (account === undefined) {
        return { isTurningPoint: false, succeeded: () => attempts.giveAttemptBack(from) }
      }
      const [pair, all] = await Promise.all([keyOf('pair', account, source), keyOf('account', account)])
      await take(pair, RULES.pair)
      const count = await take(all, NEVER)
      await pause(delayAfter(count - 1))
      return {
        isTurningPoint: count === SLOW.from,
        succeeded: async () =>
          void (await Promise.all([attempts.clearAttempts([pair, all]), attempts.giveAttemptBack(from)])),
      }
    },

    async takeMail(kind, address, source) {
      await take(await keyOf('mail source', source), RULES.mailSource)
      const taken = await attempts.takeAttempt(
        await keyOf('mail', kind, address),
        RULES.mail,
        new Date(now()),
      )
      return 'count' in taken
    },

    takeProvider: async source => void (await take(await keyOf('provider', source), RULES.provider)),
  }
}
