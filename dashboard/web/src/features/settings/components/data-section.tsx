import { type ListedSite, siteMay } from '../../site/api/sites.ts'
import { DeleteSite } from '../../site-life/components/delete-site.tsx'
import { ExportPanel } from '../../site-life/components/export-panel.tsx'
import { RetentionPanel } from './retention-panel.tsx'

/** How long figures are kept, how to take them away, and how to delete all of it. */
export function DataSection({ site }: { readonly site: ListedSite }) {
  return (
    <>
      <RetentionPanel site={site} />
      {siteMay(site, 'site:export') && <ExportPanel site={site} />}
      {siteMay(site, 'site:delete') && <DeleteSite site={site} />}
    </>
  )
}
