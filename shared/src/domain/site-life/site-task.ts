/** What is done to a whole site, step by step: a worker does it, for it reaches every store. */
export const SITE_TASK_STEPS = {
  deletion: {
    waiting: 'Waiting for a worker',
    memory: 'Forgetting the days that are open',
    queue: 'Clearing the queue',
    figures: 'Deleting the figures',
    disk: 'Waiting until the old files of the figures are gone',
    traces: 'Rewriting the tables that named the site',
    done: 'Everything of the site is deleted',
  },
  import: {
    waiting: 'Waiting for a worker',
    reading: 'Reading the figures',
    checking: 'Checking them',
    writing: 'Writing them to the new site',
    opening: 'Opening the site',
    done: 'The site is there',
  },
} as const

export type SiteTaskKind = keyof typeof SITE_TASK_STEPS
export type DeletionStep = keyof (typeof SITE_TASK_STEPS)['deletion']
export type ImportStep = keyof (typeof SITE_TASK_STEPS)['import']
export type SiteTaskStep = DeletionStep | ImportStep

/** Why an import was undone. A closed set: nothing that was sent is repeated. */
export const IMPORT_FAULTS = {
  unreadable: 'The figures in the file cannot be read; it is damaged, or no export of Gatecount.',
  unknown_rows: 'The file holds figures that this version does not know.',
  too_small: 'The file holds figures of crowds that are too small to be shown.',
  releases_differ: 'A release in the file is not what was signed.',
  domain_taken: 'Meanwhile a site with this domain has been added.',
  failed: 'It broke off again and again; the log of the worker says where.',
} as const
export type ImportFault = keyof typeof IMPORT_FAULTS

export type SiteTaskState = 'waiting' | 'running' | 'done' | 'failed'

export interface SiteTask {
  readonly id: number
  readonly kind: SiteTaskKind
  readonly state: SiteTaskState
  readonly step: SiteTaskStep
  readonly siteId: number
  /** Its name; null once the site is deleted. */
  readonly domain: string | null
  readonly fault: ImportFault | null
  /** The person who asked; null for a token. */
  readonly askedBy: string | null
  readonly requestedAt: Date
  readonly finishedAt: Date | null
}

/** A task as whoever takes it sees it. */
export interface TakenSiteTask extends SiteTask {
  /** 1 the first time; more when a worker before went away in the middle. */
  readonly attempt: number
}

export const siteTaskWords = ({ kind, step }: Pick<SiteTask, 'kind' | 'step'>): string =>
  (SITE_TASK_STEPS[kind] as Readonly<Record<string, string>>)[step] ?? step
