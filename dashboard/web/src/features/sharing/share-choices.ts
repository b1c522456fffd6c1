import type { ShareKind } from '@gatecount/shared/domain/report-sharing/share-kinds'
import type { Message } from '../../lib/language.ts'

/** A way to share, or a token for a program. */
export type ShareWay = ShareKind | 'token'

interface WayWords {
  readonly name: Message
  readonly action: Message
  readonly words: Message
}

/** The ways to share a report, in the order in which they are offered. */
export const SHARE_WAYS = {
  link: {
    name: 'Link',
    action: 'Make a link',
    words: 'Whoever has it sees the report; with a password only who knows that too.',
  },
  embed: {
    name: 'In a page',
    action: 'Embed it in a page',
    words: 'The report stands in a page of somebody else. Only the hosts that you name may frame it.',
  },
  mail: {
    name: 'By mail',
    action: 'Send it by mail',
    words:
      'It comes each time figures were released, with PDF, CSV and JSON. The address has to be confirmed first.',
  },
  person: {
    name: 'Partner',
    action: 'Give it to a partner',
    words: 'They find it under “Shared with you” when they sign in.',
  },
  token: {
    name: 'Token',
    action: 'Make a token for a program',
    words: 'A program reads this report and nothing else.',
  },
} as const satisfies Record<ShareWay, WayWords>

export const WAYS = Object.keys(SHARE_WAYS) as ShareWay[]
