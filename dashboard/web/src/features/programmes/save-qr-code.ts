import { encode } from 'uqr'
import { fileName, saveFile } from '../../lib/save-file.ts'

/** Light modules around the code, without which many cameras do not find it (ISO/IEC 18004). */
const QUIET = 4
const PIXELS_PER_MODULE = 16

/** The code as a drawing that can be printed at any size. */
export function saveQrSvg(text: string, name: string): void {
  const { data, size } = encode(text, { border: QUIET })
  const dark = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])))
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${size}v${size}H0z"/><path d="${dark.join('')}"/></svg>`
  saveFile(fileName([name], 'svg'), svg, 'image/svg+xml')
}

/** The code as a picture. */
export async function saveQrPng(text: string, name: string): Promise<void> {
  const { data, size } = encode(text, { border: QUIET })
  const canvas = document.createElement('canvas')
  canvas.width = size * PIXELS_PER_MODULE
  canvas.height = canvas.width
  const context = canvas.getContext('2d')
  if (context === null) return
  context.fillStyle = '#fff'
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.fillStyle = '#000'
  for (const [y, row] of data.entries()) {
    for (const [x, isDark] of row.entries()) {
      if (isDark)
        context.fillRect(x * PIXELS_PER_MODULE, y * PIXELS_PER_MODULE, PIXELS_PER_MODULE, PIXELS_PER_MODULE)
    }
  }
  const picture = await new Promise<Blob | null>(made => canvas.toBlob(made, 'image/png'))
  if (picture !== null) saveFile(fileName([name], 'png'), picture, 'image/png')
}
