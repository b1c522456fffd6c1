import type { ReceiptFamily } from '@gatecount/shared/domain/privacy/receipt'
import type { ReleaseFamilyName } from '@gatecount/shared/domain/privacy/release-families'
import type { ReleasedCount } from '@gatecount/shared/domain/privacy/tidy-release'
import { t } from '../../../lib/language.ts'
import { asFine, inFull } from '../../../lib/wording.ts'
import { FAMILY_TITLES } from '../families.ts'
import { spreadOf } from '../odds.ts'
import { FamilyRows } from './family-rows.tsx'
import './family-card.css'

/** How the family was drawn, one fact each. */
function factsOf({ sigma, cells, threshold, declared, listedFrom }: ReceiptFamily): string[] {
  const facts = [
    `± ${inFull(spreadOf(sigma))}`,
    `σ ${asFine(sigma)}`,
    t('{cells, plural, one {one per visitor and day} other {# per visitor and day}}', { cells }),
  ]
  if (declared > 0)
    facts.push(
      listedFrom === null
        ? t('{declared, number} known beforehand', { declared })
        : t('{declared, number} known beforehand, listed from {listedFrom, number}', {
            declared,
            listedFrom,
          }),
    )
  if (threshold !== null)
    facts.push(
      declared > 0
        ? t('others from {threshold, number}', { threshold })
        : t('listed from {threshold, number}', { threshold }),
    )
  return facts
}

interface Props {
  readonly family: ReleaseFamilyName
  /** Undefined when the family was withheld. */
  readonly terms: ReceiptFamily | undefined
  readonly rows: readonly ReleasedCount[]
}

/** The counts of one family, and what its noise is. */
export function FamilyCard({ family, terms, rows }: Props) {
  return (
    <section className="family" aria-label={t(FAMILY_TITLES[family])}>
      <h4 className="family__title">
        {t(FAMILY_TITLES[family])} {rows.length > 0 && <small>{inFull(rows.length)}</small>}
      </h4>
      {terms === undefined ? (
        <p className="family__words">
          {t(
            'Withheld: there were so many different values in these days that the limit of a visitor could not be kept.',
          )}
        </p>
      ) : (
        <>
          <ul className="family__facts">
            {factsOf(terms).map(fact => (
              <li key={fact}>{fact}</li>
            ))}
          </ul>
          {rows.length > 0 ? (
            <FamilyRows terms={terms} rows={rows} />
          ) : (
            <p className="family__words">{t('No value stood out from the noise.')}</p>
          )}
        </>
      )}
    </section>
  )
}
