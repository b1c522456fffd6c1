import { Button } from '../../../components/ui/button.tsx'
import { Link } from '../../../components/ui/link.tsx'
import { Notice } from '../../../components/ui/notice.tsx'
import { ProblemNotice } from '../../../components/ui/problem-notice.tsx'
import { SkeletonRows } from '../../../components/ui/skeleton.tsx'
import { rich, t } from '../../../lib/language.ts'
import { asClock, asLongDay } from '../../../lib/wording.ts'
import { siteAddress } from '../../site/site-address.ts'
import { type Activity, useActivity } from '../api/activity.ts'
import { detailWords } from '../detail-words.ts'
import './activity-list.css'

interface Props {
  readonly activity: Activity
  readonly namesSite: boolean
}

/** Who is no person has a name of ours. */
const actorWords = (actor: string): string =>
  actor === 'nobody' || actor === 'command line of this machine' ? t(actor) : actor

function Doing({ activity, namesSite }: Props) {
  const { at, actor, words, site } = activity
  const more = detailWords(activity)
  return (
    <li className="activity__doing">
      <time className="activity__when" dateTime={at}>
        {asClock(at)}
      </time>
      <p>
        <b>{actorWords(actor)}</b> {t(words)}
        {more !== '' && <span className="activity__more"> · {more}</span>}
        {namesSite && site !== null && (
          <>
            {' '}
            {rich(
              '<quiet>on</quiet> <link>{site}</link>',
              {
                quiet: on => <span className="activity__more">{on}</span>,
                link: name => <Link href={siteAddress(site)}>{name}</Link>,
              },
              { site },
            )}
          </>
        )}
      </p>
    </li>
  )
}

/** By days of the reader's own clock; the newest first, as they come. */
function daysOf(activities: readonly Activity[]): readonly (readonly [string, readonly Activity[]])[] {
  const days = new Map<string, Activity[]>()
  for (const activity of activities) {
    const day = asLongDay(activity.at)
    days.set(day, [...(days.get(day) ?? []), activity])
  }
  return [...days]
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
        <Notice title={t('Nothing yet')}>
          <p>{t('Whoever changes a setting, invites somebody or makes a token is written down here.')}</p>
        </Notice>
      )}
      {daysOf(rows ?? []).map(([day, doings]) => (
        <section key={day} aria-label={day}>
          <h3 className="activity__day">{day}</h3>
          <ol>
            {doings.map(doing => (
              <Doing key={doing.id} activity={doing} namesSite={site === null} />
            ))}
          </ol>
        </section>
      ))}
      {activity.hasNextPage && (
        <div>
          <Button busy={activity.isFetchingNextPage} onClick={() => void activity.fetchNextPage()}>
            {t('Show earlier ones')}
          </Button>
        </div>
      )}
    </>
  )
}
