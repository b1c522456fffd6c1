import type { MailContext } from './mail-context.ts'

/** Where more batches wait, the worker is behind, or lines of a log are coming in. */
export const MOST_WAITING = 50

/** Whether figures of a site are not yet what they will be: then too few visitors mean nothing, nor do too many. */
export const figuresLag = async (
  { waiting }: Pick<MailContext, 'waiting'>,
  siteId: number,
): Promise<boolean> => (await waiting(siteId)) > MOST_WAITING
