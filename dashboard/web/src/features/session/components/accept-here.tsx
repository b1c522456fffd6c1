import { Button } from '../../../components/ui/button.tsx'
import { t } from '../../../lib/language.ts'
import { type Invitation, useAccept } from '../api/invitation.ts'
import { DoorPage } from './door-page.tsx'
import { FormProblem } from './form-problem.tsx'
import { InvitedWords } from './invited-words.tsx'

interface Props {
  readonly token: string
  readonly invitation: Invitation
}

/** The person who is invited is signed in: one click. */
export function AcceptHere({ token, invitation }: Props) {
  const accept = useAccept(invitation)
  return (
    <DoorPage title={t('You are invited')} words={<InvitedWords invitation={invitation} />}>
      <FormProblem error={accept.error} />
      <div className="door__ways">
        <Button look="strong" busy={accept.isPending} onClick={() => accept.mutate({ token })}>
          {t('Accept')}
        </Button>
      </div>
    </DoorPage>
  )
}
