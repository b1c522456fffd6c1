import { partnersOf } from '@gatecount/shared/domain/report/cuts'
import { t, withinSentence } from '../../../lib/language.ts'
import type { Filter } from '../../filter/filter.ts'
import { DIMENSION_WORDS } from '../value-label.ts'
import { ReportDialog } from './report-dialog.tsx'
import './why-two-dialog.css'

/** Explains why two attributes are the limit, and what can be combined with the filter. */
export function WhyTwoDialog({ filter, close }: { readonly filter: Filter; readonly close: () => void }) {
  const partners = partnersOf(filter.dimension)
  return (
    <ReportDialog shape="words" title={t('Why two attributes are the limit')} close={close}>
      <div className="why-two">
        <p>
          {t(
            'Gatecount keeps no list of visits that could be sifted again and again. It counts crowds while they pass, each by one attribute, such as the source, or by a pair, such as source and page. The visits themselves are forgotten.',
          )}
        </p>
        <p>
          {t(
            'A filter is one half of a pair, and every list on the page is the other. There is no third: people from one country, with one browser, who came by one newsletter are often a single person, and figures about them would be figures about that person.',
          )}
        </p>
        <p>
          {t(
            'Which pairs are counted is decided beforehand, for everybody. Every further pair would be one more look at the same few people.',
          )}
        </p>
        <h3 className="why-two__heading">
          {t('Counted together with {dimension}', {
            dimension: withinSentence(t(DIMENSION_WORDS[filter.dimension])),
          })}
        </h3>
        {partners.length === 0 ? (
          <p>{t('Nothing: it is counted by itself.')}</p>
        ) : (
          <ul className="why-two__partners">
            {partners.map(partner => (
              <li key={partner}>{t(DIMENSION_WORDS[partner])}</li>
            ))}
          </ul>
        )}
      </div>
    </ReportDialog>
  )
}
