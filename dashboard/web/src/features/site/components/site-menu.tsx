import { Link } from '../../../components/ui/link.tsx'
import { Menu } from '../../../components/ui/menu.tsx'
import { t } from '../../../lib/language.ts'
import { useRunsInstallation } from '../../access/api/rights.ts'
import { type ListedSite, siteMay, useSites } from '../api/sites.ts'
import { siteAddress } from '../site-address.ts'
import './site-menu.css'

/** The site on show, and the way to another. */
export function SiteMenu({ site }: { readonly site: ListedSite }) {
  const { data = [site] } = useSites()
  const sites = data.map(one => ({ ...one, mayRead: siteMay(one, 'stats:read') }))
  const mayAdd = useRunsInstallation() ?? false
  return (
    <div className="site-menu">
      <h1 className="site-menu__title">{site.domain}</h1>
      <Menu label={t('Sites')} name={t('Sites: choose another')} align="start">
        {close => (
          <ul>
            {sites.map(({ domain, hasData, mayRead }) => (
              <li key={domain}>
                <Link
                  className="menu__item"
                  href={siteAddress(domain)}
                  aria-current={domain === site.domain}
                  onClickCapture={close}
                >
                  {domain}
                  {!hasData && mayRead && <span className="menu__note">{t('no hit yet')}</span>}
                </Link>
              </li>
            ))}
            {mayAdd && (
              <li>
                <Link className="menu__item site-menu__add" href="/sites/new" onClickCapture={close}>
                  {t('Add a site')}
                </Link>
              </li>
            )}
          </ul>
        )}
      </Menu>
    </div>
  )
}
