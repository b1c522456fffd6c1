import { NarrowPage } from '../../../components/layout/narrow-page.tsx'
import { SkeletonRows } from '../../../components/ui/skeleton.tsx'
import { t } from '../../../lib/language.ts'
import { useRunsInstallation } from '../../access/api/rights.ts'
import { LazyAddSitePage } from './lazy-add-site-page.tsx'

/** There is no site to see: the form for the first, or whom to ask. */
export function FirstSitePage() {
  const mayAdd = useRunsInstallation()
  if (mayAdd === undefined)
    return <NarrowPage title={t('Your sites')}>{<SkeletonRows rows={4} />}</NarrowPage>
  if (mayAdd) return <LazyAddSitePage title={t('Which site shall be counted?')} />
  return (
    <NarrowPage title={t('No site yet')}>
      <p>
        {t(
          'Your account has no role on any site here. An owner of a site can invite you: ask them, and tell them the e-mail address that you signed in with.',
        )}
      </p>
    </NarrowPage>
  )
}
