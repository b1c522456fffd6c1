import { Panel } from '../../../components/layout/panel.tsx'
import { ProblemNotice } from '../../../components/ui/problem-notice.tsx'
import { SkeletonRows } from '../../../components/ui/skeleton.tsx'
import { t } from '../../../lib/language.ts'
import type { ProgrammeProps } from '../../programmes/programme-props.ts'
import { type Creatives, isBanner, isText, useCreatives } from '../api/creatives.ts'
import { AddBanner } from './add-banner.tsx'
import { AddText } from './add-text.tsx'
import { FeedPanel } from './feed-panel.tsx'
import { PublicPagePanel } from './public-page-panel.tsx'
import { RemoveCreative } from './remove-creative.tsx'
import './promotion.css'

interface Props extends ProgrammeProps {
  readonly creatives: Creatives['creatives']
}

const leadsTo = (site: string, page: string): string =>
  t('leads to {page}', { page: page === '' ? site : site + page })

function Banners({ site, programme, mayManage, creatives }: Props) {
  const of = { site: site.domain, id: programme.id }
  const banners = creatives.filter(isBanner)
  return (
    <Panel
      title={t('Banners')}
      words={
        <p>
          {t(
            'Affiliates get each as HTML with their own link. Nothing counts who sees one, and everything that does not draw (camera, place, author) is removed from the file.',
          )}
        </p>
      }
    >
      {banners.length === 0 ? (
        <p className="programmes-page__note">{t('There is no banner yet.')}</p>
      ) : (
        <ul className="promotion__list">
          {banners.map(banner => (
            <li key={banner.id}>
              <img
                className="promotion__picture"
                src={banner.address}
                alt={banner.name}
                width={banner.width}
                height={banner.height}
                loading="lazy"
              />
              <p>
                <b>{banner.name}</b>
                <span className="programmes-page__said">
                  {t('{width} × {height}', { width: banner.width, height: banner.height })}
                  {', '}
                  {leadsTo(site.domain, banner.page)}
                </span>
              </p>
              {mayManage && <RemoveCreative of={of} creative={banner} />}
            </li>
          ))}
        </ul>
      )}
      {mayManage && <AddBanner of={of} />}
    </Panel>
  )
}

function Texts({ site, programme, mayManage, creatives }: Props) {
  const of = { site: site.domain, id: programme.id }
  const texts = creatives.filter(isText)
  return (
    <Panel title={t('Texts')} words={<p>{t('Words that affiliates may use, with a link of theirs.')}</p>}>
      {texts.length === 0 ? (
        <p className="programmes-page__note">{t('There is no text yet.')}</p>
      ) : (
        <ul className="promotion__list">
          {texts.map(text => (
            <li key={text.id}>
              <p>
                <b>{text.name}</b>
                <span className="programmes-page__said">{leadsTo(site.domain, text.page)}</span>
              </p>
              <p className="promotion__words">{text.words}</p>
              {mayManage && <RemoveCreative of={of} creative={text} />}
            </li>
          ))}
        </ul>
      )}
      {mayManage && <AddText of={of} />}
    </Panel>
  )
}

/** What a programme is promoted with: its public page, banners, texts and a feed of products. */
export function PromotionPart(props: ProgrammeProps) {
  const { site, programme } = props
  const { data, error, refetch } = useCreatives({ site: site.domain, id: programme.id })
  return (
    <>
      <PublicPagePanel {...props} />
      {error && !data && <ProblemNotice error={error} retry={() => void refetch()} />}
      {!error && !data && (
        <Panel title={t('Banners')}>
          <SkeletonRows rows={4} />
        </Panel>
      )}
      {data && (
        <>
          <Banners {...props} creatives={data.creatives} />
          <Texts {...props} creatives={data.creatives} />
          <FeedPanel {...props} feed={data.feed} />
        </>
      )}
    </>
  )
}
