import { Panel } from '../../../components/layout/panel.tsx'
import { CodeBlock } from '../../../components/ui/code-block.tsx'
import { Notice } from '../../../components/ui/notice.tsx'
import { ProblemNotice } from '../../../components/ui/problem-notice.tsx'
import { SkeletonRows } from '../../../components/ui/skeleton.tsx'
import { t } from '../../../lib/language.ts'
import { type ListedSite, siteMay } from '../../site/api/sites.ts'
import { usePolicy } from '../api/policy.ts'
import { PolicyHistory } from './policy-history.tsx'
import { WaitingChanges } from './waiting-changes.tsx'
import './policy-section.css'

/** What the site promises its visitors: what waits, what was, and what to put into the shop. */
export function PolicySection({ site }: { readonly site: ListedSite }) {
  const { data, error, refetch } = usePolicy(site.domain)
  if (error !== null && data === undefined)
    return <ProblemNotice error={error} retry={() => void refetch()} />
  return (
    <>
      <Panel
        title={t('Changes that wait')}
        words={t(
          'What takes more of visitors is posted on the public page for seven full days before it applies. What takes less applies at once.',
        )}
      >
        {data === undefined ? (
          <SkeletonRows rows={3} />
        ) : data.waiting.length === 0 ? (
          <Notice>
            {t('Nothing waits. Before the first visitor is counted, everything applies at once.')}
          </Notice>
        ) : (
          <WaitingChanges
            domain={site.domain}
            changes={data.waiting}
            mayChange={siteMay(site, 'settings:change')}
          />
        )}
      </Panel>
      <Panel
        title={t('Public page')}
        words={t(
          'Everybody reads there what is counted, what changes, and how to opt out. Put a link to it into the foot of every page; the shop’s server hands /optout on to the collector, as it does /go/.',
        )}
      >
        {data === undefined ? (
          <SkeletonRows rows={2} />
        ) : (
          <>
            <p>
              <a href={data.page}>{data.page}</a>
            </p>
            <CodeBlock text={data.snippet} about={t('the link')} />
          </>
        )}
      </Panel>
      <Panel
        title={t('Privacy statement')}
        words={t('Made of the settings in force, in plain words. It is no legal advice.')}
      >
        {data === undefined ? (
          <SkeletonRows rows={5} />
        ) : (
          <>
            <CodeBlock text={data.statement.text} about={t('the statement as text')} />
            <CodeBlock text={data.statement.html} about={t('the statement as HTML')} quiet />
          </>
        )}
      </Panel>
      <Panel
        title={t('Versions of the policy')}
        words={t('Each names the hash of the one before, and is signed.')}
      >
        {data === undefined ? <SkeletonRows rows={4} /> : <PolicyHistory versions={data.versions} />}
      </Panel>
    </>
  )
}
