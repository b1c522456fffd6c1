import type { PrivacyReceipt } from '@gatecount/shared/domain/privacy/receipt'
import { useEffect, useId, useRef } from 'react'
import { CopyButton } from '../../../components/ui/copy-button.tsx'
import { rich, t } from '../../../lib/language.ts'
import { asFine } from '../../../lib/wording.ts'
import { periodWords } from '../period-words.ts'
import { PRESET_WORDS } from '../presets.ts'
import { ReceiptDetail } from './receipt-detail.tsx'

/** Characters of a fingerprint that are shown: enough to tell two apart at a glance. */
const GLANCE = 10

interface Props {
  readonly receipt: PrivacyReceipt
  /** The receipt before it; none for the first. */
  readonly before: PrivacyReceipt | undefined
  readonly isOpen: boolean
  readonly open: (sequence: number | null) => void
  /** Opens another one and takes the reader there. */
  readonly follow: (sequence: number) => void
}

/** One receipt of the chain: what was released and how much of that is noise; unfolds to its counts. */
export function ReceiptItem({ receipt, before, isOpen, open, follow }: Props) {
  const { sequence, snapshot } = receipt
  const item = useRef<HTMLLIElement>(null)
  const detail = useId()
  useEffect(() => {
    const top = item.current?.getBoundingClientRect().top ?? 0
    // Opened by a link from another receipt, or by the address: it may be out of sight.
    if (isOpen && (top < 0 || top > window.innerHeight)) item.current?.scrollIntoView()
  }, [isOpen])
  return (
    <li className="receipt" ref={item}>
      <span className="receipt__link" aria-hidden="true" />
      <div className="receipt__head">
        <h3 className="receipt__title">
          <button
            type="button"
            className="receipt__toggle"
            data-sequence={sequence}
            aria-expanded={isOpen}
            aria-controls={detail}
            onClick={() => open(isOpen ? null : sequence)}
          >
            {periodWords(receipt)}
          </button>
        </h3>
        <p className="receipt__facts">
          <span>{t('No. {sequence, number}', { sequence })}</span>
          <span>{t(PRESET_WORDS[receipt.preset].title)}</span>
          <span>
            {t('ε {epsilon} at δ 1 in {n, number}', {
              epsilon: asFine(receipt.epsilon),
              n: Math.round(1 / receipt.delta),
            })}
          </span>
          <span>{t('{rows, plural, one {# count} other {# counts}}', { rows: receipt.rows })}</span>
          {before && <span>{t('follows No. {sequence, number}', { sequence: before.sequence })}</span>}
        </p>
        <div className="receipt__proof">
          <span title={snapshot}>
            {rich(
              'Fingerprint <code>{beginning}…</code>',
              { code: words => <code>{words}</code> },
              { beginning: snapshot.slice(0, GLANCE) },
            )}
          </span>
          <CopyButton quiet text={snapshot} about={t('the whole fingerprint')} />
        </div>
      </div>
      <div id={detail}>{isOpen && <ReceiptDetail receipt={receipt} before={before} follow={follow} />}</div>
    </li>
  )
}
