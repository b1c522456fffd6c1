import type { PrivacyReceipt } from '@gatecount/shared/domain/privacy/receipt'
import { useEffect, useId, useRef } from 'react'
import { CopyButton } from '../../../components/ui/copy-button.tsx'
import { asFine, inFull } from '../../../lib/wording.ts'
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
          <span>No. {inFull(sequence)}</span>
          <span>{PRESET_WORDS[receipt.preset].title}</span>
          <span>
            ε {asFine(receipt.epsilon)} at δ 1 in {inFull(Math.round(1 / receipt.delta))}
          </span>
          <span>{inFull(receipt.rows)} counts</span>
          {before && <span>follows No. {inFull(before.sequence)}</span>}
        </p>
        <div className="receipt__proof">
          <span title={snapshot}>
            Fingerprint <code>{snapshot.slice(0, GLANCE)}…</code>
          </span>
          <CopyButton quiet text={snapshot} about="the whole fingerprint" />
        </div>
      </div>
      <div id={detail}>{isOpen && <ReceiptDetail receipt={receipt} before={before} follow={follow} />}</div>
    </li>
  )
}
