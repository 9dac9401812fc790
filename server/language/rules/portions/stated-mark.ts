import type { Message } from '../../model/message/message.ts'
import { oneLine } from '../../model/message/span.ts'
import { blockFacts } from '../../model/reading/body/block-facts.ts'
import type { Vocabulary } from '../../vocabulary/vocabulary.ts'
import { lineText } from '../support/lines/head-lines.ts'
import type { PlacedMark } from '../support/remedies/lower-marks.ts'

/**
 * The mark that a statement on the entire text gives without the parentheses of a mark: `1. SECRET - ENTIRE TEXT.`,
 * `1. S/NF - ENTIRE TEXT`, `1. ENTIRE TEXT (S)`, `ALL PARAGRAPHS SECRET`. Nothing else may stand in its line, so that no
 * sentence about the entire text of a treaty is one. Most cables of the eighties begin with such a statement.
 */
export function statedMark({ body, slice }: Message, vocabulary: Vocabulary): PlacedMark | undefined {
  const { entireText } = body
  if (!entireText) return undefined
  const index = body.lines.findLastIndex((line) => line <= entireText.line)
  const block = body.blocks[index]
  // What is read as a mark has been judged with the others.
  if (!block || blockFacts(block).mark) return undefined
  const plain = lineText(slice, entireText.line)
  const from = (entireText.line === body.lines[index] && blockFacts(block).start?.textStart) || 0
  const match = STATEMENT.exec(plain.slice(from))
  const level = match?.slice(1).find((group) => group !== undefined)
  const mark = level === undefined ? undefined : vocabulary.portionMark(asLevel(level))
  if (!match || !mark) return undefined
  const text = match[0].trim()
  const start = from + match[0].indexOf(text)
  return { text, span: oneLine(entireText.line, start, start + text.length), mark }
}

/** Letters of `S E C R E T` joined, SEC and CONF written out. */
function asLevel(text: string): string {
  const solid = text.replace(/(?<=\b[A-Z]) (?=[A-Z]\b)/g, '').toUpperCase()
  return SHORTENED[solid] ?? solid
}

const SHORTENED: Readonly<Record<string, string>> = {
  SEC: 'SECRET',
  CONF: 'CONFIDENTIAL',
  'LIMITED OFFICIAL USE': 'LOU',
}
const LEVEL =
  '((?:TOP SECRET|SECRET|CONFIDENTIAL|UNCLASSIFIED|LIMITED OFFICIAL USE|S E C R E T|C O N F I D E N T I A L|T O P {1,2}S E C R E T|SEC|CONF|TS|S|C|U|LOU|SBU)(?:\\/{1,2}(?:NOFORN|NF|EXDIS|NODIS|WNINTEL|WN|ORCON|OC)){0,3})'
const WHOLE = 'ENT[I1L]RE (?:TEXT|MESSAGE|CABLE|TELEGRAM)'
const STATEMENT = new RegExp(
  `^[\\s(\\[-]{0,4}(?:${LEVEL}[)\\]]?[\\s:,-]{1,6}\\(?${WHOLE}|${WHOLE}(?: IS)?(?: CLASSIFIED)?[\\s:,(\\[-]{1,4}${LEVEL}|ALL PARA(?:GRAPH)?S (?:ARE )?(?:CLASSIFIED )?\\(?${LEVEL}|TEXT (?:IS )?(?:CLASSIFIED )?${LEVEL} THROUGHOUT)[\\s.)\\]-]{0,4}$`,
  'i',
)
