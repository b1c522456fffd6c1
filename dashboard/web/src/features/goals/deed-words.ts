import type { Deed, GoalKind } from '@gatecount/shared/domain/report/goal'
import { type Message, t } from '../../lib/language.ts'
import { asPercent } from '../../lib/wording.ts'

interface DeedWords {
  /** In a list of kinds, and at the beginning of its sentence. */
  readonly kind: Message
  readonly pattern: Message
  readonly hint: Message
  readonly example: string
}

/** What can be a goal or a step, in the order in which it is offered. */
export const DEED_WORDS: Readonly<Record<GoalKind, DeedWords>> = {
  page: {
    kind: 'A page that is opened',
    pattern: 'Path of the page',
    hint: 'Such as /thanks* – the star stands for anything.',
    example: '/thanks*',
  },
  event: {
    kind: 'An event that the site sends',
    pattern: 'Name of the event',
    hint: 'As the site sends it. The star stands for anything.',
    example: 'Signup',
  },
  sale: {
    kind: 'An event with an amount of money',
    pattern: 'Name of the event',
    hint: 'As the site sends it. The star stands for anything.',
    example: 'Purchase',
  },
  exit_link: {
    kind: 'A link that leads away',
    pattern: 'Address of the link',
    hint: 'Such as https://partner.example/* – the star stands for anything.',
    example: 'https://partner.example/*',
  },
  download: {
    kind: 'A file that is downloaded',
    pattern: 'Address of the file',
    hint: 'Such as *.pdf – the star stands for anything.',
    example: '*.pdf',
  },
  scroll: {
    kind: 'A page that is read down to a depth',
    pattern: 'Path of the page',
    hint: 'Such as /blog/* – the star stands for anything.',
    example: '/blog/*',
  },
}

export const DEED_KINDS = Object.keys(DEED_WORDS) as readonly GoalKind[]

/** What is done, as a sentence that ends before its pattern. */
export const deedWords = ({ kind, depth }: Deed): string =>
  kind === 'scroll' && depth !== undefined
    ? t('A page that is read down to {depth}', { depth: asPercent(depth / 100) })
    : t(DEED_WORDS[kind].kind)

/** What is done and where, as one line. */
export const deedSentence = (deed: Deed): string => `${deedWords(deed)}: ${deed.pattern}`
