import type { Permission } from '@gatecount/shared/domain/identity/permissions'
import type { ReactNode } from 'react'
import type { Message } from '../../lib/language.ts'
import { SiteActivity } from '../activity/components/site-activity.tsx'
import { GoalsSection } from '../goals/components/goals-section.tsx'
import { MailSection } from '../mail/components/mail-section.tsx'
import { SitePeople } from '../people/components/site-people.tsx'
import { PolicySection } from '../policy/components/policy-section.tsx'
import type { ListedSite } from '../site/api/sites.ts'
import { SiteTokens } from '../tokens/components/site-tokens.tsx'
import { ChildrenSection } from './components/children-section.tsx'
import { CountingSection } from './components/counting-section.tsx'
import { DataSection } from './components/data-section.tsx'
import { GeneralSection } from './components/general-section.tsx'
import { SnippetSection } from './components/snippet-section.tsx'

interface Section {
  /** Behind `/settings/`; the first has none. */
  readonly slug: string
  readonly label: Message
  readonly may: Permission
  readonly draw: (site: ListedSite) => ReactNode
}

/** The pages of a site's settings, in the order of their navigation. */
export const SECTIONS: readonly Section[] = [
  { slug: '', label: 'General', may: 'settings:read', draw: site => <GeneralSection site={site} /> },
  { slug: 'snippet', label: 'Snippet', may: 'settings:read', draw: site => <SnippetSection site={site} /> },
  {
    slug: 'counting',
    label: 'What counts',
    may: 'settings:read',
    draw: site => <CountingSection site={site} />,
  },
  { slug: 'goals', label: 'Goals', may: 'settings:read', draw: site => <GoalsSection site={site} /> },
  {
    slug: 'children',
    label: 'Children',
    may: 'settings:read',
    draw: site => <ChildrenSection site={site} />,
  },
  { slug: 'mail', label: 'Mail', may: 'mail:receive', draw: site => <MailSection site={site} /> },
  { slug: 'data', label: 'Data', may: 'settings:read', draw: site => <DataSection site={site} /> },
  { slug: 'policy', label: 'Policy', may: 'settings:read', draw: site => <PolicySection site={site} /> },
  { slug: 'people', label: 'People', may: 'people:manage', draw: site => <SitePeople site={site} /> },
  { slug: 'tokens', label: 'Tokens', may: 'tokens:manage', draw: site => <SiteTokens site={site} /> },
  { slug: 'activity', label: 'Activity', may: 'activity:read', draw: site => <SiteActivity site={site} /> },
]
