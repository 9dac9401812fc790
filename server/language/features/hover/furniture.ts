import type { Line } from '../../syntax/line.ts'
import { covers, findAt } from '../place.ts'
import { explain, type HoverContext, type HoverSubject, row } from './hover-content.ts'
import { explainLevel } from './levels.ts'

/** What pages and archives leave in a text: page lines, banners, stamps, control and drafting lines. */
export const furniture: HoverSubject = (place, { vocabulary }) => {
  const { text, line, message, block } = place
  const span = { line, start: text.indent, endLine: line, end: text.plain.length }
  if (!FURNITURE.has(block.kind) || !covers(span, place)) return undefined
  const whole = text.plain.slice(text.indent)
  if (text.kind === 'level') return explainLevel(span, whole, message, vocabulary) ?? banner(span, whole, vocabulary)
  const marker = findAt(
    message.pageMarkers.map((each) => each.span),
    place,
  )
  const page = marker && message.pageMarkers.find((each) => each.span === marker)
  if (page) {
    return explain(span, vocabulary.term('PAGE LINE'), whole, [
      row('Message', `${page.post.text} ${Number(page.number.text)}`),
      row('Section', `${page.section} of ${Number(page.total.text)}`),
    ])
  }
  const term = TERMS[text.kind]
  return term === undefined ? undefined : explain(span, vocabulary.term(drafting(text, whole) ?? term), whole)
}

const FURNITURE: ReadonlySet<string> = new Set(['furniture', 'section', 'distribution', 'preface'])

const TERMS: Readonly<Partial<Record<Line['kind'], string>>> = {
  page: 'PAGE LINE',
  'page-marker': 'PAGE LINE',
  release: 'RELEASE STAMP',
  control: 'CONTROL LINE',
  drafting: 'DRAFTED BY',
}

function banner(span: Parameters<typeof explain>[0], text: string, vocabulary: HoverContext['vocabulary']) {
  return explain(span, vocabulary.term('BANNER'), text)
}

/** `APPROVED BY` and its like have an entry each. */
function drafting(line: Line, text: string): string | undefined {
  return line.kind === 'drafting' ? /^[A-Z]+ BY/.exec(text)?.[0] : undefined
}
