import type { SiteSettings } from '@gatecount/shared/adapters/control/port'
import { z } from 'zod'
import { fault } from '../words/fault.ts'
import { goals } from './goal-fields.ts'
import { allowedHost, domain } from './host-fields.ts'
import { retention } from './retention-field.ts'
import { rules } from './rule-fields.ts'
import { isTimeZone } from './time-zone.ts'

const CURRENCIES: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'))
export const isCurrency = (code: string): boolean => CURRENCIES.has(code)

export const timeZone = z
  .string()
  .refine(isTimeZone, fault('is not a time zone of the IANA database, such as Europe/Berlin'))
const pathPrefix = z
  .string()
  .regex(/^\/\S*$/, fault('must begin with / and hold no spaces'))
  .max(300)
const property = z.string().regex(/^[\w .-]{1,64}$/, fault('must be 1 to 64 letters, digits, spaces, . _ -'))
const once = (values: readonly string[]): string[] => [...new Set(values)]

/** ISO 8601: 1 is Monday, 7 is Sunday. */
export const weekStart = z.int().min(1).max(7)

/** What can be changed about a site: any of these, each as a whole. Funnels have routes of their own. */
export const siteSettings = z
  .strictObject({
    timeZone,
    currency: z.string().refine(isCurrency, fault('is not a currency of ISO 4217, such as EUR')),
    otherDomains: z.array(domain).max(50).transform(once),
    public: z.boolean(),
    properties: z.array(property).max(30),
    childSections: z.array(pathPrefix).max(100),
    childDirected: z.boolean(),
    excludedPaths: z.array(pathPrefix).max(100),
    allowedHosts: z.array(allowedHost).max(100).transform(once),
    rules,
    goals,
    weekStart,
    retention,
  })
  .partial()

/** Only what was sent; a key that is not there leaves the setting as it is. */
export const sentSettings = (sent: z.infer<typeof siteSettings>): SiteSettings =>
  Object.fromEntries(Object.entries(sent).filter(([, value]) => value !== undefined))
