import { Panel } from '../../../components/layout/panel.tsx'
import { CodeBlock } from '../../../components/ui/code-block.tsx'
import { t } from '../../../lib/language.ts'
import { OWN_NOTICES } from '../../notices/api/notices.ts'
import { NoticesPanel } from '../../notices/components/notices-panel.tsx'
import { OWN_TOKENS } from '../../tokens/api/tokens.ts'
import { MakeToken } from '../../tokens/components/make-token.tsx'
import { TokenList } from '../../tokens/components/token-list.tsx'
import { OWN_WEBHOOKS } from '../../webhooks/api/webhooks.ts'
import { WebhooksPanel } from '../../webhooks/components/webhooks-panel.tsx'

const example = (): string =>
  `curl -H "Authorization: Bearer gc_…" ${window.location.origin}/api/v1/affiliate/programmes`

/** What an affiliate is told of by mail, and ways for programs to be told or to ask. */
export function NoticesPage() {
  return (
    <>
      <NoticesPanel path={OWN_NOTICES} />
      <Panel
        title={t('Make a token')}
        words={t(
          'A token lets a program of yours read what you earn, in all your programmes, and do nothing else.',
        )}
      >
        <MakeToken path={OWN_TOKENS} example={t('My bookkeeping')} hasScopes={false} />
        <CodeBlock text={example()} about={t('an example')} quiet />
      </Panel>
      <TokenList path={OWN_TOKENS} />
      <WebhooksPanel
        path={OWN_WEBHOOKS}
        words={t(
          'Your server is told what happens to your commissions. Lines of the ledger come when their day has been signed: the moment of a sale would say when somebody bought.',
        )}
      />
    </>
  )
}
