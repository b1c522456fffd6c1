import type { PolicyTerms, TermName } from '@gatecount/shared/domain/policy/policy-terms'
import { ALL_DIMENSIONS } from '@gatecount/shared/domain/report/dimensions'
import { type Markup, markup } from '../mail-reports/drawing/markup.ts'
import { sayMember, sayMonths } from '../policy/say-difference.ts'
import { bullets, folded, paragraph, rows, type Speaking, section } from './public-page.ts'

const listed = ({ say }: Speaking, terms: PolicyTerms, name: TermName): string[] => {
  const members = terms[name]
  return Array.isArray(members) ? members.map(member => sayMember(say, name, member)) : []
}

/** A list with its title, or nothing. */
const named = (title: string, items: readonly string[]): Markup =>
  items.length === 0 ? markup`` : markup`<h3>${title}</h3>${bullets(items)}`

/** What is counted. */
export function collectedSection(speaking: Speaking, terms: PolicyTerms): Markup {
  const { say } = speaking
  const of = (name: TermName) => listed(speaking, terms, name)
  return section(
    say('What is counted'),
    paragraph(say('Page views, visits, and what follows, each as a sum of many:')),
    // In the order of the catalogue, which goes from where visits come from to what they do.
    bullets(
      ALL_DIMENSIONS.filter(name => terms.dimensions.includes(name)).map(name =>
        sayMember(say, 'dimensions', name),
      ),
    ),
    terms.pairs.length === 0
      ? markup``
      : folded(
          say('{n, plural, one {# pair} other {# pairs}} of these are counted together', {
            n: terms.pairs.length,
          }),
          bullets(of('pairs')),
        ),
    named(say('Properties that the site sends with events'), of('properties')),
    named(say('Goals'), of('goals')),
    named(say('Ways through the site'), of('funnels')),
    named(say('Domains'), of('domains')),
    named(say('Hosts whose pages count; no others do'), of('hosts')),
    named(say('Counted from'), of('origins')),
    named(say('Counted as one page'), of('pathsAsOne')),
    paragraph(
      terms.childDirected
        ? say('This site is directed at children: nobody is told apart, not even for a day.')
        : say(
            'Visitors are told apart for one day, under a random key that is never stored and forgotten afterwards. Nobody is recognised on another day or on another site.',
          ),
    ),
  )
}

/** From whom nothing is taken. */
export function leftOutSection(speaking: Speaking, terms: PolicyTerms): Markup {
  const { say } = speaking
  const of = (name: TermName) => listed(speaking, terms, name)
  const { excludedNetworks } = terms
  return section(
    say('From whom nothing is taken'),
    bullets([
      say('Whoever has opted out'),
      say('Whoever’s browser sends Global Privacy Control or Do Not Track'),
      ...(excludedNetworks.length > 0
        ? [
            say('{n, plural, one {# network} other {# networks}} that the owner leaves out', {
              n: excludedNetworks.length,
            }),
          ]
        : []),
    ]),
    named(say('Parts of the site that are for children'), of('childSections')),
    named(say('Parts of the site that are left out'), of('excludedPaths')),
    named(say('Left out besides'), of('leftOut')),
  )
}

/** Where it stays, and for how long. */
export function keptSection({ say }: Speaking, terms: PolicyTerms): Markup {
  const { childDirected } = terms
  const people: readonly (readonly [string, string])[] = childDirected
    ? [
        [
          say('The address of a visitor'),
          say('It is let go before anything is stored, in memory, within milliseconds'),
        ],
      ]
    : [
        [
          say('The address and the browser’s name of a visitor'),
          say(
            'In memory while an event is read, a second or two; on its way sealed, under keys that are destroyed after 48 hours at the latest',
          ),
        ],
        [
          say('What tells visitors of one day apart'),
          say(
            'In memory, until the day is closed: half an hour after midnight as a rule, three hours at most',
          ),
        ],
      ]
  return section(
    say('Where it stays, and for how long'),
    rows(
      [say('What'), say('Where and for how long')],
      [
        ...people,
        [
          say('Figures about attributes'),
          say('In the database of the site: {time}', { time: sayMonths(say, terms.keptAttributes) }),
        ],
        [
          say('Totals'),
          say('In the database of the site: {time}', { time: sayMonths(say, terms.keptTotals) }),
        ],
        [
          say('Counts of releases'),
          say('In the database of the site: {time}', { time: sayMonths(say, terms.keptReleases) }),
        ],
      ],
    ),
    paragraph(
      childDirected
        ? say('A figure is stored only when {k} hits are in it, totals included.', { k: terms.crowdOfHits })
        : say(
            'A figure about one attribute is stored only when {one} different visitors of a day are in it, one about two attributes when {two} are.',
            { one: terms.crowdOfOne, two: terms.crowdOfTwo },
          ),
    ),
  )
}

/** Who may see what. */
export function readersSection(speaking: Speaking, terms: PolicyTerms): Markup {
  const { say } = speaking
  return section(
    say('Who may see what'),
    bullets([
      say('The owner of the site and people they invite: figures of crowds, and totals. Never a visitor.'),
      ...(terms.epsilon > 0
        ? [
            terms.open
              ? say('Everybody: what was released with noise')
              : say('Partners of the owner: what was released with noise'),
          ]
        : [say('Nobody else: nothing is released')]),
      ...listed(speaking, terms, 'sharing'),
    ]),
  )
}
