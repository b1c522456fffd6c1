import { Panel } from '../../../components/layout/panel.tsx'
import { t } from '../../../lib/language.ts'
import type { ListedSite } from '../../site/api/sites.ts'
import { tokensOfSite } from '../api/tokens.ts'
import { MakeToken } from './make-token.tsx'
import { TokenList } from './token-list.tsx'

/** Tokens of a site: for programs, which have no password. */
export function SiteTokens({ site: { domain } }: { readonly site: ListedSite }) {
  const path = tokensOfSite(domain)
  return (
    <>
      <Panel
        title={t('Make a token')}
        words={t('For programs that ask or tell something about {domain}. A token reaches this site alone.', {
          domain,
        })}
      >
        <MakeToken path={path} example={t('Nightly report')} />
      </Panel>
      <TokenList path={path} />
    </>
  )
}
