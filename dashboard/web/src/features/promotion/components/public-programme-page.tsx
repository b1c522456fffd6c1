import { NarrowPage } from '../../../components/layout/narrow-page.tsx'
import { PageSkeleton } from '../../../components/layout/page-skeleton.tsx'
import { Panel } from '../../../components/layout/panel.tsx'
import { Link } from '../../../components/ui/link.tsx'
import { ProblemNotice } from '../../../components/ui/problem-notice.tsx'
import { ProblemError } from '../../../lib/http.ts'
import { rich, t } from '../../../lib/language.ts'
import { moneyOf } from '../../../lib/minor-units.ts'
import { useTitle } from '../../../lib/use-title.ts'
import { RulesVersion } from '../../portal/components/rules-version.tsx'
import { termsWords } from '../../portal/terms-words.ts'
import { type PublicProgramme, usePublicProgramme } from '../api/public-programme.ts'
import { ApplyForm } from './apply-form.tsx'
import { ProgrammeFactsList } from './programme-facts-list.tsx'
import '../../portal/components/portal-page.css'
import './promotion.css'

function NoProgramme() {
  return (
    <NarrowPage title={t('There is no such programme')}>
      <p>{t('It may have been closed. A shop can still invite whom it wants to.')}</p>
      <p>
        <Link href="/">{t('Go to Gatecount')}</Link>
      </p>
    </NarrowPage>
  )
}

function Programme({ programme }: { readonly programme: PublicProgramme }) {
  const { name, site, words, terms, rules, currency, facts } = programme
  useTitle(t('{programme} of {site}', { programme: name, site }))
  return (
    <div className="promotion__page">
      <header>
        <h1 className="promotion__title">{t('{programme} of {site}', { programme: name, site })}</h1>
        <p>
          {rich(
            'An affiliate programme of <site>{domain}</site>: recommend what it sells, and earn a share of what your links bring.',
            {
              site: domain => (
                <a href={`https://${site}/`} rel="noopener noreferrer">
                  {domain}
                </a>
              ),
            },
            { domain: site },
          )}
        </p>
      </header>
      {words !== '' && (
        <Panel title={t('What the shop says')}>
          <p className="portal-words">{words}</p>
        </Panel>
      )}
      <Panel
        title={t('What a sale earns')}
        words={t('A change is announced, and holds for later sales only.')}
      >
        {rules.length === 0 ? (
          <p className="portal-empty">
            {t('The shop has announced no rule yet, so no sale earns anything.')}
          </p>
        ) : (
          rules.map(one => <RulesVersion key={one.version} rules={one} currency={currency} />)
        )}
      </Panel>
      <Panel
        title={t('How it treats its affiliates')}
        words={t(
          'Worked out from the ledger of a year once a day, and not claimed. Days are medians: half of the sales took as long or less.',
        )}
      >
        <ProgrammeFactsList facts={facts} />
      </Panel>
      <Panel title={t('Terms')}>
        <ul className="portal-terms">
          {termsWords(programme).map(term => (
            <li key={term}>{term}</li>
          ))}
          {terms.minimumPayout !== '0' && (
            <li>
              {t('Paid from {amount} on; less is carried over to the next payout.', {
                amount: moneyOf(terms.minimumPayout, currency),
              })}
            </li>
          )}
          <li>
            {t(
              'Whoever follows your link gets a cookie that is the same for everybody that day. It credits you, and follows nobody.',
            )}
          </li>
        </ul>
      </Panel>
      <ApplyForm programme={programme} />
      <p className="portal-empty">
        {rich('You take part already? <link>Sign in</link>.', {
          link: said => <Link href="/affiliate">{said}</Link>,
        })}
      </p>
    </div>
  )
}

/** The page of an open programme, for anybody. */
export function PublicProgrammePage({ domain, id }: { readonly domain: string; readonly id: number }) {
  const { data: programme, error, refetch } = usePublicProgramme(id)
  if (error instanceof ProblemError && error.status === 404) return <NoProgramme />
  if (error && !programme) return <ProblemNotice error={error} retry={() => void refetch()} />
  if (!programme) return <PageSkeleton />
  return programme.site === domain ? <Programme programme={programme} /> : <NoProgramme />
}
