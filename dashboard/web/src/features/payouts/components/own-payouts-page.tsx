import { ConfirmIdentity } from '../../account/components/confirm-identity.tsx'
import type { OwnProgramme } from '../../portal/api/programmes.ts'
import { useSession } from '../../session/api/session.ts'
import { BillingPanel } from './billing-panel.tsx'
import { OwnPayoutsPanel } from './own-payouts-panel.tsx'
import { PaymentPanel } from './payment-panel.tsx'
import './payouts.css'

/** How an affiliate is paid, what they were paid, and their invoices. */
export function OwnPayoutsPage({ programme }: { readonly programme: OwnProgramme }) {
  const { data: me } = useSession()
  if (!me) return null
  return (
    <ConfirmIdentity me={me}>
      <PaymentPanel />
      <OwnPayoutsPanel programme={programme} />
      <BillingPanel programme={programme.id} />
    </ConfirmIdentity>
  )
}
