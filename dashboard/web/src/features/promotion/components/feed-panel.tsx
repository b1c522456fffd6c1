import { useId, useState } from 'react'
import { Panel } from '../../../components/layout/panel.tsx'
import { Button } from '../../../components/ui/button.tsx'
import { ConfirmDialog } from '../../../components/ui/confirm-dialog.tsx'
import { announce } from '../../../lib/announce.ts'
import { ProblemError } from '../../../lib/http.ts'
import { t } from '../../../lib/language.ts'
import { asDay, inFull } from '../../../lib/wording.ts'
import type { ProgrammeProps } from '../../programmes/programme-props.ts'
import { type Creatives, useRemoveFeed, useSetFeed } from '../api/creatives.ts'

interface Props extends ProgrammeProps {
  readonly feed: Creatives['feed']
}

/** `lines.3.price` is what an editor calls line 3. */
const placeOf = (field: string): string => {
  const [, line, column] = field.split('.')
  if (line === undefined) return ''
  return column === undefined ? t('Line {line}', { line }) : t('Line {line}, {column}', { line, column })
}

function Faults({ error }: { readonly error: Error | null }) {
  if (error === null) return null
  const errors = error instanceof ProblemError ? error.errors : []
  return (
    <div role="alert">
      <p className="field__error">{error.message}</p>
      {errors.length > 0 && (
        <ul className="programmes-page__changes">
          {errors.map(({ field, detail }) => (
            <li key={`${field} ${detail}`}>{`${placeOf(field)}: ${detail}`}</li>
          ))}
        </ul>
      )}
    </div>
  )
}

/** The products of the shop, as a table that affiliates get with their own links. */
export function FeedPanel({ site, programme, mayManage, feed }: Props) {
  const of = { site: site.domain, id: programme.id }
  const set = useSetFeed(of)
  const remove = useRemoveFeed(of)
  const [asks, setAsks] = useState(false)
  const id = useId()
  return (
    <Panel
      title={t('Product feed')}
      words={
        <p>
          {t(
            'A table (CSV) with the columns title, address, price and image. Affiliates get it with links that credit them. A new file takes the place of the one before.',
          )}
        </p>
      }
    >
      <p>
        {feed === null
          ? t('There is no feed yet.')
          : t('{n, plural, one {# product} other {# products}}, loaded on {day}.', {
              n: feed.products,
              day: asDay(feed.loadedOn),
            })}
      </p>
      {mayManage && (
        <div className="field">
          <label htmlFor={id}>{t('File with products')}</label>
          <p className="field__hint" id={`${id}-hint`}>
            {t('Prices in {currency}, addresses on {site}, at most {most} products.', {
              currency: programme.currency,
              site: site.domain,
              most: inFull(5000),
            })}
          </p>
          <input
            id={id}
            className="field__input"
            type="file"
            accept=".csv,.tsv,.txt,text/csv"
            aria-describedby={`${id}-hint`}
            disabled={set.isPending}
            onChange={event => {
              const { target } = event
              const file = target.files?.[0]
              if (file === undefined) return
              set.mutate(file, {
                onSuccess: () => announce(t('The product feed is loaded.')),
                // The same file can be chosen again once it is mended.
                onSettled: () => {
                  target.value = ''
                },
              })
            }}
          />
        </div>
      )}
      <Faults error={set.error} />
      {mayManage && feed !== null && (
        <p>
          <Button look="quiet" onClick={() => setAsks(true)}>
            {t('Remove the feed')}
          </Button>
        </p>
      )}
      {asks && (
        <ConfirmDialog
          title={t('Remove the product feed?')}
          action={t('Remove the feed')}
          busy={remove.isPending}
          error={remove.error}
          confirm={() => remove.mutate(undefined, { onSuccess: () => setAsks(false) })}
          close={() => setAsks(false)}
        >
          <p>{t('Affiliates no longer get it; links that they have go on working.')}</p>
        </ConfirmDialog>
      )}
    </Panel>
  )
}
