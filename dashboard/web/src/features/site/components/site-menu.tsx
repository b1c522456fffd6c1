import { Link } from '../../../components/ui/link.tsx'
import { Menu } from '../../../components/ui/menu.tsx'
import { type ListedSite, useSites } from '../api/sites.ts'
import './site-menu.css'

export const siteAddress = (domain: string): string => `/sites/${encodeURIComponent(domain)}`

/** The site on show, and the way to another. */
export function SiteMenu({ site }: { readonly site: ListedSite }) {
  const { data: sites = [site] } = useSites()
  return (
    <div className="site-menu">
      <h1 className="site-menu__title">{site.domain}</h1>
      <Menu label="Sites" name="Sites: choose another">
        {close => (
          <ul>
            {sites.map(({ domain, hasData }) => (
              <li key={domain}>
                <Link
                  className="menu__item"
                  href={siteAddress(domain)}
                  aria-current={domain === site.domain}
                  onClickCapture={close}
                >
                  {domain}
                  {!hasData && <span className="menu__note">no hit yet</span>}
                </Link>
              </li>
            ))}
            <li>
              <Link className="menu__item site-menu__add" href="/sites/new" onClickCapture={close}>
                Add a site
              </Link>
            </li>
          </ul>
        )}
      </Menu>
    </div>
  )
}
