import type { Message } from '../../model/message/message.ts'
import { type Part, partOf, type Span } from '../../model/message/span.ts'
import { textLines } from '../../model/reading/lines/block-lines.ts'
import { defineRule, type Fix, type Reported } from '../rule.ts'
import { beforeLine, belowLine, firstLineOf, oneEdit } from '../support/edits/one-edit.ts'
import { transmittedCable } from '../support/examples/example-cable.ts'
import { lineText } from '../support/lines/head-lines.ts'
import { lastTextSpan } from './last-text.ts'

export default defineRule({
  id: 'structure-missing-bt',
  title: 'BT missing',
  scope: 'message',
  severity: { draft: 'off', transmitted: 'warning', archival: 'hint' },
  fix: 'ask',
  layouts: ['teleprinter', 'military'],
  docs: {
    what: 'The separation prosign BT is missing before the text, behind it, or in both places; or stands there misspelt, as TB.',
    why: 'BT tells where the text of a transmitted message begins and ends.',
    source: 'ACP 127, FL11 and FL13. Release copies never have it, so in archival copies it is no more than a hint.',
    bad: [
      {
        text: transmittedCable({ ending: ['#0123', '', 'NNNN'] }),
        fixed: transmittedCable({ ending: ['#0123', '', 'NNNN'], signature: 'RASSENDYLL\nBT' }),
      },
      { text: transmittedCable({ to: ['TO RUEHC/SECSTATE WASHDC PRIORITY'] }) },
    ],
    good: [{ text: transmittedCable() }],
    fix: 'Puts BT on a line of its own where it is missing, or in the place of the line that was meant to be it.',
  },
  check(message, report, { profile }) {
    const { separations, validation, endOfMessage } = message.ending
    const text = message.classification?.span ?? message.order?.span
    const last = lastTextSpan(message)
    if (!text || !last) return
    // The line break before it may be lost.
    const before = separations.some(({ line }) => line < text.line) || isJoined(message, text.line)
    const after = separations.some(({ line }) => line > text.line)
    if (before && after) return
    // A copy without any line of the ending lacks them all alike: one hint, at the end.
    if (!before && !after && profile !== 'transmitted') {
      report({
        span: last,
        message: 'BT is missing before and after the text',
        fixes: () => [bothProsigns(message, hasAddresses(message) ? text.line : undefined, last)],
      })
      return
    }
    const behindText = after ? undefined : tornBehind(message)
    if (behindText) report(misspelt(behindText))
    else if (!after) {
      const place: Span | Part = validation ?? endOfMessage ?? last
      report({
        span: place,
        message: 'BT is missing after the text',
        ...oneEdit('Insert BT after the text', belowLine(last.endLine, message.slice), '\nBT'),
      })
    }
    const beforeText = before ? undefined : tornBefore(message, text.line)
    if (beforeText) report(misspelt(beforeText))
    else if (!before && hasAddresses(message)) {
      report({
        span: firstLineOf(text, message.slice),
        message: 'BT is missing before the text',
        ...oneEdit('Insert BT before the text', beforeLine(text.line), 'BT\n'),
      })
    }
  },
})

/** BT behind the last address, or in front of the level. */
function isJoined({ slice }: Message, text: number): boolean {
  if (/^\s*BT /.test(lineText(slice, text))) return true
  for (let line = text - 1; line >= Math.max(0, text - 3); line--) {
    const plain = lineText(slice, line)
    if (plain !== '') return plain.endsWith(' BT')
  }
  return false
}

/** What stands directly before line `text`, or last in the body, when it is BT with its letters in another order or number, or misread. */
function tornBefore({ slice }: Message, text: number): Part | undefined {
  for (let line = text - 1; line >= Math.max(0, text - 3); line--) {
    const plain = lineText(slice, line)
    if (plain !== '') return tornPart(plain, line)
  }
  return undefined
}

function tornBehind({ slice }: Message): Part | undefined {
  const last = slice.blocks.findLastIndex(({ kind }) => kind === 'text' || kind === 'paragraph')
  const block = slice.blocks[last]
  const lines = block ? textLines(block) : []
  const line = lines[lines.length - 1]
  return line && tornPart(line.plain, (slice.starts[last] ?? 0) + lines.length - 1)
}

function tornPart(plain: string, line: number): Part | undefined {
  const text = plain.trim()
  const start = plain.indexOf(text)
  return text !== 'BT' && TORN.test(text) ? partOf(plain, line, start, start + text.length) : undefined
}

const TORN = /^(?:B{2,3}T{0,2}|BT{2,3}|TB|B T|BT[.,;]|B[A-Z]?|[A-Z8]?T)$/

function misspelt(part: Part): Reported {
  return { span: part, message: `${part.text} stands where BT is expected`, ...oneEdit('Write BT', part, 'BT') }
}

/** In one go: with one of them in its place, the other would be missed at once. */
function bothProsigns({ slice }: Message, before: number | undefined, last: Span): Fix {
  const after = { span: belowLine(last.endLine, slice), newText: '\nBT' }
  if (before === undefined) return { title: 'Insert BT after the text', kind: 'ask', edits: [after] }
  const edits = [{ span: beforeLine(before), newText: 'BT\n' }, after]
  return { title: 'Insert BT before and after the text', kind: 'ask', edits }
}

function hasAddresses({ toList, infoList, from, station }: Message): boolean {
  return toList !== undefined || infoList !== undefined || (from !== undefined && station !== undefined)
}
