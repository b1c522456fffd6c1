import type { PrivacyReceipt } from '@gatecount/shared/domain/privacy/receipt'
import { Notice } from '../../../components/ui/notice.tsx'
import { t } from '../../../lib/language.ts'
import { later } from '../../../lib/local-date.ts'
import { asInterval } from '../../../lib/wording.ts'
import type { ListedSite } from '../../site/api/sites.ts'
import type { ReleaseSettings } from '../api/release-settings.ts'
import { nextRelease } from '../next-release.ts'
import { periodWords } from '../period-words.ts'

interface Props {
  readonly site: ListedSite
  readonly settings: ReleaseSettings | undefined
  readonly receipts: readonly PrivacyReceipt[]
}

/** When the next release comes; in the place of the list when there is none yet. */
export function NextReleaseNote({ site, settings, receipts }: Props) {
  if (settings === undefined) return null
  const { period, preset } = settings
  // Not always the end of the newest: the weeks of a log that is imported late are released late.
  const released = receipts.map(({ end }) => end).reduce(later, '')
  const { range, comes } = nextRelease({ period, timeZone: site.timeZone, released }, new Date())
  const isOff = preset === 'none'
  const days = periodWords({ period, start: range.from, end: range.to }, 'sentence')
  const when = t('{day}, within three hours after midnight ({zone})', {
    day: asInterval('day', comes, 'long'),
    zone: site.timeZone.replaceAll('_', ' '),
  })
  if (receipts.length > 0)
    return (
      <p className="releases__note">
        {isOff
          ? t('Nothing more is released until you choose a preset.')
          : t('Next: {days}, on {when}.', { days, when })}
      </p>
    )
  return (
    <Notice title={t('Nothing has been released yet')}>
      {isOff ? (
        <p>{t('Choose a preset above, and releases begin with the days that close from then on.')}</p>
      ) : (
        <>
          <p>{t('The first release is that of {days}. It comes on {when}.', { days, when })}</p>
          <p>
            {t(
              'It will hold visitors and page views, and the counts of gateways, sources, pages, exit links, ways from page to page, countries and devices, each with noise, and a signed receipt.',
            )}
          </p>
        </>
      )}
    </Notice>
  )
}
