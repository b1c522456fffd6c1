import { Panel } from '../../../components/layout/panel.tsx'
import { Button } from '../../../components/ui/button.tsx'
import { t } from '../../../lib/language.ts'

/** In the place of the list while there is no funnel. */
export function NoFunnels({ declare }: { readonly declare: (() => void) | null }) {
  return (
    <Panel
      title={t('No funnel yet')}
      words={
        <>
          <p>
            {t(
              'A funnel is a way through your site in steps, such as product, basket, till, thanks. This page shows how many visits take each step, and where they are lost.',
            )}
          </p>
          <p>
            {t(
              'You declare its two to eight steps; they are counted from then on, in their order, within one visit.',
            )}
          </p>
        </>
      }
    >
      {declare && (
        <div>
          <Button look="strong" onClick={declare}>
            {t('Declare a funnel')}
          </Button>
        </div>
      )}
    </Panel>
  )
}
