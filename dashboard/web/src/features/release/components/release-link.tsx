import { Link } from '../../../components/ui/link.tsx'
import { siteAddress } from '../../site/site-address.ts'
import './release-link.css'

/** The way from the report, which is for the owner, to what others may see. */
export function ReleaseLink({ site }: { readonly site: string }) {
  return (
    <p className="release-link">
      This report is for you alone. <Link href={`${siteAddress(site)}/releases`}>Releases with noise</Link>{' '}
      are for others.
    </p>
  )
}
