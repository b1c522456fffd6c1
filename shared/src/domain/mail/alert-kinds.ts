interface AlertKindRule {
  /** What the threshold counts. */
  readonly unit: 'percent' | 'hours'
  readonly least: number
  readonly most: number
  readonly usual: number
}

/** What a person can be told of between two reports. Percent are of what is usual at that hour of that day of the week. */
export const ALERT_KINDS = {
  /** From so much on. */
  spike: { unit: 'percent', least: 150, most: 2000, usual: 300 },
  /** Down to so much. */
  drop: { unit: 'percent', least: 10, most: 90, usual: 50 },
  /** Nothing at all for so long. */
  silence: { unit: 'hours', least: 2, most: 168, usual: 24 },
} as const satisfies Record<string, AlertKindRule>

export type AlertKind = keyof typeof ALERT_KINDS
export const ALERT_NAMES = Object.keys(ALERT_KINDS) as readonly AlertKind[]

/** How often a report comes. */
export const REPORT_PERIODS = ['week', 'month'] as const
export type ReportPeriod = (typeof REPORT_PERIODS)[number]
