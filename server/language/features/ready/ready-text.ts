import type { Weight } from './matter.ts'
import { ORDER, type Readiness } from './ready.ts'

const HEADINGS: Readonly<Record<Weight, string>> = {
  blocks: 'This blocks',
  asks: 'A reviewer will ask',
  style: 'Style',
}

/** Whether nothing blocks. */
export function isReady(all: readonly Readiness[]): boolean {
  return all.every(({ matters }) => matters.every(({ weight }) => weight !== 'blocks'))
}

/** One sentence: `Not ready: 2 things block, 3 are to be asked for.` */
export function verdict({ matters }: Readiness): string {
  const count = (weight: Weight): number => matters.filter((each) => each.weight === weight).length
  const [blocks, asks, style] = ORDER.map(count)
  if (blocks) return `Not ready: ${blocks === 1 ? 'one thing blocks' : `${blocks} things block`} sending.`
  if (asks) return `Nothing blocks sending. A reviewer may ask about ${asks === 1 ? 'one thing' : `${asks} things`}.`
  return style ? 'Ready to send, but for questions of style.' : 'Ready to send.'
}

/** A page in Markdown, and where on it a line of the text is named, which is to lead there. Lines count from 0. */
export interface ReadyPage {
  readonly text: string
  readonly places: readonly {
    readonly line: number
    readonly start: number
    readonly end: number
    readonly target: { readonly line: number; readonly character: number }
  }[]
}

/** The whole of it as a page; the command line has the same words in the same order. */
export function readyPage(all: readonly Readiness[]): ReadyPage {
  const lines: string[] = []
  const places: ReadyPage['places'][number][] = []
  for (const readiness of all) {
    if (lines.length > 0) lines.push('')
    lines.push(`# Ready to Send? ${even(readiness.name)}`, '', verdict(readiness))
    for (const { heading, matters } of groupsOf(readiness)) {
      lines.push('', `## ${heading}`, '')
      for (const { line, column, text, id } of matters) {
        const name = `Line ${line}`
        places.push({
          line: lines.length,
          start: 2,
          end: 2 + name.length,
          target: { line: line - 1, character: column - 1 },
        })
        lines.push(`- ${name}: ${even(text)} (${id})`)
      }
    }
  }
  return { text: `${lines.join('\n')}\n`, places }
}

/** `name:12:5: text (id)` below the headings. */
export function readyLines(all: readonly Readiness[], name: string): string {
  return all
    .map((readiness) => {
      const groups = groupsOf(readiness).map(
        ({ heading, matters }) =>
          `${heading}\n${matters.map(({ line, column, text, id }) => `  ${name}:${line}:${column}: ${text} (${id})\n`).join('')}`,
      )
      return `${name}: ${verdict(readiness)}\n${groups.join('')}`
    })
    .join('')
}

interface Group {
  readonly heading: string
  readonly matters: readonly {
    readonly line: number
    readonly column: number
    readonly text: string
    readonly id: string
  }[]
}

function groupsOf({ line, matters }: Readiness): readonly Group[] {
  return ORDER.map((weight) => ({
    heading: HEADINGS[weight],
    matters: matters
      .filter((each) => each.weight === weight)
      .map(({ span, text, id }) => ({ line: line + span.line + 1, column: span.start + 1, text, id })),
  })).filter((group) => group.matters.length > 0)
}

/** What comes from the text stays on its line. */
function even(text: string): string {
  return text.replace(/\s+/g, ' ')
}
