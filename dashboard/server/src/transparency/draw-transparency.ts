import type { Language } from '@gatecount/shared/language/languages'
import { type Markup, markup } from '../mail-reports/drawing/markup.ts'
import { sayIn } from '../words/speak.ts'
import { collectedSection, keptSection, leftOutSection, readersSection } from './counted-sections.ts'
import {
  auditSection,
  historySection,
  networkSection,
  releasedSection,
  waitingSection,
} from './history-sections.ts'
import { folded, paragraph, publicPage, type Speaking, section } from './public-page.ts'
import type { PublicFacts } from './read-public.ts'
import { statementOf, statementText } from './statement.ts'
import { transparencyPath } from './transparency-path.ts'

interface Drawing {
  readonly language: Language
  /** Whether changes can be had by mail. */
  readonly hasMail: boolean
}

function optOutSection({ say }: Speaking, { site }: PublicFacts): Markup {
  return section(
    say('Opt out'),
    paragraph(
      say(
        'One press, and this browser is not counted any more. What is stored for it says “no” and nothing else, the same for everybody. Browsers that send Global Privacy Control or Do Not Track need not press anything.',
      ),
    ),
    markup`<p><a class="button" href="https://${site.domain}/optout">${say('Opt out on {site}', { site: site.domain })}</a></p>`,
  )
}

function tellSection({ say }: Speaking, { site }: PublicFacts, hasMail: boolean): Markup {
  const path = transparencyPath(site.domain)
  return section(
    say('Be told of changes'),
    markup`<p class="tall"><a href="${path}/changes.rss">RSS</a> · <a href="${path}/changes.atom">Atom</a> · <a href="${path}/changes.json">JSON Feed</a></p>`,
    hasMail
      ? markup`<form method="post" action="${path}/subscribe"><label>${say('By e-mail, to this address')} <input type="email" name="email" required maxlength="254" autocomplete="email"></label><button>${say('Send me a link to confirm')}</button></form>`
      : markup``,
  )
}

/** The public page of a site. */
export function drawTransparency(facts: PublicFacts, { language, hasMail }: Drawing): string {
  const say = sayIn(language)
  const speaking = { say, language }
  const { site, inForce } = facts
  const { terms } = inForce.policy
  const path = transparencyPath(site.domain)
  const title = say('What is counted on {site}', { site: site.domain })
  const other = language === 'de' ? { code: 'en', name: 'English' } : { code: 'de', name: 'Deutsch' }
  const feed = (kind: string, type: string): Markup =>
    markup`<link rel="alternate" type="${type}" title="${say('Changes of the policy of {site}', { site: site.domain })}" href="${path}/changes.${kind}">`
  return publicPage({
    language,
    title,
    head: markup`<link rel="alternate" hreflang="${other.code}" href="${path}?lang=${other.code}">
${feed('rss', 'application/rss+xml')}${feed('atom', 'application/atom+xml')}${feed('json', 'application/feed+json')}`,
    body: markup`<nav aria-label="${say('Language')}"><a href="${path}?lang=${other.code}" lang="${other.code}" hreflang="${other.code}">${other.name}</a></nav>
<h1>${title}</h1>
${paragraph(say('Crowds are counted here, and nobody is followed. This page is made of the settings that are really in force.'))}
${optOutSection(speaking, facts)}
${waitingSection(speaking, facts)}
${collectedSection(speaking, terms)}
${leftOutSection(speaking, terms)}
${keptSection(speaking, terms)}
${readersSection(speaking, terms)}
${releasedSection(speaking, facts)}
${networkSection(speaking)}
${auditSection(speaking, facts)}
${historySection(speaking, facts)}
${tellSection(speaking, facts, hasMail)}
${section(
  say('For the privacy statement of the site'),
  paragraph(say('Made of the same settings; no legal advice.'), 'quiet small'),
  folded(say('Text to paste'), markup`<pre tabindex="0">${statementText(statementOf(say, terms))}</pre>`),
)}`,
  })
}
