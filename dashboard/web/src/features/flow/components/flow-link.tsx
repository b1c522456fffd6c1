import { Link } from '../../../components/ui/link.tsx'
import { t } from '../../../lib/language.ts'
import { usePlace } from '../../../lib/place.ts'
import { flowsAddress } from '../flow-address.ts'
import './flow-link.css'

/** The quiet way from the row of a page to how people move around it. */
export function FlowLink({ site, page }: { readonly site: string; readonly page: string }) {
  const { params } = usePlace()
  const words = t('How people move around {page}', { page })
  return (
    <Link className="flow-link" href={flowsAddress(site, params, page)} aria-label={words} title={words}>
      <svg viewBox="0 0 16 16" aria-hidden="true">
        <path d="M2 4.5c5 0 5 7 11 7M2 11.5c5 0 5-7 11-7m-2-2.5 2.5 2.5L11 7m0 2 2.5 2.5L11 14" />
      </svg>
    </Link>
  )
}
