import { Link } from '../../../components/ui/link.tsx'
import { Notice } from '../../../components/ui/notice.tsx'
import { rich, t } from '../../../lib/language.ts'
import type { ReleaseSettings } from '../../release/api/release-settings.ts'
import { NextReleaseNote } from '../../release/components/next-release-note.tsx'
import type { ListedSite } from '../../site/api/sites.ts'
import { siteAddress } from '../../site/site-address.ts'

interface Props {
  readonly site: ListedSite
  readonly settings: ReleaseSettings
}

/** Before the first release: when it comes, or how to switch releases on. */
export function NoReleaseNote({ site, settings }: Props) {
  if (settings.preset !== 'none') return <NextReleaseNote site={site} settings={settings} receipts={[]} />
  return (
    <Notice title={t('Nothing is released of this site')}>
      <p>
        {rich(
          'Reports show what is released, and releases are switched off. <link>Choose a preset</link>, and the first release comes when its week or month is over.',
          { link: words => <Link href={`${siteAddress(site.domain)}/releases`}>{words}</Link> },
        )}
      </p>
    </Notice>
  )
}
