import type { ReadingView, ViewBlock } from './reading-view.ts'

/** The view as plain text: a paragraph a line, or broken at a width. */
export function viewText(view: ReadingView, width: number | undefined): string {
  return view.messages
    .map(({ blocks }) =>
      blocks.map((block, index) => `${gapBefore(block, blocks[index - 1])}${blockText(block, width)}\n`).join(''),
    )
    .join('\n')
}

/** Fields stand together; paragraphs stand apart. */
function gapBefore({ kind }: ViewBlock, before: ViewBlock | undefined): string {
  if (!before) return ''
  const together = (kind === 'field' || kind === 'reference' || kind === 'addressees') && kind === before.kind
  const fields = FIELDS.has(kind) && FIELDS.has(before.kind)
  return together || fields || (kind === 'item' && before.kind === 'item') ? '' : '\n'
}

const FIELDS: ReadonlySet<string> = new Set(['field', 'addressees', 'reference', 'title'])

function blockText({ kind, runs, depth }: ViewBlock, width: number | undefined): string {
  const text = runs.map((run) => run.text).join('')
  const indent = kind === 'item' || kind === 'quoted' ? '  '.repeat(depth ?? 1) : kind === 'addressees' ? '' : ''
  if (kind === 'frame' || kind === 'table' || kind === 'addressees') return text
  return wrapped(text, indent, width)
}

function wrapped(text: string, indent: string, width: number | undefined): string {
  if (width === undefined) return indent + text
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    if (line === '') line = word
    else if (indent.length + line.length + 1 + word.length <= width) line += ` ${word}`
    else {
      lines.push(indent + line)
      line = word
    }
  }
  return [...lines, indent + line].join('\n')
}
