import { Explain } from '../../../components/ui/explain.tsx'
import { t } from '../../../lib/language.ts'
import { moneyOf } from '../../../lib/minor-units.ts'
import { inFull } from '../../../lib/wording.ts'
import type { OwnClicks } from '../api/clicks.ts'
import { conversion, perClick } from '../click-words.ts'

interface Props {
  readonly clicks: OwnClicks
  readonly currency: string
}

/** Clicks, sales by them, and what a click earns, over the same days. */
export function ClickFigures({ clicks: { clicks, sales, earned, ...rates }, currency }: Props) {
  const figures = [
    { name: t('Clicks'), value: inFull(clicks) },
    { name: t('Sales by clicks'), value: inFull(sales) },
    { name: t('Commission'), value: moneyOf(earned, currency) },
    {
      name: t('Conversion rate'),
      value: conversion(rates.conversionRate),
      words: t('Sales by clicks, divided by clicks of the same days.'),
    },
    {
      name: t('Earnings per click'),
      value: perClick(rates.earningsPerClick, currency),
      words: t('Commission of sales by clicks that was not taken back, divided by clicks of the same days.'),
    },
  ]
  return (
    <dl className="portal-figures">
      {figures.map(({ name, value, words }) => (
        <div key={name} className="portal-figures__one">
          <dt>
            {name}{' '}
            {words !== undefined && <Explain about={t('What is this? {name}', { name })}>{words}</Explain>}
          </dt>
          <dd className="portal-figures__value">{value}</dd>
        </div>
      ))}
    </dl>
  )
}
