import { Panel } from '../../../components/layout/panel.tsx'
import { Button } from '../../../components/ui/button.tsx'
import { CodeBlock } from '../../../components/ui/code-block.tsx'
import { t } from '../../../lib/language.ts'
import { taggedLink } from '../tagged-link.ts'

interface Props {
  readonly domain: string
  readonly build: () => void
}

/** In the place of the table while nobody came by a campaign: what one is, and how to get one. */
export function NoCampaigns({ domain, build }: Props) {
  const example = taggedLink({
    address: `https://${domain}/`,
    source: 'newsletter',
    medium: 'email',
    campaign: 'spring-sale',
    content: '',
    term: '',
  })
  return (
    <Panel
      title={t('No campaign in these days')}
      words={
        <>
          <p>
            {t(
              'A campaign is what you do so that people come: a newsletter, an advertisement, a poster. Its links say its name, and this page shows how many came by it, what they did, and what that cost you.',
            )}
          </p>
          <p>
            {t(
              'Put such a link into your next one. Whoever follows it is counted with everybody else who did, and recognised nowhere.',
            )}
          </p>
        </>
      }
    >
      {example !== null && <CodeBlock text={example} about={t('an example of a link')} quiet />}
      <p>
        <Button look="strong" onClick={build}>
          {t('Build a link')}
        </Button>
      </p>
    </Panel>
  )
}
