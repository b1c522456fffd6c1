import { type EventOptions, send } from './event.ts'
import { follow } from './links.ts'
import { look } from './page.ts'

type Api = (name: string, event?: EventOptions) => void
type Stub = Api & { q?: Parameters<Api>[] }

const globals = self as unknown as Record<string, Stub | undefined>

/** Free to take: nothing there, or only the snippet that queues calls until the script has come. */
const isFree = (name: string): boolean => !globals[name]?.call || /\.q\b/.test(globals[name] as never)

/** Hears of everything before the page can stop it. */
function moved(event: Event & { persisted?: boolean; button?: number }): void {
  look(event.persisted)
  // Of these only clicks have a button, also those made with the keyboard; the third button opens a menu.
  if ((event.button as number) < 2) follow(event)
}

const start = (): void => {
  // A page that has the script twice counts once.
  if (isFree('gatecount')) {
    for (const method of ['pushState', 'replaceState'] as const) {
      const original = history[method]
      history[method] = (...args) => {
        original.apply(history, args)
        look()
      }
    }
    for (const type of 'visibilitychange scroll blur focus auxclick pageshow click popstate'.split(' '))
      addEventListener(type, moved, true)

    look()
    for (const name of ['gatecount', 'plausible'])
      if (isFree(name)) {
        const queued = globals[name]?.q
        globals[name] = send
        queued?.map(call => send(...call))
      }
  }
}

// A mark for children further down the page has to be there before anything is sent.
if (document.readyState === 'loading') addEventListener('DOMContentLoaded', start)
else start()
