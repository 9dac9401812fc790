import type { MessageSlice } from '../../../syntax/document/message-slice.ts'
import { BLANK_LINES } from '../../../syntax/lines/blank-lines.ts'
import type { Line } from '../../../syntax/lines/line.ts'
import type { LabelField } from '../../message/message.ts'
import type { Span } from '../../message/span.ts'
import { textLines } from '../lines/block-lines.ts'
import { flowOf } from '../lines/flow.ts'

/** A label with its value, over all the lines that the value takes. */
export interface LabelRun {
  readonly field: LabelField
  /** From the label on; what pages put between, and blank lines, are blank ones here. */
  readonly lines: readonly Line[]
  /** First line in the message. */
  readonly line: number
  /** Column of the value on the first line. */
  readonly column: number
  readonly span: Span
}

/**
 * The labels of a message in file order. A value may stand below its label, behind blank lines, and goes on
 * behind the stamps of a page.
 */
export function labelRuns({ blocks, starts }: MessageSlice, marks: readonly number[]): LabelRun[] {
  const runs: { line: number; lines: Line[] }[] = []
  let torn = false
  for (const index of marks) {
    const block = blocks[index]
    if (block?.kind === 'furniture') torn = true
    if (block?.kind !== 'label') continue
    const line = starts[index] ?? 0
    const last = runs.at(-1)
    const isNamed = NAME.test(block.lines[0]?.plain ?? '') && !isValueBelow(block.lines[0], last?.lines)
    if (isNamed) runs.push({ line, lines: [...textLines(block)] })
    else if (last && (torn || last.lines.every(isWithoutValue) || isNextItem(last.lines[0], block.lines[0]))) {
      while (last.line + last.lines.length < line) last.lines.push(BLANK_LINES['\n'])
      last.lines.push(...textLines(block))
    }
    torn = false
  }
  return runs.flatMap(({ line, lines }) => readRun(lines, line) ?? [])
}

/** `Ferry: Late Again` further in, below `Subject:` with nothing behind it: a value that looks like a label. */
function isValueBelow(line: Line | undefined, label: readonly Line[] | undefined): boolean {
  if (!line || !label || KNOWN.test(line.plain)) return false
  return label.every(isWithoutValue) && line.indent > (label[0]?.indent ?? 0) + 3
}

const KNOWN =
  /^\s*(?:MRN|Date|From|Action|Info|XMT|E\.O\.|TAGS|Captions?|References?|Pass Line|Subject|Signature|(?:Drafted|Cleared|Approved|Released|Classified) By|Attachments?|Dissemination Rule|Derived From|Reasons?|Declassify On)\b/i

function isWithoutValue(line: Line): boolean {
  return line.kind === 'blank' || NAME.exec(line.plain)?.[0].length === line.plain.length
}

/**
 * A further item of a list that a copy has in double spacing: `B) 12 ZENDA 4`, `BERLIN, AMEMBASSY ROUTINE`; or the group
 * of a date that a narrow copy wraps behind its slash.
 */
function isNextItem(label: Line | undefined, line: Line | undefined): boolean {
  if (!label || !line) return false
  if (/^\s*Date/i.test(label.plain))
    return /\/\s*$/.test(label.plain) && /^\s*\d{6}[A-Z] [A-Z]{3} \d{2}/.test(line.plain)
  if (/^\s*Ref/.test(label.plain)) return /^\s*[B-Z][.)] /.test(line.plain)
  return (
    /^\s*(?:Action|Info)\b/.test(label.plain) &&
    /^\s+[A-Z].{2,60} (?:ROUTINE|PRIORITY|IMMEDIATE|FLASH)\b/.test(line.plain)
  )
}

/** Undefined where the lines do not begin with a label. */
function readRun(lines: readonly Line[], line: number): LabelRun | undefined {
  const first = lines[0]
  const match = first && NAME.exec(first.plain)
  if (!first || !match) return undefined
  const text = match[1] ?? ''
  const start = first.plain.indexOf(text)
  // Nothing behind the label: the value begins on a line below, and the flow with it.
  const column = match[0].length
  const below = column >= first.plain.length
  const value = flowOf(below ? [BLANK_LINES['\n'], ...lines.slice(1)] : lines, line, column)
  const last = lines.at(-1) ?? first
  return {
    field: {
      name: TORN_SLASH.test(text) ? 'Date/DTG' : (IN_CAPITALS[text] ?? text),
      keyword: { line, endLine: line, start, end: start + text.length, text },
      value: value.part(0, value.text.length),
    },
    lines,
    line,
    column,
    span: { line, start: first.indent, endLine: line + lines.length - 1, end: last.plain.length },
  }
}

/** `Date!DTG`, `DatelDTG`: the slash as readers of scans see it. */
const TORN_SLASH = /^Date[!|lI1]DTG$/
/** The names in a copy that has no small letters. */
const IN_CAPITALS: Readonly<Record<string, string>> = Object.fromEntries(
  [
    ...['Date/DTG', 'From', 'Action', 'Action Post', 'Info', 'Captions', 'Reference', 'References', 'Pass Line'],
    ...['Subject', 'Signature', 'Drafted By', 'Cleared By', 'Approved By', 'Released By', 'Attachments'],
    ...['Dissemination Rule', 'Classified By', 'Derived From', 'Reason', 'Reasons', 'Declassify On'],
  ].map((name) => [name.toUpperCase(), name]),
)
const NAME =
  /^\s*([A-Z][A-Za-z./!|1 ]{1,18}?)\s{0,3}(?::|(?<=MRN|From|Action|Info|E\.O\.|TAGS|Captions|Reference|Subject|Signature|By);(?=\s))\s*/
