import type { ListedSite } from '../../site/api/sites.ts'
import { Invitations } from './invitations.tsx'
import { Members } from './members.tsx'
import { RoleTable } from './role-table.tsx'

/** Who may see and do what on a site. */
export function SitePeople({ site }: { readonly site: ListedSite }) {
  return (
    <>
      <Members domain={site.domain} />
      <Invitations to={site.domain} />
      <RoleTable />
    </>
  )
}
