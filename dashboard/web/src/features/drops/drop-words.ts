import { DROP_REASONS, type DropReason } from '@gatecount/shared/domain/event/drop-reasons'
import { t } from '../../lib/language.ts'
import type { Drop } from './api/drops.ts'

const isReason = (name: string): name is DropReason => Object.hasOwn(DROP_REASONS, name)

/** Why events were not counted; in the server's words where it is newer than this page and knows a further reason. */
export const dropWords = ({ reason, words }: Pick<Drop, 'reason' | 'words'>): string =>
  isReason(reason) ? t(DROP_REASONS[reason]) : words
