import { LANGUAGES, type Language } from '@gatecount/shared/language/languages'
import { setLanguage } from '../../lib/choose-language.ts'
import { t } from '../../lib/language.ts'
import { showOverlay } from '../../lib/overlay.ts'
import { goTo } from '../../lib/place.ts'
import { setTheme, THEME_WORDS, THEMES } from '../../lib/theme.ts'
import type { Here } from '../keyboard/here.ts'
import { choosePeriod, removeFilter, stepPeriod, turnComparison } from '../keyboard/view-actions.ts'
import { PERIODS, type PeriodName } from '../period/period.ts'
import { SECTIONS } from '../settings/sections.tsx'
import { siteMay } from '../site/api/sites.ts'
import { settingsAddress, siteAddress } from '../site/site-address.ts'
import { pageAddress, SITE_PAGES } from '../site/site-pages.ts'
import type { Command, CommandGroup } from './command.ts'

const command = (id: string, words: string, run: () => void, note = ''): Command => ({
  id,
  words,
  run,
  ...(note !== '' && { note }),
})

function daysOf(here: Here): readonly Command[] {
  if (here.view === null) return []
  const chosen = here.view.period.name
  return (Object.keys(PERIODS) as PeriodName[]).map(name =>
    command(
      `days-${name}`,
      t(PERIODS[name]),
      () => (name === 'custom' ? showOverlay('days') : choosePeriod(here, name)),
      name === chosen ? t('on show') : '',
    ),
  )
}

function viewOf(here: Here): readonly Command[] {
  if (here.view === null) return []
  return [
    command('before', t('The days before'), () => stepPeriod(here, -1)),
    command('after', t('The days after'), () => stepPeriod(here, 1)),
    command('comparison', t('Comparison on or off'), () => turnComparison(here)),
    ...(here.place.params.has('filter')
      ? [command('filter', t('Take the filter away'), () => removeFilter(here))]
      : []),
  ]
}

function pagesOf({ site, place }: Here): readonly Command[] {
  if (site === null) return []
  const { domain } = site
  return [
    ...SITE_PAGES.filter(({ may }) => siteMay(site, may)).map(page =>
      command(
        `page-${page.slug}`,
        t(page.label),
        () => goTo(pageAddress(domain, page, place.params)),
        domain,
      ),
    ),
    ...SECTIONS.filter(({ may }) => siteMay(site, may)).map(({ slug, label }) =>
      command(`section-${slug}`, t(label), () => goTo(settingsAddress(domain, slug)), t('Settings')),
    ),
  ]
}

/** What can be done from anywhere: where to go, which days, how it looks. */
export function commandsOf(here: Here, signOut: () => void): readonly CommandGroup[] {
  return [
    { title: t('Days'), items: daysOf(here) },
    { title: t('View'), items: viewOf(here) },
    { title: t('Pages'), items: pagesOf(here) },
    {
      title: t('Sites'),
      items: [
        ...here.sites.map(({ domain }) => command(`site-${domain}`, domain, () => goTo(siteAddress(domain)))),
        command('sites', t('All sites'), () => goTo('/sites')),
      ],
    },
    {
      title: t('Appearance'),
      items: THEMES.map(theme => command(`theme-${theme}`, t(THEME_WORDS[theme]), () => setTheme(theme))),
    },
    {
      title: t('Language'),
      items: (Object.keys(LANGUAGES) as Language[]).map(name =>
        command(`language-${name}`, LANGUAGES[name], () => void setLanguage(name)),
      ),
    },
    {
      title: t('Your account'),
      items: [
        command('account', t('Your account'), () => goTo('/account')),
        command('keyboard', t('Keyboard'), () => showOverlay('keyboard')),
        command('sign-out', t('Sign out'), signOut),
      ],
    },
  ]
}
