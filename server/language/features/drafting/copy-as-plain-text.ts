import { unwrappedText } from '../../model/incremental/message-text.ts'
import type { BodyRole } from '../../model/message/body.ts'
import type { Message } from '../../model/message/message.ts'
import { blockFacts } from '../../model/reading/body/block-facts.ts'
import { blockSpan, textLines } from '../../model/reading/lines/block-lines.ts'
import type { Block } from '../../syntax/blocks/block.ts'
import { isRestOf, isWrapped } from '../formatting/refill.ts'
import type { Asked, Drafted } from './asked.ts'
import { pageLines } from './page-lines.ts'
import { beginsAnew } from './remove-blocks.ts'

/** The selected lines, or the whole cable, as one would paste them into a letter: no furniture, no hard wraps. */
export function copyAsPlainText({ message, start, end }: Asked): Drafted {
  const { slice, body, classification } = message
  const isWhole = start.line === end.line && start.character === end.character
  const head = slice.blocks.length - body.blocks.length
  const parts: string[] = []
  let isTorn = false
  let before: { block: Block; role: BodyRole | undefined } | undefined
  const ofPages = pageLines(message)
  slice.blocks.forEach((block, index) => {
    const line = slice.starts[index] ?? 0
    const last = line + block.lines.length - block.blanks - 1
    if (!isWhole && (line > end.line || last < start.line)) return
    const role = body.roles[index - head]
    // Page lines above the header; in SMART and drafts the level stands there.
    if (isWhole && role === undefined && OF_PAGE.has(block.kind) && classification) return
    // In SMART the signature is a label below the text.
    const isOwn = block.kind === 'furniture' && role === 'furniture' && !ofPages.has(index - head)
    if (ofPages.has(index - head) || (role !== undefined && LEFT_OUT.has(role) && block.kind !== 'label' && !isOwn)) {
      isTorn = true
      return
    }
    const centre = isWhole && block.kind === 'distribution' ? linesOfCentre(block) : 0
    const own = textLines(block).filter(
      ({ plain }, at) =>
        at >= centre &&
        (isWhole || (line + at >= start.line && line + at <= end.line)) &&
        (role !== undefined || !STAMP.test(plain)),
    )
    if (own.every(({ kind }) => kind === 'blank')) return
    const whole = own.length === textLines(block).length
    const running = isRunning(block, role, body.closing.textEnd.line - line)
    const text =
      whole && running
        ? role === undefined
          ? own.map(({ plain }) => plain.trim()).join(' ')
          : [unwrappedText(message, blockSpan(block, line)), ...belowText(message, block, line)].join('\n')
        : own.map(({ text }) => text.trimEnd().replace(PILCROW, '')).join('\n')
    if (text === '') return
    const above = parts.findLast((part) => part !== '') ?? ''
    // A sentence goes on behind what tore it; a table, or what stands below the end of one, begins a line.
    const anew = before !== undefined && isTorn && beginsAnew(before.block, before.role, block)
    const goesOn =
      role === 'continuation' &&
      !anew &&
      before?.role !== 'furniture' &&
      (running || own.length === 1) &&
      (isTorn || (!ENDED.test(above) && isRestOf(lastLine(before?.block), text.trim())))
    if (goesOn) while (parts.at(-1) === '') parts.pop()
    parts.push(goesOn && parts.length > 0 ? `${parts.pop()} ${text.trim()}` : text)
    isTorn = false
    before = { block, role: anew ? 'furniture' : role }
    if (block.blanks > 0) parts.push('')
  })
  const text = parts
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trimEnd()
  return text === '' ? { sentence: 'There is no text to copy.' } : { text: `${text}\n` }
}

/** `ACTION EUR-12` and what goes on from it: to whom the communications centre gave copies, above who drafted. */
function linesOfCentre(block: Block): number {
  const lines = textLines(block)
  const drafted = lines.findIndex(({ kind }) => kind === 'drafting')
  return drafted < 0 ? lines.length : drafted
}

function lastLine(block: Block | undefined): string {
  return (block && textLines(block).at(-1)?.plain.trim()) ?? ''
}

const LEFT_OUT: ReadonlySet<BodyRole> = new Set(['furniture', 'section', 'caption'])

const OF_PAGE: ReadonlySet<string> = new Set(['furniture', 'preface'])
/** `--------------------- 012345`, of the communications centre. */
const STAMP = /^\s{0,40}-{6,60} {1,12}\d{4,8}\s*$/

const ENDED = /[.!?:]["')]*$/

/** Before a number, by web software. */
const PILCROW = /^\u00b6 ?/

/** The signature that stands directly below the last sentence, or behind it. */
function belowText({ body }: Message, block: Block, line: number): readonly string[] {
  const { textEnd } = body.closing
  if (textEnd.line < line) return []
  return textLines(block).flatMap(({ text }, at) => {
    const rest = line + at < textEnd.line ? '' : text.slice(line + at === textEnd.line ? textEnd.character : 0).trim()
    return rest === '' ? [] : [rest]
  })
}

/** Sentences, and fields that were wrapped; not what was laid out by hand. The text may end inside of the block. */
function isRunning(block: Block, role: BodyRole | undefined, lastOfText: number): boolean {
  if (role === undefined) return block.kind === 'subject' || block.kind === 'tags' || block.kind === 'order'
  if (role === 'furniture' || role === 'list' || role === 'heading' || role === 'rule' || role === 'signature')
    return false
  const { listShape, isAside } = blockFacts(block)
  // The name right below the last sentence is no line of it.
  const lines = textLines(block).slice(0, lastOfText < 0 ? undefined : lastOfText + 1)
  return !listShape && !isAside && isWrapped(lines.map(({ plain }) => plain))
}
