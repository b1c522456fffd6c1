import type { IngestRule } from '@gatecount/shared/domain/identity/ingest-rule'
import { Panel } from '../../../components/layout/panel.tsx'
import { Button } from '../../../components/ui/button.tsx'
import { Notice } from '../../../components/ui/notice.tsx'
import { announce } from '../../../lib/announce.ts'
import { t } from '../../../lib/language.ts'
import { type ListedSite, siteMay, useChangeSite } from '../../site/api/sites.ts'
import { ruleSentence, ruleWords } from '../rule-words.ts'
import { AddRuleForm } from './add-rule-form.tsx'
import './rules-panel.css'

function Sentence({ rule }: { readonly rule: IngestRule }) {
  const { before, values, after } = ruleWords(rule)
  return (
    <p className="rules__sentence">
      {before}
      {values.map((value, at) => (
        <span key={value}>
          {at > 0 && ` ${t('or')} `}
          <code>{value}</code>
        </span>
      ))}
      {after}
    </p>
  )
}

/** What is left out, and which paths are counted as one. */
export function RulesPanel({ site }: { readonly site: ListedSite }) {
  const change = useChangeSite(site.domain)
  const { rules = [] } = site
  const mayChange = siteMay(site, 'settings:change')
  const remove = (rule: IngestRule): void =>
    change.mutate(
      { rules: rules.filter(one => one !== rule) },
      { onSuccess: () => announce(t('The rule is gone.'), () => change.mutate({ rules })) },
    )
  return (
    <Panel
      title={t('Rules')}
      words={t(
        'For what paths and networks do not say. Order does not matter for leaving out; of rules that count paths as one, the first that fits is used.',
      )}
    >
      {rules.length === 0 && (
        <Notice title={t('No rule yet')}>
          <p>
            {t(
              'A rule can leave out a staging host, or count /order/1, /order/2 … as one page, so that it finds its crowd.',
            )}
          </p>
        </Notice>
      )}
      {rules.length > 0 && (
        <ul className="rules">
          {rules.map(rule => (
            <li key={ruleSentence(rule)} className="rules__rule">
              <Sentence rule={rule} />
              {mayChange && (
                <Button
                  look="danger"
                  busy={change.isPending}
                  aria-label={t('Remove the rule: {rule}', { rule: ruleSentence(rule) })}
                  onClick={() => remove(rule)}
                >
                  {t('Remove')}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      {change.error && (
        <p className="field__error" role="alert">
          {t('Not changed: {message}', { message: change.error.message })}
        </p>
      )}
      {mayChange && <AddRuleForm domain={site.domain} rules={rules} />}
    </Panel>
  )
}
