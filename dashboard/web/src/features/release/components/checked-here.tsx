import type { PrivacyReceipt } from '@gatecount/shared/domain/privacy/receipt'
import { RELEASE_FAULTS } from '@gatecount/shared/proof/verdicts'
import { t } from '../../../lib/language.ts'
import { useCheck } from '../api/check-release.ts'
import type { WholeRelease } from '../api/releases.ts'

interface Props {
  readonly release: WholeRelease
  readonly before: PrivacyReceipt | undefined
}

/** What this browser found when it checked the release by itself. */
export function CheckedHere({ release, before }: Props) {
  const { data: verdict, error } = useCheck(release, before)
  if (verdict === 'valid')
    return (
      <p className="checked checked--valid">
        <span aria-hidden="true">✓ </span>
        {before === undefined
          ? t('Checked in this browser: the signature, every count, and ε belong together.')
          : t(
              'Checked in this browser: the signature, every count, and ε belong together, and it follows the receipt before.',
            )}
      </p>
    )
  if (verdict === 'cannot_check' || error)
    return (
      <p className="checked">
        {t(
          'This browser cannot check the signature here; it takes a recent one, and https. The command below can.',
        )}
      </p>
    )
  return (
    <p className={verdict === undefined ? 'checked' : 'checked checked--fault'} aria-live="polite">
      {verdict === undefined
        ? t('Checking…')
        : t('Do not pass this on. {fault}', { fault: t(RELEASE_FAULTS[verdict]) })}
    </p>
  )
}
