import type {
  DeletionStep,
  IMPORT_FAULTS,
  ImportFault,
  ImportStep,
  SITE_TASK_STEPS,
} from '@gatecount/shared/domain/site-life/site-task'
import { useMutation, useQuery } from '@tanstack/react-query'
import { ask } from '../../../lib/http.ts'

type Steps = typeof SITE_TASK_STEPS
type StepWords = Steps['deletion'][DeletionStep] | Steps['import'][ImportStep]

/** Something long that is done to a whole site. */
export interface SiteTask {
  readonly id: number
  readonly state: 'waiting' | 'running' | 'done' | 'failed'
  /** What is being done. */
  readonly words: StepWords
  /** Null when the site is gone. */
  readonly domain: string | null
  /** Why it failed. */
  readonly problem: (typeof IMPORT_FAULTS)[ImportFault] | null
}

const isOver = (task: SiteTask | undefined): boolean => task?.state === 'done' || task?.state === 'failed'

/** Asks for a site to be deleted, with everything of it. */
export const useDeleteSite = (domain: string) =>
  useMutation({
    mutationFn: () =>
      ask<SiteTask>(`/api/v1/sites/${encodeURIComponent(domain)}`, {
        method: 'DELETE',
        body: JSON.stringify({ confirm: domain }),
        headers: { 'content-type': 'application/json' },
      }),
  })

/** A task while it runs, as it was when it began until more is known. */
export const useSiteTask = (begun: SiteTask | undefined) =>
  useQuery({
    queryKey: ['site-task', begun?.id],
    queryFn: ({ signal }) => ask<SiteTask>(`/api/v1/site-tasks/${begun?.id}`, { signal }),
    enabled: begun !== undefined,
    ...(begun && { placeholderData: begun }),
    refetchInterval: ({ state }) => (isOver(state.data) ? false : 1_500),
  })
