import type { NOT_EXPORTED } from '@gatecount/shared/domain/site-life/site-export'
import { useMutation } from '@tanstack/react-query'
import { ask } from '../../../lib/http.ts'
import type { SiteTask } from './site-tasks.ts'

/** What an import begins with; the task goes on by itself. */
interface BegunImport extends SiteTask {
  /** What no export holds. */
  readonly note: typeof NOT_EXPORTED
}

interface Import {
  readonly file: File
  /** Another domain than that of the file. */
  readonly as: string
}

/** Sends the export of a site to make a site of it here. */
export const useImportSite = () =>
  useMutation({
    mutationFn: ({ file, as }: Import) =>
      ask<BegunImport>(`/api/v1/site-imports${as === '' ? '' : `?as=${encodeURIComponent(as)}`}`, {
        method: 'POST',
        body: file,
        headers: { 'content-type': 'application/zip' },
      }),
  })
