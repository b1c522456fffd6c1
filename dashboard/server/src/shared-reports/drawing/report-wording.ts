import { RELEASE_FAMILIES, type ReleaseFamilyName } from '@gatecount/shared/domain/privacy/release-families'
import type { SharedFigure } from '@gatecount/shared/domain/report-sharing/noise-interval'
import type { SharedRelease, SharedValue } from '@gatecount/shared/domain/report-sharing/shared-document'
import type { Language } from '@gatecount/shared/language/languages'
import { mailWording } from '../../mail-reports/drawing/mail-wording.ts'
import type { Say, ServerMessage } from '../../words/speak.ts'

/** The families of a release as their parts are titled. */
const FAMILY_TITLES: Readonly<Record<ReleaseFamilyName, ServerMessage>> = {
  visitors: 'Visitors',
  pageviews: 'Page views',
  gateway: 'Gateways',
  source: 'Sources',
  page: 'Pages',
  entry_page: 'Entry pages',
  exit_link: 'Exit links',
  next_page: 'Ways from page to page',
  country: 'Countries',
  device: 'Devices',
}

/** How a shared report is written in one language. */
export interface ReportWording {
  readonly language: Language
  readonly say: Say
  count(value: number): string
  /** `± 25`. */
  spread(figure: SharedFigure): string
  /** `95 and 145`, between which it lies. */
  interval(figure: SharedFigure): string
  days(range: { readonly from: string; readonly to: string }): string
  family(family: ReleaseFamilyName): string
  value(family: ReleaseFamilyName, value: Pick<SharedValue, 'first' | 'second'>): string
  epsilon(release: SharedRelease): string
}

export function reportWording(language: Language): ReportWording {
  const { say, count, period, value } = mailWording(language)
  const fine = new Intl.NumberFormat(language === 'en' ? 'en-GB' : language, { maximumFractionDigits: 2 })
  return {
    language,
    say,
    count,
    spread: ({ spread }) => `± ${count(spread)}`,
    interval: ({ low, high }) => say('{low} and {high}', { low: count(low), high: count(high) }),
    days: range => period('week', range),
    family: family => say(FAMILY_TITLES[family]),
    value(family, { first, second }) {
      const [from, to] = RELEASE_FAMILIES[family].of
      if (from === undefined) return say(FAMILY_TITLES[family])
      return to === undefined ? value(from, first) : `${value(from, first)} → ${value(to, second)}`
    },
    epsilon: ({ receipt }) => fine.format(receipt.epsilon),
  }
}
