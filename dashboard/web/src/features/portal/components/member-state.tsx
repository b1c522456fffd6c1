import { Notice } from '../../../components/ui/notice.tsx'
import { type Message, t } from '../../../lib/language.ts'
import type { OwnProgramme } from '../api/programmes.ts'

interface StateWords {
  readonly title: Message
  readonly words: Message
}

const STATES = {
  applied: {
    title: 'Your application waits',
    words: 'The shop decides who takes part. Sales are credited from the day on which it says yes.',
  },
  suspended: {
    title: 'You are suspended in this programme',
    words: 'Sales of these days are not credited. What you earned before goes on as it was.',
  },
  declined: {
    title: 'The shop did not take you in',
    words: 'No sale is credited to you in this programme.',
  },
  left: {
    title: 'You have left this programme',
    words: 'No further sale is credited. What you earned goes on as it was.',
  },
} as const satisfies Record<Exclude<OwnProgramme['state'], 'approved'>, StateWords>

/** What somebody is told who is not, or not now, a member. */
export function MemberState({ programme: { state, reason } }: { readonly programme: OwnProgramme }) {
  if (state === 'approved') return null
  const { title, words } = STATES[state]
  return (
    <Notice title={t(title)}>
      <p>{t(words)}</p>
      {reason !== '' && <p>{t('Its reason: {reason}', { reason })}</p>}
    </Notice>
  )
}
