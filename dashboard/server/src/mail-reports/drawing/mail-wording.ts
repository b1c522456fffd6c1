import type { ReportPeriod } from '@gatecount/shared/domain/mail/alert-kinds'
import type { Dimension } from '@gatecount/shared/domain/report/dimensions'
import { DIRECT, NO_VALUE } from '@gatecount/shared/domain/report/remainder'
import type { Language } from '@gatecount/shared/language/languages'
import type { DateRange } from '../../reports/date-range.ts'
import { type Say, sayIn } from '../../words/speak.ts'
import type { MailFigure } from '../report/report-parts.ts'

/** How numbers, days and values are written in a mail. */
export interface MailWording {
  readonly language: Language
  readonly say: Say
  count(value: number): string
  figure(figure: Pick<MailFigure, 'written'>, value: number | null): string
  /** Against the period before: `+12%`; undefined where there is nothing to compare with. */
  change(now: number | null, before: number | null): string | undefined
  /** What a report is about: days of a week, a month by its name. */
  period(period: ReportPeriod, range: DateRange): string
  day(day: string, style: 'weekday' | 'number' | 'long'): string
  value(dimension: Dimension, value: string): string
}

/** English of mails writes days as most of the world does. */
const LOCALES: Readonly<Record<Language, string>> = { en: 'en-GB', de: 'de' }
const noon = (day: string): Date => new Date(`${day}T12:00:00Z`)

function make(language: Language): MailWording {
  const locale = LOCALES[language]
  const say = sayIn(language)
  const number = (options: Intl.NumberFormatOptions) => new Intl.NumberFormat(locale, options)
  const date = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options })
  const whole = number({})
  const ratio = number({ maximumFractionDigits: 2 })
  const percent = number({ style: 'percent', maximumFractionDigits: 1 })
  const change = number({ style: 'percent', maximumFractionDigits: 0, signDisplay: 'exceptZero' })
  const range = date({ day: 'numeric', month: 'long', year: 'numeric' })
  const month = date({ month: 'long', year: 'numeric' })
  const countries = new Intl.DisplayNames(locale, { type: 'region', fallback: 'code' })
  const days = {
    weekday: date({ weekday: 'short' }),
    number: date({ day: 'numeric' }),
    long: date({ weekday: 'short', day: 'numeric', month: 'short' }),
  }
  const duration = (seconds: number): string =>
    seconds < 60
      ? say('{seconds} s', { seconds: Math.round(seconds) })
      : say('{minutes}:{seconds} min', {
          minutes: Math.floor(Math.round(seconds) / 60),
          seconds: String(Math.round(seconds) % 60).padStart(2, '0'),
        })
  const country = (code: string): string => {
    try {
      return countries.of(code) ?? code
    } catch {
      // Not a code of a country: shown as it was counted.
      return code
    }
  }
  return {
    language,
    say,
    count: value => whole.format(value),
    figure({ written }, value) {
      if (value === null) return '–'
      if (written === 'ratio') return ratio.format(value)
      if (written === 'percent') return percent.format(value / 100)
      return written === 'duration' ? duration(value) : whole.format(value)
    },
    change: (now, before) =>
      now === null || before === null || before === 0 ? undefined : change.format(now / before - 1),
    period: (period, { from, to }) =>
      period === 'month'
        ? month.format(noon(from))
        : // Thin spaces, which some versions put around the dash, are not in every font.
          range.formatRange(noon(from), noon(to)).replaceAll('\u2009', ' '),
    day: (day, style) => days[style].format(noon(day)),
    value(dimension, value) {
      if (value === DIRECT) return say('Direct / None')
      if (dimension === 'country')
        return value === '' || value === NO_VALUE ? say('Unknown country') : country(value)
      return value === '' || value === NO_VALUE ? say('None') : value
    },
  }
}

const made = new Map<Language, MailWording>()

export function mailWording(language: Language): MailWording {
  const known = made.get(language) ?? make(language)
  made.set(language, known)
  return known
}
