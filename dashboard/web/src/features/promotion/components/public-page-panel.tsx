import { Panel } from '../../../components/layout/panel.tsx'
import { CodeBlock } from '../../../components/ui/code-block.tsx'
import { Link } from '../../../components/ui/link.tsx'
import { Switch } from '../../../components/ui/switch.tsx'
import { t } from '../../../lib/language.ts'
import { useChangeProgramme } from '../../programmes/api/programmes.ts'
import type { ProgrammeProps } from '../../programmes/programme-props.ts'
import { publicAddress } from '../api/public-programme.ts'

/** The page on which anybody reads of the programme and applies: its address, and whether it is open. */
export function PublicPagePanel({ site, programme, mayManage }: ProgrammeProps) {
  const change = useChangeProgramme({ site: site.domain, id: programme.id })
  const address = publicAddress(site.domain, programme.id)
  return (
    <Panel
      title={t('Public page')}
      words={
        <p>
          {t(
            'Anybody can read its terms, its rules and how it treats its affiliates, and apply. Who applies appears under “Affiliates” once their address is confirmed.',
          )}
        </p>
      }
      action={programme.open && <Link href={address}>{t('See the page')}</Link>}
    >
      {mayManage && (
        <Switch
          label={t('Open to everybody')}
          on={programme.open}
          turn={open => change.mutate({ open })}
          disabled={change.isPending}
        />
      )}
      {programme.open ? (
        <CodeBlock
          text={window.location.origin + address}
          about={t('the address of the public page')}
          quiet
        />
      ) : (
        <p>{t('The page is closed: nobody finds it, and nobody can apply. You can still invite.')}</p>
      )}
      <p className="field__error" role="alert">
        {change.error?.message}
      </p>
    </Panel>
  )
}
