import type { ListedSite } from '../../site/api/sites.ts'
import type { Doing } from '../funnel-actions.ts'
import { FunnelDialog } from './funnel-dialog.tsx'
import { RemoveDialog } from './remove-dialog.tsx'
import { RenameDialog } from './rename-dialog.tsx'

interface Props {
  readonly site: ListedSite
  readonly doing: Doing
  readonly close: () => void
}

/** The dialog of what is being done. */
export function FunnelDialogs({ site, doing: { action, funnel }, close }: Props) {
  if (funnel === null || action === 'copy' || action === 'declare')
    return <FunnelDialog site={site} from={funnel} close={close} />
  const Asked = action === 'rename' ? RenameDialog : RemoveDialog
  return <Asked domain={site.domain} funnel={funnel} close={close} />
}
