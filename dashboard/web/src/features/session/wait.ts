import { t } from '../../lib/language.ts'

/** A wait in words: seconds below two minutes, whole minutes above, and never less than there is to wait. */
export function asWait(seconds: number): string {
  if (seconds < 120)
    return t('{seconds, plural, one {# second} other {# seconds}}', { seconds: Math.ceil(seconds) })
  return t('{minutes, plural, one {# minute} other {# minutes}}', { minutes: Math.ceil(seconds / 60) })
}
