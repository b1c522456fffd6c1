import { Suspense, useState } from 'react'
import { Menu } from '../../../components/ui/menu.tsx'
import { t } from '../../../lib/language.ts'
import { lazyPart } from '../../../lib/lazy-part.ts'
import { usePlace } from '../../../lib/place.ts'
import { type ListedSite, siteMay } from '../../site/api/sites.ts'
import type { SavedView } from '../api/saved-views.ts'
import { ViewsList } from './views-list.tsx'

const SaveView = lazyPart(async () => (await import('./save-view.tsx')).SaveView)
const RenameView = lazyPart(async () => (await import('./rename-view.tsx')).RenameView)

/** Saved views of the report, and the way to save the one on show. */
export function ViewsMenu({ site }: { readonly site: ListedSite }) {
  const { params } = usePlace()
  const [asked, ask] = useState<SavedView | 'new' | null>(null)
  const mayShare = siteMay(site, 'settings:change')
  const close = (): void => ask(null)
  return (
    <>
      <Menu label={t('Saved views')} name={t('Saved views')}>
        {closeMenu => (
          <ViewsList
            site={site.domain}
            query={params.toString()}
            mayShare={mayShare}
            close={closeMenu}
            ask={view => {
              closeMenu()
              ask(view)
            }}
          />
        )}
      </Menu>
      <Suspense>
        {asked === 'new' && (
          <SaveView site={site.domain} query={params.toString()} mayShare={mayShare} close={close} />
        )}
        {asked !== null && asked !== 'new' && <RenameView site={site.domain} view={asked} close={close} />}
      </Suspense>
    </>
  )
}
