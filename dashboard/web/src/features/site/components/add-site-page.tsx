import { NarrowPage } from '../../../components/layout/narrow-page.tsx'
import { t } from '../../../lib/language.ts'
import { FirstSteps } from '../../install/components/first-steps.tsx'
import { ImportSite } from '../../site-life/components/import-site.tsx'
import { AddSiteForm } from './add-site-form.tsx'

/** The first step to a first hit: which site. */
export function AddSitePage({ title = t('Add a site') }: { readonly title?: string }) {
  return (
    <NarrowPage title={title}>
      <FirstSteps at={0} />
      <AddSiteForm />
      <ImportSite />
    </NarrowPage>
  )
}
