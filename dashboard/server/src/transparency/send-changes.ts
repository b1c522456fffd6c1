import type { ControlStore } from '@gatecount/shared/adapters/control/port'
import { sayDifferences } from '../policy/say-difference.ts'
import { sayIn } from '../words/speak.ts'
import { sayDay } from './public-page.ts'
import { changesPage, type SubscriptionDeps } from './subscription-routes.ts'
import { subscriptionToken } from './subscription-token.ts'

type SendDeps = Omit<SubscriptionDeps, 'control' | 'log'> & {
  readonly control: Pick<ControlStore, 'listSites' | 'policies'>
}

/** Sends what was posted to whoever wants to be told. */
export async function sendChanges({ control, key, send, origin }: SendDeps): Promise<void> {
  const { policies } = control
  const sites = new Map((await control.listSites()).map(site => [site.id, site]))
  for (const { id, siteId, email, language, sentThrough } of await policies.subscribersBehind()) {
    const site = sites.get(siteId)
    if (site === undefined || !(await policies.takeChanges(id))) continue
    const say = sayIn(language)
    const fresh = (await policies.changes(siteId)).filter(change => change.id > sentThrough)
    const parts = fresh
      .filter(({ state }) => state === 'posted')
      .map(({ effect, before, after }) =>
        [
          say('Takes effect on {day}', { day: sayDay(language, effect) }),
          ...sayDifferences(say, before, after).map(({ words }) => `- ${words}`),
        ].join('\n'),
      )
    const end = `${origin}/policy-mail/end?token=${subscriptionToken(key, id)}`
    if (parts.length > 0)
      await send({
        to: email,
        subject: say('{site} is going to count more', { site: site.domain }),
        text: `${[...parts, changesPage(origin, site.domain), `-- \n${say('No more mails')}: ${end}`].join('\n\n')}\n`,
        headers: {
          'List-Unsubscribe': `<${end}>`,
          'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
        },
      })
    await policies.changesSent(id, Math.max(...fresh.map(change => change.id)))
  }
}
