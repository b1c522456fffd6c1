import { Button } from '../../../components/ui/button.tsx'
import { Link } from '../../../components/ui/link.tsx'
import { useTakeAddress } from '../api/address.ts'
import type { DoorProps } from './door.tsx'
import { DoorPage } from './door-page.tsx'
import { FormProblem } from './form-problem.tsx'
import { IncompleteLinkPage } from './incomplete-link-page.tsx'

/** The link that was mailed to a new address leads here; only the button uses it up, so that mail scanners do not. */
export function AddressPage({ token }: DoorProps) {
  const take = useTakeAddress()
  if (token === '') return <IncompleteLinkPage />
  if (take.isSuccess) {
    return (
      <DoorPage title="Your address is changed" words="From now on you sign in with this address.">
        <div className="door__ways">
          <Link className="button button--strong" href="/account">
            To your account
          </Link>
        </div>
      </DoorPage>
    )
  }
  return (
    <DoorPage
      title="Your new address"
      words="This makes it the e-mail address of your account. Did you not ask for it? Then close this page."
    >
      <div className="door__ways">
        <Button look="strong" busy={take.isPending} onClick={() => take.mutate(token)}>
          Use this address
        </Button>
      </div>
      {take.error && (
        <div className="door__refused">
          <FormProblem error={take.error} />
          <p>
            Ask for another link on <Link href="/account">your account</Link>.
          </p>
        </div>
      )}
    </DoorPage>
  )
}
