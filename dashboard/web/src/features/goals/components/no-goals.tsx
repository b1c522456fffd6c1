import { Panel } from '../../../components/layout/panel.tsx'
import { Link } from '../../../components/ui/link.tsx'
import { t } from '../../../lib/language.ts'
import { type ListedSite, siteMay } from '../../site/api/sites.ts'
import { settingsAddress } from '../../site/site-address.ts'
import { EventCode } from './event-code.tsx'

/** In the place of the table while there is no goal: what one is, and how to get one. */
export function NoGoals({ site }: { readonly site: ListedSite }) {
  return (
    <>
      <Panel
        title={t('No goal yet')}
        words={
          <>
            <p>
              {t(
                'A goal is what you hope that visitors do: order, sign up, download, read to the end. This page says how many did, what share of all visitors they are, and where they came from.',
              )}
            </p>
            <p>
              {t(
                'Declare one in the settings: a page such as /thanks, a link, a file, a depth, or an event. It is counted from then on.',
              )}
            </p>
          </>
        }
      >
        {siteMay(site, 'settings:change') && (
          <p>
            <Link className="button button--strong" href={settingsAddress(site.domain, 'goals')}>
              {t('Declare a goal')}
            </Link>
          </p>
        )}
      </Panel>
      <EventCode currency={site.currency} />
    </>
  )
}
