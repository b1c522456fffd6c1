import { randomBytes } from 'node:crypto'
import type { NewShare, ReportShare } from '@gatecount/shared/adapters/control/report-shares'
import type { StoredReport } from '@gatecount/shared/adapters/control/shared-reports'
import { unveil, veil } from '@gatecount/shared/domain/privacy/veiled'
import { EMBED_HOST, MOST_SHARES } from '@gatecount/shared/domain/report-sharing/share-kinds'
import { z } from 'zod'
import { sourceNetwork } from '../../account/limits/source-network.ts'
import { email } from '../../account/routes/fields.ts'
import { languageOf } from '../../http/language-of.ts'
import { badField, Problem } from '../../http/problem.ts'
import type { Call } from '../../http/route.ts'
import { fault } from '../../words/fault.ts'
import { askToConfirm } from '../mailed/ask-to-confirm.ts'
import { countReleases } from '../mailed/count-releases.ts'
import type { SharingDeps } from '../sharing-deps.ts'

const label = z.string().trim().max(100).default('')
const expiresOn = z.iso.date(fault('must be a day, such as 2026-06-30')).nullable().default(null)
const SHORTEST_PASSWORD = 8

export const newShare = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('link'),
    label,
    expiresOn,
    password: z
      .string()
      .min(SHORTEST_PASSWORD, fault('must have 8 characters at least'))
      .max(1024)
      .nullable()
      .default(null),
  }),
  z.strictObject({
    kind: z.literal('embed'),
    label,
    expiresOn,
    hosts: z
      .array(
        z
          .string()
          .regex(EMBED_HOST, fault('must be an address without a path, such as https://partner.example'))
          .max(260),
      )
      .min(1, fault('must name a host'))
      .max(20),
  }),
  z.strictObject({ kind: z.literal('mail'), label, email }),
  z.strictObject({ kind: z.literal('person'), label, expiresOn, person: z.string().max(100) }),
])
type Body = z.infer<typeof newShare>

interface Asked {
  readonly report: StoredReport
  readonly body: Body
  readonly call: Call
  readonly today: string
}

/** 128 bits from the system, as base64url. */
const newLinkToken = () => veil(randomBytes(16).toString('base64url'))

async function partsOf(
  deps: SharingDeps,
  { report, body, call }: Asked,
): Promise<Omit<NewShare, 'kind' | 'label' | 'createdOn'>> {
  switch (body.kind) {
    case 'link':
      return {
        expiresOn: body.expiresOn,
        secret: newLinkToken(),
        password: body.password === null ? null : await deps.passwords.hash(body.password),
      }
    case 'embed':
      return { expiresOn: body.expiresOn, secret: newLinkToken(), hosts: body.hosts }
    case 'person':
      return { expiresOn: body.expiresOn, personId: body.person }
    case 'mail':
      return {
        email: body.email,
        language: languageOf(call.request),
        sentFor: await countReleases(deps, report),
      }
  }
}

/** @throws Problem 409 where nothing can be sent, 429 where too much was */
async function mustSend({ mail, limits }: SharingDeps, { body, call }: Asked): Promise<void> {
  if (body.kind !== 'mail') return
  if (mail === undefined)
    throw new Problem(409, 'No mail', 'This installation sends no mail; whoever runs it can set SMTP_URL')
  if (!(await limits.takeMail('shared report', body.email, sourceNetwork(call.request.ip))))
    throw new Problem(
      429,
      'Too many mails',
      'This address was asked several times within a short time; try again in a quarter of an hour',
      {
        headers: { 'Retry-After': '900' },
      },
    )
}

/** @returns with what opens it, where it is a link or an embed. @throws Problem 400 that names a field, 409, 429 */
export async function makeShare(
  deps: SharingDeps,
  asked: Asked,
): Promise<{ readonly share: ReportShare; readonly token: string | null }> {
  const { report, body, today } = asked
  if ('expiresOn' in body && body.expiresOn !== null && body.expiresOn < today)
    throw badField([{ field: 'expiresOn', detail: fault('must not be over already') }])
  await mustSend(deps, asked)
  const parts = await partsOf(deps, asked)
  const share = await deps.control.sharedReports.addShare(report.id, {
    kind: body.kind,
    label: body.label,
    createdOn: today,
    ...parts,
  })
  if (share === 'too_many')
    throw new Problem(409, 'Too many', 'A report is shared in at most {most} ways; end one first', {
      values: { most: MOST_SHARES },
    })
  if (share === 'taken') throw new Problem(409, 'Shared already', 'They have this report already')
  if (body.kind === 'mail') askToConfirm(deps, { share, report })
  return { share, token: parts.secret === undefined ? null : unveil(parts.secret) }
}
