import { Button } from '../../../components/ui/button.tsx'
import { Link } from '../../../components/ui/link.tsx'
import { rich, t } from '../../../lib/language.ts'
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
      <DoorPage title={t('Your address is changed')} words={t('From now on you sign in with this address.')}>
        <div className="door__ways">
          <Link className="button button--strong" href="/account">
            {t('To your account')}
          </Link>
        </div>
      </DoorPage>
    )
  }
  return (
    <DoorPage
      title={t('Your new address')}
      words={t(
        'This makes it the e-mail address of your account. Did you not ask for it? Then close this page.',
      )}
    >
      <div className="door__ways">
        <Button look="strong" busy={take.isPending} onClick={() => take.mutate(token)}>
          {t('Use this address')}
        </Button>
      </div>
      {take.error && (
        <div className="door__refused">
          <FormProblem error={take.error} />
          <p>
            {rich('Ask for another link on <link>your account</link>.', {
              link: words => <Link href="/account">{words}</Link>,
            })}
          </p>
        </div>
      )}
    </DoorPage>
  )
}
