import { ALERT_KINDS, type AlertKind } from '@gatecount/shared/domain/mail/alert-kinds'
import type { Option } from '../../components/ui/select-field.tsx'
import { type Message, t } from '../../lib/language.ts'

interface AlertWords {
  readonly label: Message
  readonly words: Message
  readonly threshold: Message
  /** How a threshold is said. */
  readonly option: Message
  readonly choices: readonly number[]
}

/** What can be chosen of alerts; other thresholds, within their bounds, can be set by the API. */
export const ALERT_WORDS: Readonly<Record<AlertKind, AlertWords>> = {
  spike: {
    label: 'Many more visitors than usual',
    words: 'When an hour, or all of today, has far more of them. At most once a day.',
    threshold: 'From how much on',
    option: '{percent}% of what is usual',
    choices: [150, 200, 300, 500, 1000],
  },
  drop: {
    label: 'Far fewer visitors than usual',
    words: 'When yesterday, or the last six hours, have far fewer of them. At most once a day.',
    threshold: 'Down to how much',
    option: '{percent}% of what is usual',
    choices: [75, 50, 25, 10],
  },
  silence: {
    label: 'Nothing is counted any more',
    words:
      'When no hit came for hours in which there are hits otherwise. Once, until something is counted again.',
    threshold: 'After how long',
    option: '{hours, plural, one {# hour} other {# hours}}',
    choices: [3, 6, 12, 24, 48, 72],
  },
}

const worded = (kind: AlertKind, threshold: number): string =>
  t(
    ALERT_WORDS[kind].option,
    ALERT_KINDS[kind].unit === 'percent' ? { percent: threshold } : { hours: threshold },
  )

/** The thresholds to choose from, the one of now among them. */
export function thresholdOptions(kind: AlertKind, now: number): Option<string>[] {
  const { choices } = ALERT_WORDS[kind]
  const all = choices.includes(now) ? choices : [...choices, now].toSorted((a, b) => a - b)
  return all.map(threshold => ({ value: String(threshold), label: worded(kind, threshold) }))
}
