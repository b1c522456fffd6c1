import type { ReceiptFamily } from '@gatecount/shared/domain/privacy/receipt'
import type { ReleaseFamilyName } from '@gatecount/shared/domain/privacy/release-families'
import type { ReleasedCount } from '@gatecount/shared/domain/privacy/tidy-release'
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
    cells === 1 ? 'one per visitor and day' : `${inFull(cells)} per visitor and day`,
  ]
  if (declared > 0)
    facts.push(
      `${inFull(declared)} known beforehand${listedFrom === null ? '' : `, listed from ${inFull(listedFrom)}`}`,
    )
  if (threshold !== null) facts.push(`${declared > 0 ? 'others' : 'listed'} from ${inFull(threshold)}`)
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
    <section className="family" aria-label={FAMILY_TITLES[family]}>
      <h4 className="family__title">
        {FAMILY_TITLES[family]} {rows.length > 0 && <small>{inFull(rows.length)}</small>}
      </h4>
      {terms === undefined ? (
        <p className="family__words">
          Withheld: there were so many different values in these days that the limit of a visitor could not be
          kept.
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
            <p className="family__words">No value stood out from the noise.</p>
          )}
        </>
      )}
    </section>
  )
}
