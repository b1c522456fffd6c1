import { Panel } from '../../../components/layout/panel.tsx'
import { CodeBlock } from '../../../components/ui/code-block.tsx'
import { t } from '../../../lib/language.ts'

const PLAIN = "gatecount('Signup')"
const sale = (currency: string): string =>
  `gatecount('Purchase', { revenue: { currency: '${currency}', amount: '29.90' } })`

/** The lines that make a page say that something was done. */
export function EventCode({ currency }: { readonly currency: string }) {
  return (
    <Panel
      title={t('Events that your site sends')}
      words={t(
        'One line in your page, where it happens. The name is yours; nobody’s name or number belongs in it.',
      )}
    >
      <CodeBlock text={PLAIN} about={t('the line of an event')} quiet />
      <CodeBlock text={sale(currency)} about={t('the line of a sale')} quiet />
    </Panel>
  )
}
