import { t } from '../../../lib/language.ts'
import { asDay } from '../../../lib/wording.ts'
import type { PolicyVersion } from '../api/policy.ts'
import { DifferenceList } from './difference-list.tsx'

/** Versions of the policy, the newest first. */
export function PolicyHistory({ versions }: { readonly versions: readonly PolicyVersion[] }) {
  return (
    <ul className="policy-list">
      {versions.map(({ version, from, hash, signed, differences }) => (
        <li key={version} className="policy-list__item">
          <div>
            <h3 className="policy-list__title">
              {from === null
                ? t('Version {version}, from the beginning', { version })
                : t('Version {version}, since {day}', { version, day: asDay(from) })}
            </h3>
            <DifferenceList differences={differences} />
            <p className="policy-list__quiet">
              <code>{hash}</code> {signed ? t('signed') : t('not signed yet')}
            </p>
          </div>
        </li>
      ))}
    </ul>
  )
}
