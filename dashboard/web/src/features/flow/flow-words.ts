import { type Message, t } from '../../lib/language.ts'
import type { FlowNode } from './picture.ts'

type Named = Pick<FlowNode, 'kind' | 'value'>

/** Pages at the top of a site share a section that has no folder to be named by. */
export const sectionLabel = (section: string): string =>
  section === '/' ? t('Pages at the top') : `${section}…`

/** What a node is called. Others without a section are `others`: sections or pages. */
export function nodeLabel({ kind, value }: Named, others: Message): string {
  switch (kind) {
    case 'section':
      return sectionLabel(value)
    case 'page':
      return value
    case 'others':
      return value === '' ? t(others) : t('Others in {section}', { section: sectionLabel(value) })
    case 'entered':
      return t('Entered the site')
    case 'left':
      return t('Left the site')
    case 'hidden':
      return t('Too few to show')
  }
}

export const viewsWords = (n: number): string =>
  t('{n, plural, one {# page view} other {# page views}}', { n })
