import type { PrivacyReceipt } from '@gatecount/shared/domain/privacy/receipt'
import { Notice } from '../../../components/ui/notice.tsx'
import { asInterval } from '../../../lib/wording.ts'
import type { ListedSite } from '../../site/api/sites.ts'
import type { ReleaseSettings } from '../api/release-settings.ts'
import { nextRelease } from '../next-release.ts'
import { periodWords } from '../period-words.ts'

interface Props {
  readonly site: ListedSite
  readonly settings: ReleaseSettings | undefined
  readonly newest: PrivacyReceipt | undefined
}

/** When the next release comes; in the place of the list when there is none yet. */
export function NextReleaseNote({ site, settings, newest }: Props) {
  if (settings === undefined) return null
  const { period, preset } = settings
  const { range, comes } = nextRelease({ period, timeZone: site.timeZone, released: newest?.end }, new Date())
  const isOff = preset === 'none'
  const days = periodWords({ period, start: range.from, end: range.to }, 'sentence')
  const when = `${asInterval('day', comes, 'long')}, within three hours after midnight (${site.timeZone.replaceAll('_', ' ')})`
  if (newest !== undefined)
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
