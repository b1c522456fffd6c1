import { Link } from '../../../components/ui/link.tsx'
import { t } from '../../../lib/language.ts'
import { DoorPage } from './door-page.tsx'

/** A link that lost its end on the way. */
export function IncompleteLinkPage({ again }: { readonly again?: string }) {
  return (
    <DoorPage
      title={t('This link is incomplete')}
      words={t('A part of it is missing. Copy the whole address out of the mail, to the last character.')}
    >
      <div className="door__ways">
        {again !== undefined && (
          <Link className="button button--strong" href={again}>
            {t('Ask for another link')}
          </Link>
        )}
        <Link className="button" href="/signin">
          {t('Sign in another way')}
        </Link>
      </div>
    </DoorPage>
  )
}
