import { errorName, type Log } from '@gatecount/shared/process/log'

/** Lets a mail go on its way behind the answer, which must not tell by its time what was done; says so when it fails. */
export function unawaited(sending: Promise<void>, log: Log): void {
  sending.catch((error: unknown) => log.error('mail not sent', { error: errorName(error) }))
}
