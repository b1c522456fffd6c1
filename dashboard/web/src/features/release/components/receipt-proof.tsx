import type { PrivacyReceipt } from '@gatecount/shared/domain/privacy/receipt'
import { CopyButton } from '../../../components/ui/copy-button.tsx'
import { rich, t } from '../../../lib/language.ts'
import type { WholeRelease } from '../api/releases.ts'
import { fileNameOf, saveRelease } from '../save-release.ts'
import { CheckedHere } from './checked-here.tsx'
import './receipt-proof.css'

interface Props {
  readonly release: WholeRelease
  readonly before: PrivacyReceipt | undefined
  readonly follow: (sequence: number) => void
}

/** The signed file to hand on, how whoever gets it checks it, and what this browser makes of it. */
export function ReceiptProof({ release, before, follow }: Props) {
  const { receipt, publicKey } = release
  const command = `npm run --silent gatecount -- verify ${fileNameOf(receipt)}`
  return (
    <div className="proof">
      <CheckedHere release={release} before={before} />
      <p className="proof__words">
        {before === undefined
          ? t('This is the first of the chain.')
          : rich(
              'It holds the hash of the receipt before it, <before>No. {sequence, number}</before>.',
              {
                before: words => (
                  <button type="button" className="proof__before" onClick={() => follow(before.sequence)}>
                    {words}
                  </button>
                ),
              },
              { sequence: before.sequence },
            )}{' '}
        {rich(
          'Signed with the key <code>{publicKey}</code>: give it to partners once, by another way than the file.',
          { code: words => <code>{words}</code> },
          { publicKey },
        )}
      </p>
      <div className="proof__file">
        <button type="button" className="button button--strong" onClick={() => saveRelease(release)}>
          {t('Download')}
        </button>
        <p className="proof__command">
          <span>{t('Whoever has the file checks it, without a network:')}</span> <code>{command}</code>
        </p>
        <CopyButton quiet text={command} about={t('the command')} />
      </div>
    </div>
  )
}
