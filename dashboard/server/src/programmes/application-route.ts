import type { ControlStore } from '@gatecount/shared/adapters/control/port'
import type { Programme } from '@gatecount/shared/adapters/control/programmes'
import type { ProgrammeSite } from '@gatecount/shared/adapters/control/promotion'
import { unveil } from '@gatecount/shared/domain/privacy/veiled'
import { z } from 'zod'
import type { SignInLimits } from '../account/limits/sign-in-limits.ts'
import { sourceNetwork } from '../account/limits/source-network.ts'
import type { Letters } from '../account/mail/letters.ts'
import { unawaited } from '../account/mail/unawaited.ts'
import { newSecret } from '../auth/new-secret.ts'
import { languageOf } from '../http/language-of.ts'
import { numberOf } from '../http/number-of.ts'
import { Problem } from '../http/problem.ts'
import { defineRoute, type Route } from '../http/route.ts'
import { email } from '../people/invitation-routes.ts'
import type { InviterDeps } from '../people/inviter.ts'
import { fault } from '../words/fault.ts'
import { noProgramme } from './programme-context.ts'

export interface ApplicationDeps extends Pick<InviterDeps, 'letters' | 'log'> {
  readonly control: Pick<
    ControlStore,
    'programmes' | 'promotion' | 'addInvitation' | 'listInvitations' | 'listMembers'
  >
  readonly limits: Pick<SignInLimits, 'takeMail'>
}

const WEEK_SECONDS = 7 * 24 * 3600

const isWeb = (text: string): boolean =>
  text === '' || (URL.canParse(text) && /^https?:$/.test(new URL(text).protocol))

const newApplication = z.strictObject({
  name: z.string().trim().min(1, fault('is empty')).max(120),
  email,
  website: z.string().trim().max(300).refine(isWeb, fault('must be an address of the web')).default(''),
  words: z.string().trim().max(2000).default(''),
})
type Application = z.infer<typeof newApplication>

/**
 * Applying for an open programme. Nobody is taken at their word for an address: a link by mail confirms it, and until then
 * no merchant sees anything. Every answer is the same, so that none says whose address has an account.
 */
export function applicationRoute({ control, letters, limits, log }: ApplicationDeps): Route {
  const { programmes, promotion } = control

  /** Whether the address has, or is about to have, a role on the site that being an affiliate would take away. */
  async function hasOtherRole(site: ProgrammeSite, address: string): Promise<boolean> {
    const [members, invitations] = await Promise.all([
      control.listMembers(site.id),
      control.listInvitations(site.id),
    ])
    return [...members, ...invitations].some(one => one.email === address && one.role !== 'affiliate')
  }
  async function offer(mail: Letters, programme: Programme, site: ProgrammeSite, sent: Application) {
    const named = { programme: programme.name, site: site.domain }
    if (await hasOtherRole(site, sent.email)) return await mail.applicationOfOther(sent.email, named)
    await promotion.applications.add({ programmeId: programme.id, ...sent })
    const isKnown = (await control.listMembers(site.id)).some(one => one.email === sent.email)
    if (isKnown) return await mail.application(sent.email, '/affiliate', named)
    const secret = newSecret()
    const invitation = { email: sent.email, invitedBy: null, siteId: site.id, role: 'affiliate' } as const
    await control.addInvitation(secret, invitation, WEEK_SECONDS)
    return await mail.application(sent.email, `/invitation?token=${unveil(secret)}`, named)
  }
  return defineRoute({
    method: 'post',
    path: '/api/v1/programmes/:id/applications',
    summary: 'Apply for an open programme; a link by mail confirms the address, and every answer is alike',
    may: 'anyone',
    body: newApplication,
    async handle({ params, body, call }) {
      const id = numberOf(params['id'])
      const programme = id === undefined ? undefined : await programmes.findProgramme(id)
      const site = programme?.open === true ? await promotion.siteOf(programme.id) : undefined
      if (programme === undefined || site === undefined) throw noProgramme()
      const mail = letters?.(languageOf(call.request))
      if (mail === undefined)
        throw new Problem(
          409,
          'No mail',
          'This installation sends no mail, so it cannot confirm an address; ask the shop to invite you',
        )
      if (await limits.takeMail('application', body.email, sourceNetwork(call.request.ip)))
        unawaited(offer(mail, programme, site, body), log)
      return { status: 202 }
    },
  })
}
