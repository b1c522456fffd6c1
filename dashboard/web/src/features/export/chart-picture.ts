interface Picture {
  readonly chart: SVGSVGElement
  readonly title: string
  /** Under the title: the site and its days. */
  readonly words: string
}

/** What style sheets say of an element of a chart; a picture has no style sheet. */
const LOOKS = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-opacity',
  'stroke-dasharray',
  'opacity',
  'font-family',
  'font-size',
  'font-weight',
  'text-anchor',
  'visibility',
] as const

const SCALE = 2
const MARGIN = 24
const HEAD = 64

/** The chart as it is drawn now, with its computed colours, standing by itself. */
function standingAlone(chart: SVGSVGElement): string {
  const copy = chart.cloneNode(true) as SVGSVGElement
  const { width, height } = chart.getBoundingClientRect()
  const originals = [chart, ...chart.querySelectorAll('*')]
  const copies = [copy, ...copy.querySelectorAll('*')]
  for (const [at, original] of originals.entries()) {
    const looks = getComputedStyle(original)
    copies[at]?.removeAttribute('style')
    for (const name of LOOKS) copies[at]?.setAttribute(name, looks.getPropertyValue(name))
  }
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg')
  copy.setAttribute('width', String(width))
  copy.setAttribute('height', String(height))
  return new XMLSerializer().serializeToString(copy)
}

async function imageOf(svg: string): Promise<HTMLImageElement> {
  const image = new Image()
  // The only kind of address besides our own that the page may load a picture from.
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`
  await image.decode()
  return image
}

/** A chart with its title as a PNG, in the colours that the page has now and sharp enough for a slide. */
export async function chartPicture({ chart, title, words }: Picture): Promise<Blob> {
  const { width, height } = chart.getBoundingClientRect()
  const canvas = document.createElement('canvas')
  canvas.width = Math.round((width + 2 * MARGIN) * SCALE)
  canvas.height = Math.round((height + HEAD + 2 * MARGIN) * SCALE)
  const pen = canvas.getContext('2d')
  if (pen === null) throw new Error('This browser draws no pictures')
  const page = getComputedStyle(document.body)
  const colour = (name: string): string => {
    const probe = document.body.appendChild(document.createElement('span'))
    probe.style.color = `var(${name})`
    const { color } = getComputedStyle(probe)
    probe.remove()
    return color
  }
  pen.scale(SCALE, SCALE)
  pen.fillStyle = colour('--surface')
  pen.fillRect(0, 0, canvas.width, canvas.height)
  pen.fillStyle = colour('--ink')
  pen.font = `600 20px ${page.fontFamily}`
  pen.fillText(title, MARGIN, MARGIN + 18, width)
  pen.fillStyle = colour('--muted')
  pen.font = `400 14px ${page.fontFamily}`
  pen.fillText(words, MARGIN, MARGIN + 42, width)
  pen.drawImage(await imageOf(standingAlone(chart)), MARGIN, MARGIN + HEAD, width, height)
  const blob = await new Promise<Blob | null>(resolve => canvas.toBlob(resolve, 'image/png'))
  if (blob === null) throw new Error('The picture is too large for this browser')
  return blob
}
