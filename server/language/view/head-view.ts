import type { Addressee } from '../model/message/addressee.ts'
import type { Message } from '../model/message/message.ts'
import type { Span } from '../model/message/span.ts'
import type { BlockKind as SyntaxKind } from '../syntax/blocks/block.ts'
import { exactRun, joinedRuns, type NumberedLine, plainRuns, runBehind, saidRun } from './line-runs.ts'
import type { Run, ViewBlock } from './reading-view.ts'

/** What is needed to say a time as the reader's clock has it. */
export interface HeadOptions {
  readonly offset: number
  readonly time: (instant: number) => string
  /** What a post is: `American embassy, Thailand`. */
  readonly post: (name: string) => string | undefined
}

/** The view of one block above the text; undefined where there is nothing to read. */
export function headView(
  kind: SyntaxKind,
  lines: readonly NumberedLine[],
  message: Message,
  options: HeadOptions,
): ViewBlock | undefined {
  const first = lines[0]
  if (!first) return undefined
  if (FRAME.has(kind)) return { kind: 'frame', runs: plainRuns(lines) }
  if (kind === 'to' || kind === 'info') return addresseeView(kind, lines, message, options)
  if (kind === 'subject') return titleView(lines, message, options.offset)
  if (kind === 'label') return labelView(lines, message, options)
  const label = LABELS[kind]
  const keyword = label === undefined ? null : /^\s*[A-Z.&]{2,8}(?: \d{5})?\s*:?\s*/i.exec(first.line.plain)
  const keywordEnd = label !== undefined && KEYWORDS.has(kind) ? (keyword?.[0].length ?? 0) : 0
  const runs = joinedRuns(lines, wholeOf(lines, keywordEnd))
  if (label !== undefined) runs.unshift(labelRun(`${label} `, first, runs))
  if (kind === 'date-time-group') runs.push(...timeRuns(message, lines, options))
  return runs.length > 0 ? { kind: 'field', runs } : undefined
}

/** What the field is; at its keyword, or where a mark or a speck of the scan stands in front of that and is shown too. */
function labelRun(text: string, { number, line }: NumberedLine, runs: readonly Run[]): Run {
  return saidRun(text, number, Math.min(line.indent, runs[0]?.line === number ? runs[0].column : line.indent), 'label')
}

/** How the message travelled: of use to few, and there for those. */
export const FRAME: ReadonlySet<SyntaxKind> = new Set([
  'preface',
  'distribution',
  'transmission',
  'routing',
  'janap',
  'station',
  'security',
  'exempt',
  'accounting',
  'unknown',
  'separation',
  'validation',
  'end-of-message',
  'trailer',
])

const LABELS: Readonly<Partial<Record<SyntaxKind, string>>> = {
  'date-time-group': 'Date',
  from: 'From',
  classification: 'Level and number',
  captions: 'Captions',
  tags: 'TAGS',
}

/** Fields whose label says what their keyword does. */
const KEYWORDS: ReadonlySet<SyntaxKind> = new Set(['from', 'tags'])

export function wholeOf(lines: readonly NumberedLine[], from = 0): Span {
  const [first, last] = [lines[0], lines.at(-1)]
  return {
    line: first?.number ?? 0,
    start: from,
    endLine: last?.number ?? 0,
    end: last?.line.plain.length ?? 0,
  }
}

function timeRuns({ dateTimeGroup }: Message, lines: readonly NumberedLine[], { time }: HeadOptions): Run[] {
  const last = lines.at(-1)
  if (dateTimeGroup?.instant === undefined || !last) return []
  return [saidRun(` (${time(dateTimeGroup.instant)})`, last.number, last.line.plain.length, 'quiet')]
}

/** One addressee after the other, each a line of its own. */
function addresseeView(
  kind: 'to' | 'info',
  lines: readonly NumberedLine[],
  message: Message,
  options: HeadOptions,
): ViewBlock {
  const { offset, post } = options
  const [first, last] = [lines[0]?.number ?? 0, lines.at(-1)?.number ?? 0]
  const own = [...message.to, ...message.info].filter(
    ({ span }) => span.line + offset >= first && span.line + offset <= last,
  )
  const name = kind === 'to' ? 'To' : 'Info'
  if (own.length === 0) {
    const whole = joinedRuns(lines, wholeOf(lines))
    return { kind: 'addressees', runs: [...(lines[0] ? [labelRun(name, lines[0], whole)] : []), ...whole] }
  }
  const runs: Run[] = [saidRun(name, first, lines[0]?.line.indent ?? 0, 'label')]
  for (const addressee of [...own].sort((a, b) => a.span.line - b.span.line || a.span.start - b.span.start))
    runs.push(...addresseeRuns(addressee, offset, post))
  return { kind: 'addressees', runs }
}

function addresseeRuns(
  { route, name, precedence, unknownPrecedence, number, span }: Addressee,
  offset: number,
  post: HeadOptions['post'],
): Run[] {
  const runs: Run[] = [{ text: '\n', line: span.line + offset, column: span.start, exact: false }]
  const word = precedence ?? unknownPrecedence
  const parts = [
    { part: route, kind: 'quiet' as const },
    { part: name, kind: undefined },
    { part: word, kind: 'precedence' as const },
    { part: number, kind: 'quiet' as const },
  ].flatMap(({ part, kind }) => (part ? [{ part, kind }] : []))
  parts.sort((a, b) => a.part.line - b.part.line || a.part.start - b.part.start)
  for (const { part, kind } of parts) {
    const before = runs.at(-1) as Run
    if (before.text !== '\n') runs.push(runBehind(before, ' '))
    const isWhole = part.line === part.endLine
    runs.push(
      isWhole
        ? exactRun(part.text, part.line + offset, part.start, kind)
        : saidRun(part.text.replace(/\s+/g, ' '), part.line + offset, part.start, kind ?? 'quiet'),
    )
    const about = part === name ? post(name.text) : undefined
    if (about) runs.push(saidRun(` ${about}`, part.endLine + offset, part.end, 'quiet'))
  }
  return runs
}

function titleView(lines: readonly NumberedLine[], { subject }: Message, offset: number): ViewBlock {
  const whole = wholeOf(lines)
  const isOwn = subject && subject.span.line + offset >= whole.line && subject.span.line + offset <= whole.endLine
  if (!isOwn || !subject.textSpan) return { kind: 'title', runs: joinedRuns(lines, whole) }
  const { mark, textSpan } = subject
  const runs: Run[] = mark
    ? [
        exactRun(mark.text, mark.line + offset, mark.start, 'mark'),
        { text: ' ', line: mark.endLine + offset, column: mark.end, exact: false },
      ]
    : []
  const span = { ...textSpan, line: textSpan.line + offset, endLine: textSpan.endLine + offset }
  return { kind: 'title', runs: [...runs, ...joinedRuns(lines, span)] }
}

/** A field of SMART: its name and, behind it or below, its value. */
function labelView(lines: readonly NumberedLine[], message: Message, options: HeadOptions): ViewBlock {
  const first = lines[0] as NumberedLine
  const name = /^\s*[A-Za-z./][A-Za-z./ ]{0,29}:/.exec(first.line.plain)?.[0]
  if (name === undefined) return { kind: 'continuation', runs: joinedRuns(lines, wholeOf(lines)) }
  if (/^\s*subject:/i.test(name)) return titleView(lines, message, options.offset)
  const runs = joinedRuns(lines, wholeOf(lines, name.length))
  const label = saidRun(`${name.trim().slice(0, -1)} `, first.number, first.line.indent, 'label')
  const time = /^\s*date\/dtg:/i.test(name) ? timeRuns(message, lines, options) : []
  return { kind: 'field', runs: [label, ...runs, ...time] }
}
