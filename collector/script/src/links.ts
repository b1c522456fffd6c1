import { send } from './event.ts'
import { options } from './options.ts'

const FILES =
  '(doc|xls|pp[st])x?|apk|exe|wm[av]|txt|wav|od[pst]|pkg|csv|mp[34]|zip|rtf|msi|7z|avi|mov|mpe?g|dmg|epub|rar|pdf|key|t?gz|midi?'

const isFile = RegExp(`\\.(${(options.fileTypes || FILES).replace(/,/g, '|')})$`, 'i')

type Target = EventTarget & Partial<HTMLAnchorElement>

/** Follows a click on a link (mouse, middle button, keyboard) as far as the edge of the site, and no further. */
export function follow(click: Event): void {
  const link = (click.composedPath() as Target[]).find(node => node.href && node.host) as
    | HTMLAnchorElement
    | undefined
  if (link && !('noLinks' in options)) {
    if (link.host !== location.host) send('Outbound Link: Click', { props: { url: link.href } })
    else if (isFile.test(link.pathname) || link.hasAttribute('download'))
      send('File Download', { props: { url: link.href.split('?')[0] } })
  }
}
