import axe from 'axe-core'
import type { Page } from 'playwright-core'

/** How a page is looked at: on a desk and on a phone, by day and by night. */
const LOOKS = [
  { width: 1440, height: 900, colorScheme: 'light' },
  { width: 1440, height: 900, colorScheme: 'dark' },
  { width: 390, height: 844, colorScheme: 'light' },
  { width: 390, height: 844, colorScheme: 'dark' },
] as const
type Look = (typeof LOOKS)[number]

/** Until no colour is on its way to another any more, and no figure of before waits for the new one. */
const SETTLED = `(async () => {
  do await new Promise(drawn => requestAnimationFrame(drawn))
  while (
    document.getAnimations().some(animation => animation instanceof CSSTransition) ||
    document.querySelector('.stale') !== null
  )
})()`

async function lookAt(page: Page, { width, height, colorScheme }: Look): Promise<void> {
  await page.setViewportSize({ width, height })
  await page.emulateMedia({ colorScheme })
  await page.evaluate(SETTLED)
}

/** What keeps people from using the page as it is drawn, in each of the ways to look at it. */
export async function faultsOf(page: Page): Promise<string[]> {
  const faults: string[] = []
  await page.evaluate(axe.source)
  for (const look of LOOKS) {
    await lookAt(page, look)
    const at = `${look.width} ${look.colorScheme}`
    const { violations } = await page.evaluate<axe.AxeResults>('axe.run()')
    for (const { id, impact, nodes } of violations) {
      if (impact !== 'serious' && impact !== 'critical') continue
      faults.push(`${id} (${at}): ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)
    }
    const wide = await page.evaluate<number>('document.documentElement.scrollWidth')
    if (wide > look.width) faults.push(`wider than the window (${at}): ${wide}`)
  }
  return faults
}
