import type { PolicyTerms } from '@gatecount/shared/domain/policy/policy-terms'
import { markup } from '../mail-reports/drawing/markup.ts'
import { sayMember, sayMonths } from '../policy/say-difference.ts'
import type { Say } from '../words/speak.ts'

export interface PrivacyStatement {
  readonly title: string
  readonly paragraphs: readonly string[]
  readonly html: string
}

function identity(say: Say, { childDirected, crowdOfHits, crowdOfOne, crowdOfTwo }: PolicyTerms): string[] {
  if (childDirected)
    return [
      say(
        'This site is directed at children. Nobody is told apart: your address is let go before anything is stored, and a figure is shown only when {k} hits are in it.',
        { k: crowdOfHits },
      ),
    ]
  return [
    say(
      'Your address and the name of your browser are used in memory for a moment, to tell visitors of one day apart and to find country and network, and are then forgotten. Nothing is stored in your browser for it, and nobody is recognised on another day or another site.',
    ),
    say(
      'What is kept is sums. A sum about an attribute is stored only when at least {one} different visitors are in it; about two attributes together, {two}.',
      { one: crowdOfOne, two: crowdOfTwo },
    ),
  ]
}

const shared = (say: Say, { epsilon, open, sharing }: PolicyTerms): string[] => [
  epsilon === 0
    ? say('Figures are given to nobody else.')
    : open
      ? say(
          'Figures are published with noise that bounds what anybody can learn of one visitor’s day (ε = {epsilon}).',
          {
            epsilon,
          },
        )
      : say(
          'Partners get figures with noise that bounds what anybody can learn of one visitor’s day (ε = {epsilon}).',
          { epsilon },
        ),
  ...(sharing.includes('affiliates')
    ? [
        say(
          'If you come by the link of an affiliate, a cookie keeps the code of that link and the day, the same for everybody who clicks it on that day. It pays the affiliate, who never sees who bought.',
        ),
      ]
    : []),
]

/** What a site can put into its privacy statement, in plain words, made of its policy. It is no legal advice. */
export function statementOf(say: Say, terms: PolicyTerms): PrivacyStatement {
  const title = say('Statistics of visits')
  const paragraphs = [
    say(
      'We count visits of this site with Gatecount, on our own behalf, to see which pages and sources matter to many.',
    ),
    ...identity(say, terms),
    say('Counted are: {what}.', {
      what: terms.dimensions.map(name => sayMember(say, 'dimensions', name)).join('; '),
    }),
    ...(terms.properties.length > 0
      ? [
          say('With events of the site these properties are counted: {names}.', {
            names: terms.properties.join(', '),
          }),
        ]
      : []),
    say('Figures about attributes are kept: {attributes}; totals: {totals}.', {
      attributes: sayMonths(say, terms.keptAttributes),
      totals: sayMonths(say, terms.keptTotals),
    }),
    ...shared(say, terms),
    say(
      'You can opt out at any time at /optout on this site. Global Privacy Control and Do Not Track are honoured. A change that takes more is announced seven days before it applies.',
    ),
  ]
  return {
    title,
    paragraphs,
    html: markup`<h2>${title}</h2>
${paragraphs.map(
  text => markup`<p>${text}</p>
`,
)}`.html,
  }
}

/** The same as text. */
export const statementText = ({ title, paragraphs }: PrivacyStatement): string =>
  `${title}\n\n${paragraphs.join('\n\n')}\n`
