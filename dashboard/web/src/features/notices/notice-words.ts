import type { NoticeKind, NoticeRhythm } from '@gatecount/shared/domain/events/notice-kinds'
import type { Message } from '../../lib/language.ts'

/** What mails there are about programmes, and when they come. */
export const NOTICE_WORDS: Readonly<
  Record<NoticeKind, { readonly label: Message; readonly words: Message }>
> = {
  membership: {
    label: 'Decisions of shops',
    words: 'When a shop takes you in, declines or suspends you, with its reason.',
  },
  rules: { label: 'New rules', words: 'What changes and from when on, as soon as it is announced.' },
  commissions: {
    label: 'Your commissions',
    words: 'What was earned, approved, paid and taken back, summed: never one mail a sale.',
  },
  statement: { label: 'Statements of the month', words: 'When the month is over and signed.' },
  applications: { label: 'New applications', words: 'Who wants to take part in a programme.' },
  deadline: {
    label: 'Sales to decide on',
    words: 'In the morning, three days before they are approved by themselves.',
  },
  webhooks: {
    label: 'Webhooks that fail',
    words: 'When one was switched off because nothing arrived for three days.',
  },
}

export const RHYTHM_WORDS: Readonly<Record<NoticeRhythm, Message>> = {
  day: 'Every day',
  week: 'Every Monday',
}
