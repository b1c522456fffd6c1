import { unveil, type Veiled } from '@gatecount/shared/domain/privacy/veiled'
import Bowser from 'bowser'
import { isbot } from 'isbot'
import { BROWSERS, type DEVICE_CLASSES, MARKED_BROWSERS, SYSTEMS } from './agent-names.ts'
import { Recent } from './recent.ts'

type Device = (typeof DEVICE_CLASSES)[number]

export interface Agent {
  readonly device: Device
  /** Family without version, from a closed set; `Other` when it is not in it. */
  readonly browser: string
  readonly os: string
  /** The user agent names a robot, a library or a headless browser. */
  readonly bot: boolean
  /** False when the text is empty: a robot on the web, but usual for a log of the common format, which has no column. */
  readonly stated: boolean
}

const OTHER = 'Other'
const UNSTATED: Agent = { device: OTHER, browser: OTHER, os: OTHER, bot: false, stated: false }

/** Longer texts are no browser's; they are cut before they are read and remembered. */
const LONGEST = 512
const GENERATION = 5_000

/** Page testers that `isbot` does not know, and `-`: a log that has the column says that none was sent. */
const ROBOT = /GTmetrix|Miniature\.io|\bYLT\b|TSM-turingos|^-$/
const TELEVISION = /\bAFT[A-Z]|BRAVIA|SMART-?TV|SmartTV|HbbTV|CrKey|Android TV|GoogleTV|AppleTV|\bTV\b/
const CONSOLE = /PlayStation|Xbox|Nintendo/
const FEATURE_PHONE = /MIDP|J2ME|Opera Mini|UP\.Browser/
const IPAD_APP = /\biPad\b|FBDV\/iPad/

const DEVICES: Readonly<Record<string, Device>> = {
  desktop: 'Desktop',
  mobile: 'Mobile',
  tablet: 'Tablet',
  tv: 'TV',
}

function deviceOf(userAgent: string, platform: string | undefined, os: string): Device {
  if (CONSOLE.test(userAgent)) return OTHER
  if (TELEVISION.test(userAgent)) return 'TV'
  if (IPAD_APP.test(userAgent)) return 'Tablet'
  if (os === 'Chrome OS') return 'Desktop'
  if (platform === undefined && FEATURE_PHONE.test(userAgent)) return 'Mobile'
  if (platform === undefined && userAgent.includes('X11')) return 'Desktop'
  return DEVICES[platform ?? ''] ?? OTHER
}

function browserOf(userAgent: string, name: string | undefined): string {
  const marked = MARKED_BROWSERS.find(([mark]) => mark.test(userAgent))
  return marked?.[1] ?? BROWSERS.get(name ?? '') ?? OTHER
}

function parse(userAgent: string): Agent {
  if (isbot(userAgent) || ROBOT.test(userAgent)) return { ...UNSTATED, bot: true, stated: true }
  const { browser, os, platform } = Bowser.parse(userAgent)
  const system = SYSTEMS.get(os.name ?? '') ?? (userAgent.includes('PlayStation') ? 'PlayStation' : OTHER)
  return {
    device: deviceOf(userAgent, platform.type, system),
    browser: browserOf(userAgent, browser.name),
    os: system,
    bot: false,
    stated: true,
  }
}

/** Parsing costs some 20 µs, remembering 0.1 µs, and a site sees the same few thousand user agents all day. */
const recent = new Recent<string, Agent>(GENERATION)

/**
 * Device, browser and system of a user agent, and whether it is a robot's own name. The text is opened here, kept in
 * memory among the recent 10,000, and goes nowhere else.
 */
export function readAgent(userAgent: Veiled<string>): Agent {
  const text = unveil(userAgent)
  if (text === '') return UNSTATED
  return recent.read(text.length > LONGEST ? text.slice(0, LONGEST) : text, parse)
}
