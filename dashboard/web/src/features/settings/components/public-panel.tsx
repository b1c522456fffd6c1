import { Panel } from '../../../components/layout/panel.tsx'
import { Link } from '../../../components/ui/link.tsx'
import { Switch } from '../../../components/ui/switch.tsx'
import { announce } from '../../../lib/announce.ts'
import { rich, t } from '../../../lib/language.ts'
import { type ListedSite, siteMay, useChangeSite } from '../../site/api/sites.ts'
import { siteAddress } from '../../site/site-address.ts'

/** Whether anyone may read what was released with noise. */
export function PublicPanel({ site }: { readonly site: ListedSite }) {
  const change = useChangeSite(site.domain)
  const isPublic = change.isPending ? change.variables.public === true : site.public === true
  const turn = (on: boolean, undoable: boolean): void =>
    change.mutate(
      { public: on },
      {
        onSuccess: () =>
          announce(
            on ? t('Anyone can read the releases now.') : t('The releases are no longer public.'),
            undoable ? () => turn(!on, false) : undefined,
          ),
      },
    )
  return (
    <Panel title={t('Public')}>
      <Switch
        label={t('Anyone may read the releases')}
        words={rich(
          'Only what is <link>released with noise</link>: never this report, and never anything about a few visitors. The API then gives it without a token.',
          { link: words => <Link href={`${siteAddress(site.domain)}/releases`}>{words}</Link> },
        )}
        on={isPublic}
        turn={on => turn(on, true)}
        disabled={!siteMay(site, 'settings:change')}
      />
      {change.error && (
        <p className="field__error" role="alert">
          {t('Not changed: {message}', { message: change.error.message })}
        </p>
      )}
    </Panel>
  )
}
