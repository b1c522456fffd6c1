import { t } from '../../lib/language.ts'
import { Notice } from './notice.tsx'

/** What went wrong, in the server's words, and a way to try again. */
export function ProblemNotice({ error, retry }: { readonly error: Error; readonly retry: () => void }) {
  return (
    <div role="alert">
      <Notice title={t('This could not be loaded')}>
        <p>{error.message}</p>
        <button type="button" className="button" onClick={retry}>
          {t('Try again')}
        </button>
      </Notice>
    </div>
  )
}
