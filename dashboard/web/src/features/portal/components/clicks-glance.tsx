import { Panel } from '../../../components/layout/panel.tsx'
import { Link } from '../../../components/ui/link.tsx'
import { ProblemNotice } from '../../../components/ui/problem-notice.tsx'
import { SkeletonRows } from '../../../components/ui/skeleton.tsx'
import { t } from '../../../lib/language.ts'
import { useClicks } from '../api/clicks.ts'
import type { OwnProgramme } from '../api/programmes.ts'
import { closedDays } from '../closed-days.ts'
import { portalAddress } from '../portal-pages.ts'
import { ClickFigures } from './click-figures.tsx'

const DAYS = 28

/** The clicks of four weeks, on the page of what was earned. */
export function ClicksGlance({ programme }: { readonly programme: OwnProgramme }) {
  const { data: clicks, error, refetch } = useClicks(programme.id, closedDays(DAYS))
  return (
    <Panel
      title={t('Clicks')}
      words={t(
        'How often your links were followed in the last 28 days that are over, and what a click earned.',
      )}
      action={<Link href={portalAddress('clicks', programme.id)}>{t('More about clicks')}</Link>}
    >
      {error && !clicks ? (
        <ProblemNotice error={error} retry={() => void refetch()} />
      ) : clicks === undefined ? (
        <SkeletonRows rows={2} />
      ) : (
        <ClickFigures clicks={clicks} currency={programme.currency} />
      )}
    </Panel>
  )
}
