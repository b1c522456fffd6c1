import { Button } from '../../../components/ui/button.tsx'
import { CopyButton } from '../../../components/ui/copy-button.tsx'
import { Dialog } from '../../../components/ui/dialog.tsx'
import { t } from '../../../lib/language.ts'
import { saveFile } from '../../../lib/save-file.ts'
import './recovery-codes-dialog.css'

interface Props {
  readonly codes: readonly string[]
  readonly close: () => void
}

const whose = (): string => t('Recovery codes for Gatecount at {host}', { host: window.location.host })
const asFile = (codes: readonly string[]): string =>
  [whose(), t('Each works once.'), '', ...codes, ''].join('\n')

const download = (codes: readonly string[]): void =>
  saveFile('gatecount-recovery-codes.txt', asFile(codes), 'text/plain')

/** Codes for the day the app is lost. They are shown this once, with three ways to keep them. */
export function RecoveryCodesDialog({ codes, close }: Props) {
  return (
    <Dialog title={t('Keep these recovery codes')} close={close}>
      <p className="dialog__words">
        {t(
          'When your app is lost, one of them takes its place; each works once. They are not shown again. Keep them where your password is not.',
        )}
      </p>
      <section className="recovery" aria-label={t('Recovery codes')}>
        <p className="recovery__whose">{whose()}</p>
        <ol className="recovery__codes">
          {codes.map(code => (
            <li key={code}>
              <code>{code}</code>
            </li>
          ))}
        </ol>
      </section>
      <div className="recovery__ways">
        <CopyButton text={codes.join('\n')} about={t('the recovery codes')} quiet />
        <Button look="quiet" onClick={() => download(codes)}>
          {t('Download')}
        </Button>
        <Button look="quiet" onClick={() => window.print()}>
          {t('Print')}
        </Button>
      </div>
      <div className="dialog__end">
        <Button look="strong" onClick={close}>
          {t('I have kept them')}
        </Button>
      </div>
    </Dialog>
  )
}
