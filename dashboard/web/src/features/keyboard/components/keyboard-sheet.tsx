import { Modal, ModalTitle } from '../../../components/ui/modal.tsx'
import { t } from '../../../lib/language.ts'
import { keyName } from '../key-name.ts'
import { SHORTCUTS, type Shortcut } from '../shortcuts.ts'
import './keyboard-sheet.css'

function Keys({ keys, shown }: Shortcut) {
  const [first, second] = shown === undefined ? keys.map(keyName) : [shown]
  return (
    <>
      <kbd className="key">{first}</kbd>
      {second !== undefined && <kbd className="key">{second}</kbd>}
    </>
  )
}

/** What each key does. */
export function KeyboardSheet({ close }: { readonly close: () => void }) {
  return (
    <Modal className="keyboard-sheet" lightly close={close}>
      <header className="keyboard-sheet__head">
        <ModalTitle className="keyboard-sheet__title">{t('Keyboard')}</ModalTitle>
        <button type="button" className="button" onClick={close}>
          {t('Close')}
        </button>
      </header>
      <p className="keyboard-sheet__words">
        {t('Keys work anywhere but in a field. Ctrl or ⌘ with K opens the search from a field too.')}
      </p>
      <div className="keyboard-sheet__groups">
        {SHORTCUTS.map(({ title, shortcuts }) => (
          <section key={title} aria-label={t(title)}>
            <h3 className="keyboard-sheet__group">{t(title)}</h3>
            <dl className="keyboard-sheet__keys">
              {shortcuts
                .filter(({ shown }) => shown !== '')
                .map(shortcut => (
                  <div key={shortcut.keys.join(' ')} className="keyboard-sheet__line">
                    <dt>{t(shortcut.words)}</dt>
                    <dd>
                      <Keys {...shortcut} />
                    </dd>
                  </div>
                ))}
            </dl>
          </section>
        ))}
      </div>
    </Modal>
  )
}
