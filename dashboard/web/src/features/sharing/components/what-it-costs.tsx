import type { PrivacyReceipt } from '@gatecount/shared/domain/privacy/receipt'
import { releasesIn } from '@gatecount/shared/domain/report-sharing/releases-in'
import { reportForm } from '@gatecount/shared/domain/report-sharing/report-form'
import { Panel } from '../../../components/layout/panel.tsx'
import { t } from '../../../lib/language.ts'
import { asExact, asFine } from '../../../lib/wording.ts'
import { rightOf100 } from '../../release/odds.ts'
import { periodWords } from '../../release/period-words.ts'
import { asParts, type ReportDraft } from '../report-draft.ts'

interface Props {
  readonly draft: ReportDraft
  readonly receipts: readonly PrivacyReceipt[]
}

/** The privacy receipt of a report: what its releases cost, and that sharing them costs nothing more. */
export function WhatItCosts({ draft, receipts }: Props) {
  const parsed = reportForm.safeParse(asParts(draft).form)
  const used = parsed.success ? releasesIn(parsed.data.period, receipts) : []
  const isForPartners = used.some(({ preset }) => preset === 'partner')
  const total = used.reduce((sum, { rho }) => sum + rho, 0)
  return (
    <Panel title={t('Privacy receipt')}>
      <p className="composer__costs">
        <b>{t('Sharing costs nothing more than the release that exists.')}</b>{' '}
        {t('Everybody gets the same numbers, however often and however many ask.')}
      </p>
      {used.length === 0 ? (
        <p className="composer__note">{t('No release lies in this period yet.')}</p>
      ) : (
        <>
          <ul className="composer__receipts">
            {used.slice(-6).map(receipt => (
              <li key={receipt.sequence}>
                <span>{periodWords(receipt)}</span>
                <span className="composer__note">
                  {t(
                    'ε {epsilon}, ρ {rho}; who guesses whether one visitor was there on a day is right in {right} of 100 cases at most',
                    {
                      epsilon: asFine(receipt.epsilon),
                      rho: asExact(receipt.rho),
                      right: rightOf100(receipt),
                    },
                  )}
                </span>
              </li>
            ))}
          </ul>
          {used.length > 6 && (
            <p className="composer__note">{t('and {n, number} earlier ones', { n: used.length - 6 })}</p>
          )}
          {isForPartners && (
            <p className="composer__note">
              {t(
                'These numbers were drawn for partners: for those you work with and who keep it to themselves. For a page that everybody sees, choose “Public” under “Releases” first.',
              )}
            </p>
          )}
          <p className="composer__note">
            {t('Together ρ {rho}: what they add up to for somebody who came in all of them.', {
              rho: asExact(total),
            })}
          </p>
        </>
      )}
    </Panel>
  )
}
