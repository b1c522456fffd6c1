import { Dialog } from '../../../components/ui/dialog.tsx'
import { t } from '../../../lib/language.ts'
import { CustomDays, type CustomDaysProps } from './custom-days.tsx'

/** Two days of one's own choosing, asked for with a key. */
export function DaysDialog({ close, ...days }: CustomDaysProps & { readonly close: () => void }) {
  return (
    <Dialog title={t('Chosen days')} close={close}>
      <CustomDays {...days} />
    </Dialog>
  )
}
