import { Button } from '../../../components/ui/button.tsx'
import { t } from '../../../lib/language.ts'
import { useVerifySite } from '../api/verify-site.ts'
import './check-snippet.css'

const asSentence = (words: string): string =>
  `${words.charAt(0).toUpperCase()}${words.slice(1)}${/[.?!]$/.test(words) ? '' : '.'}`

/** Has the server open the site's page and look for the snippet, and says what it saw. */
export function CheckSnippet({ domain }: { readonly domain: string }) {
  const check = useVerifySite(domain)
  const found = check.data?.outcome === 'right'
  const [what, ...advice] = (check.data && t(check.data.words).split('; ')) ?? []
  return (
    <div className="check-snippet">
      <Button busy={check.isPending} onClick={() => check.mutate()}>
        {t('Check the page')}
      </Button>
      <div role="status" className="check-snippet__outcome">
        {check.isPending && <p>{t('Opening {domain} and looking for the line …', { domain })}</p>}
        {!check.isPending && check.data && (
          <>
            <p className={found ? 'check-snippet__found' : 'check-snippet__missing'}>
              {found ? '✓ ' : ''}
              {what && asSentence(what)}
            </p>
            {advice.length > 0 && <p>{asSentence(advice.join('; '))}</p>}
          </>
        )}
        {!check.isPending && check.error && (
          <p className="check-snippet__missing">
            {t('It could not be checked: {message}', { message: check.error.message })}
          </p>
        )}
      </div>
    </div>
  )
}
