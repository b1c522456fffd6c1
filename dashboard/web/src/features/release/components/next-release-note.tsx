import type { PrivacyReceipt } from '@gatecount/shared/domain/privacy/receipt'
import { Notice } from '../../../components/ui/notice.tsx'
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
  const when = `${asInterval('day', comes, 'long')}, within three hours after midnight (${site.timeZone.replaceAll('_', ' ')})`
  if (receipts.length > 0)
    return (
      <p className="releases__note">
        {isOff ? 'Nothing more is released until you choose a preset.' : `Next: ${days}, on ${when}.`}
      </p>
    )
  return (
    <Notice title="Nothing has been released yet">
      {isOff ? (
        <p>Choose a preset above, and releases begin with the days that close from then on.</p>
      ) : (
        <>
          <p>
            The first release is that of {days}. It comes on {when}.
          </p>
          <p>
            It will hold visitors and page views, and the counts of gateways, sources, pages, exit links, ways
            from page to page, countries and devices, each with noise, and a signed receipt.
          </p>
        </>
      )}
    </Notice>
  )
}
