import type { Invitation } from '@gatecount/shared/adapters/control/invitations'
import type { ControlStore } from '@gatecount/shared/adapters/control/port'
import type { Membership } from '@gatecount/shared/domain/identity/principal'
import { unveil } from '@gatecount/shared/domain/privacy/veiled'
import type { Log } from '@gatecount/shared/process/log'
import type { LettersIn } from '../account/mail/letters.ts'
import { unawaited } from '../account/mail/unawaited.ts'
import { newSecret } from '../auth/new-secret.ts'
import { languageOf } from '../http/language-of.ts'
import type { Call } from '../http/route.ts'

const WEEK_SECONDS = 7 * 24 * 3600

export interface InviterDeps {
  readonly control: Pick<ControlStore, 'addInvitation'>
  /** Undefined where no mail can be sent. */
  readonly letters: LettersIn | undefined
  readonly log: Log
}

/** Somebody who is to have a role, on a site or, without one, in the installation. */
interface Invitee extends Membership {
  readonly email: string
  readonly site: string | undefined
}

/** The link is shown once, to be passed on where no mail can be sent; `mailed` says whether one is on its way. */
interface Invited {
  readonly invitation: Invitation
  readonly path: string
  readonly mailed: boolean
}

/** Invites by a link that holds for a week, and mails it where that can be done. */
export const createInviter =
  ({ control, letters, log }: InviterDeps) =>
  async (call: Call, { email, siteId, role, site }: Invitee): Promise<Invited> => {
    const by = call.principal
    const secret = newSecret()
    const invitedBy = by?.kind === 'person' ? by.id : null
    const invitation = await control.addInvitation(secret, { email, invitedBy, siteId, role }, WEEK_SECONDS)
    const path = `/invitation?token=${unveil(secret)}`
    const inviter = by?.kind === 'person' ? by.name : undefined
    const mail = letters?.(languageOf(call.request))
    if (mail !== undefined) unawaited(mail.invitation(email, path, { by: inviter, site }), log)
    return { invitation, path, mailed: letters !== undefined }
  }
