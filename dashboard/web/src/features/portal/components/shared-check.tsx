import { SHARED_FAULTS } from '@gatecount/shared/proof/shared-verdicts'
import { t } from '../../../lib/language.ts'
import { asRange } from '../../../lib/wording.ts'
import type { CheckedShared } from '../api/check-file.ts'
import { CheckFault } from './check-fault.tsx'
import './statement-check.css'

function Verdict({ verdict, signed }: CheckedShared) {
  if (verdict === 'cannot_check') return <CheckFault fault={verdict} />
  if (verdict !== 'valid' || signed === undefined)
    return <CheckFault fault={SHARED_FAULTS[verdict === 'valid' ? 'unreadable' : verdict]} />
  const { title, from, to, sites } = signed.document
  return (
    <p className="statement-check__verdict statement-check__verdict--valid">
      {t(
        'Valid: “{title}” of {sites}, {days}, computed from {n, plural, one {# release} other {# releases}}.',
        {
          title,
          sites: sites.map(({ domain }) => domain).join(', '),
          days: from === '' ? '–' : asRange({ from, to }),
          n: sites.reduce((sum, { releases }) => sum + releases.length, 0),
        },
      )}
    </p>
  )
}

/** What a check of a shared report found. It was made in this browser. */
export function SharedCheck({ checked }: { readonly checked: CheckedShared }) {
  const { verdict, signed } = checked
  return (
    <div className="statement-check" role="status">
      <Verdict {...checked} />
      {verdict === 'valid' && (
        <p>
          {t(
            'It was not changed since it was signed, every receipt in it is signed with the same key, and each figure and its ± is what the released counts and their noise give.',
          )}
        </p>
      )}
      {signed && (
        <p className="statement-check__key">{t('Signed with the key {key}', { key: signed.publicKey })}</p>
      )}
    </div>
  )
}
