import { readMessage } from '../../model/incremental/read-message.ts'
import type { Message } from '../../model/message/message.ts'
import { textLines } from '../../model/reading/lines/block-lines.ts'
import type { LintConfig, Linter } from '../../rules/linter/lint.ts'
import type { Block } from '../../syntax/blocks/block.ts'
import { openDocument } from '../../syntax/document/document.ts'
import type { Vocabulary } from '../../vocabulary/vocabulary.ts'
import { messageJson } from '../message-json/message-json.ts'
import { laidOut, type Piece } from './laid-out.ts'

interface Guard {
  readonly vocabulary: Vocabulary
  readonly linter: Linter
}

/**
 * The blocks of a message that are laid out otherwise than they should be, as they should. A piece with which
 * the message would be read in another way, or would have a finding more, is left out; it is found by halving.
 */
export function soundPieces(message: Message, columns: number, guard: Guard): readonly Piece[] {
  const wanted = laidOut(message, columns)
  if (wanted.length === 0) return wanted
  const before = digestOf(textWith(message, []), guard)
  const sound: Piece[] = []
  let checks = 0
  const take = (pieces: readonly Piece[]): void => {
    if (pieces.length === 0 || checks++ > MOST_CHECKS) return
    if (isSame(before, digestOf(textWith(message, [...sound, ...pieces]), guard))) {
      sound.push(...pieces)
      return
    }
    if (pieces.length === 1) return
    const middle = pieces.length >> 1
    take(pieces.slice(0, middle))
    take(pieces.slice(middle))
  }
  take(wanted)
  return sound
}

/** Each reads the message once; a text with more parts that cannot be laid out keeps the rest as it is. */
const MOST_CHECKS = 200

function textWith({ slice }: Message, pieces: readonly Piece[]): string {
  const byLine = new Map(pieces.map((piece) => [piece.first, piece]))
  const last = slice.blocks.at(-1)?.lines.at(-1)
  const lines = slice.blocks.flatMap(
    (block, index) => byLine.get(slice.starts[index] ?? -1)?.lines ?? block.lines.map(({ text }) => text),
  )
  return lines.join('\n') + (last?.eol ? '\n' : '')
}

interface Digest {
  /** What the message says, without a place. */
  readonly model: string
  /** How often each rule speaks. */
  readonly findings: ReadonlyMap<string, number>
}

function digestOf(text: string, { vocabulary, linter }: Guard): Digest | undefined {
  const document = openDocument('', 0, text)
  const [slice] = document.messages
  if (!slice || document.messages.length > 1) return undefined
  const message = readMessage(slice, vocabulary)
  const findings = new Map<string, number>()
  for (const { rule } of linter.lint(message, LOUD)) findings.set(rule.id, (findings.get(rule.id) ?? 0) + 1)
  return { model: modelOf(message, vocabulary), findings }
}

function modelOf(message: Message, vocabulary: Vocabulary): string {
  const { body, slice } = message
  const head = slice.blocks.length - body.blocks.length
  const parts = slice.blocks.map((block, index) => [
    block.kind,
    body.roles[index - head],
    // The one thing about it is how long it is.
    block.kind === 'rule' ? '' : solid(block, block.kind === 'classification'),
  ])
  return JSON.stringify([messageJson(message, 0, false, vocabulary), parts])
}

/** The text without blanks; of a message number, without the zeros before it. */
function solid(block: Block, numbered: boolean): string {
  const text = textLines(block)
    .map(({ text }) => text.replace(/\s+/g, ''))
    .join('')
  return numbered ? text.replace(/(?<!\d)0{1,5}(?=\d)/g, '') : text
}

/** Whatever levels a user chose: the editor and the command line lay out alike. */
const LOUD: LintConfig = { levels: new Map(), profile: 'draft', onRuleError: () => undefined }

function isSame(before: Digest | undefined, after: Digest | undefined): boolean {
  if (!before || !after || before.model !== after.model) return false
  for (const [rule, count] of after.findings) if (count > (before.findings.get(rule) ?? 0)) return false
  return true
}
