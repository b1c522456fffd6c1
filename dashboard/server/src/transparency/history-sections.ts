import type { PolicyChange } from '@gatecount/shared/adapters/control/policy/policy-store'
import { concluded } from '@gatecount/shared/domain/audit/concluded'
import { NETWORK_ATTRIBUTION, NETWORK_DATA_DATE } from '@gatecount/shared/domain/identity/network-attribution'
import { type Markup, markup } from '../mail-reports/drawing/markup.ts'
import { sayDifferences } from '../policy/say-difference.ts'
import { bullets, folded, paragraph, type Speaking, sayDay, sayNumber, section } from './public-page.ts'
import type { PublicFacts } from './read-public.ts'
import { transparencyPath } from './transparency-path.ts'

type Differences = ReturnType<typeof sayDifferences>

const MARKS = { widens: 'wide', narrows: 'narrow', neutral: 'quiet' } as const
const DIRECTIONS = { widens: 'takes more', narrows: 'takes less', neutral: 'takes the same' } as const

/** What became or becomes otherwise, each with whether that takes more of visitors or less. */
const differenceList = ({ say }: Speaking, differences: Differences): Markup =>
  bullets(
    differences.map(
      ({ direction, words }) =>
        markup`${words} <span class="small ${MARKS[direction]}">(${say(DIRECTIONS[direction])})</span>`,
    ),
  )

const STATES = {
  posted: 'Takes effect on {day}',
  withdrawn: 'Withdrawn on {day}',
  in_force: 'In force since {day}',
} as const

function changeItem(speaking: Speaking, change: PolicyChange): Markup {
  const { say, language } = speaking
  const { id, posted, effect, state, settled, before, after } = change
  const day = sayDay(language, state === 'posted' ? effect : (settled ?? effect))
  return markup`<div id="change-${id}"><h3>${say(STATES[state], { day })}</h3>
${paragraph(say('Posted on {day}', { day: sayDay(language, posted) }), 'quiet small')}
${differenceList(speaking, sayDifferences(say, before, after))}</div>`
}

/** Changes that wait for their seven days. */
export function waitingSection(speaking: Speaking, { changes, inForce }: PublicFacts): Markup {
  const { say } = speaking
  const waiting = changes.filter(({ state }) => state === 'posted')
  if (waiting.length === 0)
    return section(
      say('Changes to come'),
      paragraph(say('No change waits. One that takes more would be posted here for seven full days first.')),
    )
  const { version } = inForce.policy
  return section(
    say('Changes to come'),
    paragraph(say('In force is version {version}. Each of these would be a version after it:', { version })),
    ...waiting.map(change => changeItem(speaking, change)),
  )
}

/** Versions that were, and what became of changes. */
export function historySection(speaking: Speaking, { site, versions, changes }: PublicFacts): Markup {
  const { say, language } = speaking
  const settled = changes.filter(({ state }) => state !== 'posted')
  const items = versions.map(({ policy, hash, signature }, index) => {
    const before = versions[index - 1]?.policy.terms
    const since =
      policy.from === null
        ? say('from the beginning')
        : say('since {day}', { day: sayDay(language, policy.from) })
    return markup`<h3>${say('Version {version}', { version: policy.version })}, ${since}</h3>
${before === undefined ? markup`` : differenceList(speaking, sayDifferences(say, before, policy.terms))}
<p class="small">${say('Hash')}: <code>${hash}</code> ${signature === null ? '' : say('(signed)')}
<a href="${transparencyPath(site.domain)}/versions/${policy.version}.json">JSON</a></p>`
  })
  return section(
    say('Versions'),
    paragraph(
      say('Each version names the hash of the one before, so none can be left out or exchanged unseen.'),
    ),
    ...items.reverse(),
    settled.length === 0
      ? markup``
      : folded(say('What became of changes'), markup`${settled.map(change => changeItem(speaking, change))}`),
  )
}

/** What was given on, and at what price. */
export function releasedSection({ say, language }: Speaking, { receipts, site }: PublicFacts): Markup {
  if (receipts.length === 0)
    return section(say('What was released'), paragraph(say('Nothing was released yet.')))
  const number = (figure: number) => sayNumber(language, figure)
  return section(
    say('What was released'),
    paragraph(
      say(
        'ε bounds what a release says about one visitor on one day, whatever a reader knows besides: the less, the better.',
      ),
    ),
    markup`<table class="rows"><thead><tr><th scope="col">${say('Days')}</th><th scope="col">ε</th><th scope="col">${say('Counts')}</th></tr></thead>
<tbody>${[...receipts]
      .reverse()
      .map(
        ({ receipt }) =>
          markup`<tr><th scope="row">${sayDay(language, receipt.start)} – ${sayDay(language, receipt.end)}</th><td>ε = ${number(receipt.epsilon)}</td><td>${number(receipt.rows)}</td></tr>`,
      )}</tbody></table>`,
    site.public
      ? markup`<p><a href="/api/v1/sites/${encodeURIComponent(site.domain)}/releases">${say('Releases as data')}</a></p>`
      : markup``,
  )
}

/** Where names of networks come from. */
export const networkSection = ({ say, language }: Speaking): Markup =>
  section(
    say('Names of networks and countries'),
    paragraph(
      say('From public data as of {day}, on this server: nobody is asked.', {
        day: sayDay(language, NETWORK_DATA_DATE),
      }),
    ),
    bullets(
      NETWORK_ATTRIBUTION.map(({ text, href }) =>
        href === null ? text : markup`<a href="${href}">${text}</a>`,
      ),
    ),
  )

/** When the installation was last looked through. */
export function auditSection({ say, language }: Speaking, { audit }: PublicFacts): Markup {
  const day = audit?.finishedAt?.slice(0, 10)
  if (audit?.report == null || day === undefined)
    return section(say('Last audit'), paragraph(say('None was made yet.')))
  const { message, broken } = concluded(audit.report)
  return section(
    say('Last audit'),
    paragraph(`${sayDay(language, day)}: ${say(message, { broken })}`),
    paragraph(
      say('Invented visitors are sent, and every byte that is stored is searched for them.'),
      'quiet small',
    ),
  )
}
