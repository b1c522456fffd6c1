import { Button } from '../../../components/ui/button.tsx'
import { type Column, FoldingTable } from '../../../components/ui/folding-table.tsx'
import { Link } from '../../../components/ui/link.tsx'
import { Notice } from '../../../components/ui/notice.tsx'
import { ProblemNotice } from '../../../components/ui/problem-notice.tsx'
import { SkeletonRows } from '../../../components/ui/skeleton.tsx'
import { asMoment } from '../../../lib/wording.ts'
import { siteAddress } from '../../site/site-address.ts'
import { type Activity, useActivity } from '../api/activity.ts'
import { detailWords } from '../detail-words.ts'
import './activity-list.css'

function What({ activity }: { readonly activity: Activity }) {
  const more = detailWords(activity)
  return (
    <span>
      {activity.words}
      {more !== '' && <span className="activity__more"> {more}</span>}
    </span>
  )
}

const COLUMNS: readonly Column<Activity>[] = [
  { name: 'When', cell: ({ at }) => <span className="activity__when">{asMoment(at)}</span> },
  { name: 'Who', cell: ({ actor }) => actor },
  { name: 'What', cell: activity => <What activity={activity} /> },
]

const SITE_COLUMN: Column<Activity> = {
  name: 'Site',
  cell: ({ site }) => (site === null ? '–' : <Link href={siteAddress(site)}>{site}</Link>),
}

/** What people did, the newest first. Without a site: in the whole installation. */
export function ActivityList({ site }: { readonly site: string | null }) {
  const activity = useActivity(site)
  const rows = activity.data?.pages.flat()
  return (
    <>
      {activity.isPending && <SkeletonRows rows={9} />}
      {activity.error && !rows && (
        <ProblemNotice error={activity.error} retry={() => void activity.refetch()} />
      )}
      {rows?.length === 0 && (
        <Notice title="Nothing yet">
          <p>Whoever changes a setting, invites somebody or makes a token is written down here.</p>
        </Notice>
      )}
      {rows && rows.length > 0 && (
        <FoldingTable
          caption="What people did"
          columns={site === null ? [...COLUMNS, SITE_COLUMN] : COLUMNS}
          rows={rows}
          keyOf={({ id }) => id}
        />
      )}
      {activity.hasNextPage && (
        <div>
          <Button busy={activity.isFetchingNextPage} onClick={() => void activity.fetchNextPage()}>
            Show earlier ones
          </Button>
        </div>
      )}
    </>
  )
}
