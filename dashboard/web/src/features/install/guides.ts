import type { Message } from '../../lib/language.ts'

/** What a guide quotes of a site's snippet. */
export interface Snippet {
  /** The whole line. */
  readonly line: string
  readonly domain: string
  /** Address of the script. */
  readonly script: string
}

interface GuideStep {
  readonly words: Message
  /** What to paste. */
  readonly paste?: (snippet: Snippet) => string
}

interface Guide {
  readonly label: Message
  readonly steps: readonly GuideStep[]
  /** What is worth knowing beyond the steps. */
  readonly note?: Message
}

const line = ({ line: whole }: Snippet): string => whole

const nextScript = ({ domain, script }: Snippet): string => `import Script from 'next/script'

<Script defer data-domain="${domain}" src="${script}" />`

// Tag Manager drops unknown attributes of a script tag, so the script is made by a script.
const byScript = ({ domain, script }: Snippet): string => `<script>
  var gate = document.createElement('script')
  gate.defer = true
  gate.dataset.domain = '${domain}'
  gate.src = '${script}'
  document.head.appendChild(gate)
</script>`

/** How the snippet gets into the pages of a site, by what they are made with. */
export const GUIDES = {
  html: {
    label: 'Plain HTML',
    steps: [
      { words: 'Open the template that all pages share, or each page if there is none.' },
      { words: "Paste this line just before '</head>'.", paste: line },
      { words: 'Upload the changed files and open any page of the site.' },
    ],
  },
  wordpress: {
    label: 'WordPress',
    steps: [
      { words: 'In the admin area, open Plugins → Add New, search for “WPCode”, install and activate it.' },
      { words: 'Open Code Snippets → Header & Footer.' },
      { words: 'Paste this line into the box “Header” and press Save Changes.', paste: line },
      { words: 'If a cache plugin is active, empty its cache. Then open any page of the site.' },
    ],
    note: 'Any other plugin that adds code to the head does as well.',
  },
  shopify: {
    label: 'Shopify',
    steps: [
      { words: 'In the admin area, open Online Store → Themes.' },
      { words: 'Beside the current theme, press ⋯ and choose Edit code.' },
      { words: "Open layout/theme.liquid and paste this line just before '</head>'.", paste: line },
      { words: 'Press Save and open any page of the shop.' },
    ],
    note: 'The pages of Shopify’s own checkout are not made from this file, and are not counted.',
  },
  react: {
    label: 'React, Next',
    steps: [
      { words: "Next.js: add this to app/layout.tsx, inside '<body>'.", paste: nextScript },
      {
        words: "React without Next (Vite and others): paste this line into index.html, before '</head>'.",
        paste: line,
      },
      { words: 'Deploy, and open the site. Pages that change without loading are counted by themselves.' },
    ],
  },
  tag_manager: {
    label: 'Google Tag Manager',
    steps: [
      { words: 'Open Tags → New → Tag Configuration and choose Custom HTML.' },
      { words: 'Paste this, which does the same as the plain line.', paste: byScript },
      { words: 'Under Triggering, choose Initialization – All Pages, and press Save.' },
      { words: 'Press Submit, then Publish, and open any page of the site.' },
    ],
    note: 'Many ad blockers stop Tag Manager. If you can edit the pages, the plain line counts more of your visitors.',
  },
} as const satisfies Record<string, Guide>

export type GuideName = keyof typeof GUIDES
export const guideOf = (name: GuideName): Guide => GUIDES[name]

export function readSnippet(whole: string, domain: string): Snippet {
  return { line: whole, domain, script: /src="([^"]+)"/.exec(whole)?.[1] ?? '' }
}
