import { Panel } from '../../../components/layout/panel.tsx'
import { ProblemNotice } from '../../../components/ui/problem-notice.tsx'
import { SkeletonRows } from '../../../components/ui/skeleton.tsx'
import { t } from '../../../lib/language.ts'
import { asDay } from '../../../lib/wording.ts'
import { useAffiliates, useRules } from '../api/programmes.ts'
import type { ProgrammeProps } from '../programme-props.ts'
import type { RuleSet } from '../rule-set.ts'
import { differencesOf, type Naming, sentencesOf } from '../rule-words.ts'
import { RulesEditor } from './rules-editor.tsx'

interface Props extends ProgrammeProps {
  /** Local day of the site. */
  readonly today: string
}

interface VersionProps {
  readonly version: RuleSet
  readonly before: RuleSet | undefined
  readonly naming: Naming
}

/** A version with what is different from the one before, in words. */
function VersionItem({ version, before, naming }: VersionProps) {
  const differences = before === undefined ? [] : differencesOf(before, version, naming)
  return (
    <li>
      <div>
        <b>{t('Version {n}, from {day} on', { n: version.version, day: asDay(version.validFrom) })}</b>{' '}
        <span className="programmes-page__note">
          {t('announced on {day}', { day: asDay(version.announcedOn) })}
        </span>
        <ul className="programmes-page__changes">
          {before === undefined && <li>{t('The first rules.')}</li>}
          {differences.map(({ key, words }) => (
            <li key={key}>{words}</li>
          ))}
        </ul>
      </div>
    </li>
  )
}

/** The rules that hold, what was announced, and the way to new ones. */
export function RulesPart({ site, programme, mayManage, today }: Props) {
  const of = { site: site.domain, id: programme.id }
  const { data: versions, error, refetch } = useRules(of)
  const { data: affiliates = [] } = useAffiliates(of)
  if (error && !versions) return <ProblemNotice error={error} retry={() => void refetch()} />
  if (!versions)
    return (
      <Panel title={t('Rules')}>
        <SkeletonRows rows={5} />
      </Panel>
    )
  const naming: Naming = {
    currency: programme.currency,
    names: new Map(affiliates.map(({ affiliate, name }) => [affiliate, name])),
  }
  const current = versions.findLast(({ validFrom }) => validFrom <= today)
  const last = versions.at(-1)
  return (
    <>
      <Panel
        title={t('Rules that hold today')}
        words={
          <p>
            {t(
              'For each line of an order the closest rule counts: one for an affiliate before one for an article, then for a product group, a kind of customer, a payment, a time; the first of equal ones.',
            )}
          </p>
        }
      >
        {current === undefined ? (
          <p>{t('None: nothing is paid yet.')}</p>
        ) : (
          <ul className="programmes-page__list">
            {[...sentencesOf(current, naming)].map(([key, words]) => (
              <li key={key}>{words}</li>
            ))}
          </ul>
        )}
      </Panel>
      {mayManage && (
        <RulesEditor
          key={last?.version ?? 0}
          of={of}
          latest={last}
          naming={naming}
          affiliates={affiliates}
          today={today}
        />
      )}
      <Panel
        title={t('Versions')}
        words={
          <p>
            {t('Each applies to sales from its first day on, never to earlier ones. None is ever changed.')}
          </p>
        }
      >
        <ul className="programmes-page__list">
          {versions.toReversed().map(version => (
            <VersionItem
              key={version.version}
              version={version}
              before={versions.find(one => one.version === version.version - 1)}
              naming={naming}
            />
          ))}
        </ul>
      </Panel>
    </>
  )
}
