import { oneLine } from '../../model/message/span.ts'
import type { Line } from '../../syntax/lines/line.ts'
import { covers, findAt, type Place } from '../places/place.ts'
import { explain, type HoverContent, type HoverContext, type HoverSubject, row } from './hover-content.ts'
import { explainLevel } from './levels.ts'

/** What pages and archives leave in a text: page lines, banners, stamps, control and drafting lines. */
export const furniture: HoverSubject = (place, { vocabulary }) => {
  const { text, line, message, block } = place
  const span = { line, start: text.indent, endLine: line, end: text.plain.length }
  if (!FURNITURE.has(block.kind) || !covers(span, place)) return undefined
  const whole = text.plain.slice(text.indent)
  if (text.kind === 'level' || vocabulary.level(whole)) return banner(place, vocabulary)
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

/** The level alone; a page number or initials may stand far to its right. */
function banner(place: Place, vocabulary: HoverContext['vocabulary']): HoverContent | undefined {
  const { text, line, message } = place
  const word = text.plain.slice(text.indent).split(/\s{3,}/)[0] ?? ''
  const span = oneLine(line, text.indent, text.indent + word.length)
  if (!covers(span, place)) return undefined
  return vocabulary.level(word)
    ? explainLevel(span, word, message, vocabulary)
    : explain(span, vocabulary.term('BANNER'), word)
}

/** `APPROVED BY` and its like have an entry each. */
function drafting(line: Line, text: string): string | undefined {
  return line.kind === 'drafting' ? /^[A-Z]+ BY/.exec(text)?.[0] : undefined
}
