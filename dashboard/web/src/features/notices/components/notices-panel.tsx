import { Panel } from '../../../components/layout/panel.tsx'
import { ProblemNotice } from '../../../components/ui/problem-notice.tsx'
import { SkeletonRows } from '../../../components/ui/skeleton.tsx'
import { t } from '../../../lib/language.ts'
import { whyNoMail } from '../../mail/components/why-no-mail.tsx'
import { useNotices } from '../api/notices.ts'
import { NoticesForm } from './notices-form.tsx'

/** Mails about programmes, as somebody chooses them for themself. */
export function NoticesPanel({ path }: { readonly path: string }) {
  const { data, error, refetch } = useNotices(path)
  const why = data && whyNoMail(data)
  return (
    <Panel
      title={t('Mails about programmes')}
      words={t(
        'Everybody chooses their own. Nothing in the mails tells who opens them, and each has a link that ends it.',
      )}
    >
      {error && !data && <ProblemNotice error={error} retry={() => void refetch()} />}
      {!error && !data && <SkeletonRows rows={6} />}
      {why}
      {data && why === undefined && <NoticesForm path={path} settings={data} />}
    </Panel>
  )
}
