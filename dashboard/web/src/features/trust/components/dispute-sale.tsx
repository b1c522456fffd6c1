import { reasonsFor } from '@gatecount/shared/domain/dispute/dispute-reasons'
import { useState } from 'react'
import { Button } from '../../../components/ui/button.tsx'
import { t } from '../../../lib/language.ts'
import type { OwnSale } from '../../portal/api/programmes.ts'
import { OpenDisputeDialog } from './open-dispute-dialog.tsx'

interface Props {
  readonly programme: number
  readonly sale: OwnSale
}

/** The way to dispute what became of one sale. */
export function DisputeSale({ programme, sale: { number, outcome, state, refunded } }: Props) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button look="quiet" aria-label={t('Dispute sale {number}', { number })} onClick={() => setOpen(true)}>
        {t('Dispute')}
      </Button>
      {open && (
        <OpenDisputeDialog
          programme={programme}
          reasons={reasonsFor({ outcome, state, refunded: BigInt(refunded) })}
          about={{ sale: number }}
          close={() => setOpen(false)}
        />
      )}
    </>
  )
}
