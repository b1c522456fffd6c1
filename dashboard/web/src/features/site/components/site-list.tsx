import { Link } from '../../../components/ui/link.tsx'
import { t } from '../../../lib/language.ts'
import { type ListedSite, siteMay } from '../api/sites.ts'
import { siteAddress } from '../site-address.ts'
import './site-list.css'

/** The sites of this installation. */
export function SiteList({ sites }: { readonly sites: readonly ListedSite[] }) {
  return (
    <ul className="site-list">
      {sites.map(site => (
        <li key={site.domain}>
          <Link className="site-list__site" href={siteAddress(site.domain)}>
            <span className="site-list__domain">{site.domain}</span>
            <span className="site-list__note">
              {site.hasData || !siteMay(site, 'stats:read')
                ? site.timeZone.replaceAll('_', ' ')
                : t('waiting for the first hit')}
            </span>
          </Link>
        </li>
      ))}
    </ul>
  )
}
