import { Link } from '../../../components/ui/link.tsx'
import { DoorPage } from './door-page.tsx'

/** A link that lost its end on the way. */
export function IncompleteLinkPage({ again }: { readonly again?: string }) {
  return (
    <DoorPage
      title="This link is incomplete"
      words="A part of it is missing. Copy the whole address out of the mail, to the last character."
    >
      <div className="door__ways">
        {again !== undefined && (
          <Link className="button button--strong" href={again}>
            Ask for another link
          </Link>
        )}
        <Link className="button" href="/signin">
          Sign in another way
        </Link>
      </div>
    </DoorPage>
  )
}
