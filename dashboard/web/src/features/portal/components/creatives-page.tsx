import { useState } from 'react'
import { Panel } from '../../../components/layout/panel.tsx'
import { CodeBlock } from '../../../components/ui/code-block.tsx'
import { Link } from '../../../components/ui/link.tsx'
import { Notice } from '../../../components/ui/notice.tsx'
import { ProblemNotice } from '../../../components/ui/problem-notice.tsx'
import { SelectField } from '../../../components/ui/select-field.tsx'
import { SkeletonRows } from '../../../components/ui/skeleton.tsx'
import { rich, t } from '../../../lib/language.ts'
import { asDay } from '../../../lib/wording.ts'
import { type Creatives, feedFile, isBanner, isText, useOwnCreatives } from '../../promotion/api/creatives.ts'
import { bannerSnippet } from '../../promotion/banner-snippet.ts'
import { type OwnCode, type OwnProgramme, useCodes } from '../api/programmes.ts'
import { deepLink } from '../deep-link.ts'
import { portalAddress } from '../portal-pages.ts'
import '../../promotion/components/promotion.css'

interface Promoted {
  readonly programme: OwnProgramme
  readonly codes: readonly OwnCode[]
  readonly data: Creatives
}

/** Code and sub-code as one choice. */
const placesOf = (
  codes: readonly OwnCode[],
): readonly { readonly code: string; readonly subCode: string }[] =>
  codes.flatMap(({ code, subCodes }) => ['', ...subCodes].map(subCode => ({ code, subCode })))

function Promotion({ programme, codes, data: { creatives, feed } }: Promoted) {
  const { site, id } = programme
  const places = placesOf(codes)
  const [chosen, choose] = useState(0)
  const { code = '', subCode = '' } = places[chosen] ?? {}
  const linkTo = (page: string): string => deepLink({ site, code, subCode, page }) ?? ''
  const banners = creatives.filter(isBanner)
  const texts = creatives.filter(isText)
  return (
    <>
      {places.length > 1 && (
        <SelectField
          label={t('Your code in all of them')}
          value={String(chosen)}
          options={places.map((place, at) => ({
            value: String(at),
            label: place.subCode === '' ? place.code : `${place.code}/${place.subCode}`,
          }))}
          choose={at => choose(Number(at))}
        />
      )}
      {banners.length > 0 && (
        <Panel
          title={t('Banners')}
          words={t(
            'Copy the HTML into your page: a link of yours and a picture, with no script, and nothing counts who sees it.',
          )}
        >
          <ul className="promotion__list promotion__list--wide">
            {banners.map(({ id: banner, name, address, width, height, page }) => (
              <li key={banner}>
                <img
                  className="promotion__picture"
                  src={address}
                  alt={name}
                  width={width}
                  height={height}
                  loading="lazy"
                />
                <p>
                  {name}{' '}
                  <span className="portal-sub">
                    {t('{width} × {height}', { width, height })}
                    {', '}
                    <a href={address} download>
                      {t('save the picture')}
                    </a>
                  </span>
                </p>
                <CodeBlock
                  text={bannerSnippet({
                    link: linkTo(page),
                    picture: window.location.origin + address,
                    alt: name,
                    width,
                    height,
                  })}
                  about={t('the HTML of {name}', { name })}
                  quiet
                />
              </li>
            ))}
          </ul>
        </Panel>
      )}
      {texts.length > 0 && (
        <Panel title={t('Texts')} words={t('With your link at the end.')}>
          <ul className="promotion__list promotion__list--wide">
            {texts.map(({ id: text, name, words, page }) => (
              <li key={text}>
                <h3>{name}</h3>
                <CodeBlock text={`${words}\n${linkTo(page)}`} about={t('the text {name}', { name })} quiet />
              </li>
            ))}
          </ul>
        </Panel>
      )}
      {feed && (
        <Panel
          title={t('Product feed')}
          words={t(
            '{n, plural, one {# product} other {# products}} of {day} as a table, each with a link that credits you.',
            { n: feed.products, day: asDay(feed.loadedOn) },
          )}
          action={
            <a className="button" href={feedFile(id, code, subCode)} download>
              {t('As a table (CSV)')}
            </a>
          }
        />
      )}
    </>
  )
}

/** What an affiliate promotes with, ready with their own links. */
export function CreativesPage({ programme }: { readonly programme: OwnProgramme }) {
  const { data, error, refetch } = useOwnCreatives(programme.id)
  const { data: all } = useCodes(programme.id)
  if (error && !data) return <ProblemNotice error={error} retry={() => void refetch()} />
  if (!data || !all)
    return (
      <Panel title={t('Banners')}>
        <SkeletonRows rows={6} />
      </Panel>
    )
  if (data.creatives.length === 0 && data.feed === null)
    return (
      <Panel title={t('Banners and texts')}>
        <Notice title={t('The shop has given nothing to promote with yet')}>
          <p>
            {rich('Links need nothing else: <link>make one to any page of the shop</link>.', {
              link: words => <Link href={portalAddress('links', programme.id)}>{words}</Link>,
            })}
          </p>
        </Notice>
      </Panel>
    )
  const codes = all.filter(({ kind }) => kind === 'code')
  if (codes.length === 0)
    return (
      <Panel title={t('Banners and texts')}>
        <Notice title={t('You have no code yet')}>
          <p>
            {rich('Banners and texts carry your link. <link>Register a code for it</link> first.', {
              link: words => <Link href={portalAddress('links', programme.id)}>{words}</Link>,
            })}
          </p>
        </Notice>
      </Panel>
    )
  return <Promotion programme={programme} codes={codes} data={data} />
}
