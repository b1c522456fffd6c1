import { Panel } from '../../../components/layout/panel.tsx'
import { Button } from '../../../components/ui/button.tsx'
import { t } from '../../../lib/language.ts'
import type { ProgrammeProps } from '../../programmes/programme-props.ts'
import { useWaiting } from '../api/trust.ts'

interface Props extends ProgrammeProps {
  readonly open: (part: 'signs' | 'disputes') => void
}

/** How many signs and disputes wait for the merchant; nothing where none does. */
export function WaitingPanel({ site, programme, open }: Props) {
  const { data: waiting } = useWaiting({ site: site.domain, id: programme.id })
  if (waiting === undefined || waiting.flags + waiting.disputes === 0) return null
  return (
    <Panel title={t('Waits for you')}>
      <div className="programmes-page__actions">
        {waiting.disputes > 0 && (
          <Button look="strong" onClick={() => open('disputes')}>
            {t('{n, plural, one {# dispute} other {# disputes}}', { n: waiting.disputes })}
          </Button>
        )}
        {waiting.flags > 0 && (
          <Button onClick={() => open('signs')}>
            {t('{n, plural, one {# sign of fraud} other {# signs of fraud}}', { n: waiting.flags })}
          </Button>
        )}
      </div>
    </Panel>
  )
}
