import { Panel } from '../../../components/layout/panel.tsx'
import { t } from '../../../lib/language.ts'
import type { OwnProgramme } from '../api/programmes.ts'
import { termsWords } from '../terms-words.ts'
import { RulesVersion } from './rules-version.tsx'

/** What the shop promises, in sentences, and every version of its rules. */
export function TermsPage({ programme }: { readonly programme: OwnProgramme }) {
  const { rules, currency, words } = programme
  return (
    <>
      <Panel title={t('Terms')}>
        {words !== '' && <p className="portal-words">{words}</p>}
        <ul className="portal-terms">
          {termsWords(programme).map(term => (
            <li key={term}>{term}</li>
          ))}
        </ul>
      </Panel>
      <Panel
        title={t('Rules')}
        words={t(
          'What a sale earns. A change is a new version for later sales; what was earned under an earlier one stays. The rule that says most about a sale is the one that counts.',
        )}
      >
        {rules.length === 0 ? (
          <p className="portal-empty">
            {t('The shop has announced no rule yet, so no sale earns anything.')}
          </p>
        ) : (
          rules.toReversed().map(one => <RulesVersion key={one.version} rules={one} currency={currency} />)
        )}
      </Panel>
    </>
  )
}
