import { Link } from '../../../components/ui/link.tsx'
import { rich } from '../../../lib/language.ts'
import { siteAddress } from '../../site/site-address.ts'
import './release-link.css'

/** The way from the report, which is for the owner, to what others may see. */
export function ReleaseLink({ site }: { readonly site: string }) {
  return (
    <p className="release-link">
      {rich('This report is for you alone. <link>Releases with noise</link> are for others.', {
        link: words => <Link href={`${siteAddress(site)}/releases`}>{words}</Link>,
      })}
    </p>
  )
}
