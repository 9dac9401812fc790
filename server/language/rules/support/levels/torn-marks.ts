import type { Body } from '../../../model/message/body.ts'
import { oneLine, type Span } from '../../../model/message/span.ts'
import { blockFacts } from '../../../model/reading/body/block-facts.ts'
import type { Vocabulary } from '../../../vocabulary/vocabulary.ts'

/** A mark whose parentheses did not survive, in a paragraph that is read as unmarked. */
export interface TornMark {
  readonly span: Span
  /** As it stands there: `U)`, `<S>`, `(S?)`. */
  readonly text: string
  readonly inner: string
}

/**
 * `3. U) …`, `3. <S> …`, `3. (S*) …`, `3. S: …`: a level in the place of a mark, with something of its parentheses.
 * Where a letter stands in its place, it may be a label: whoever asks knows that the other paragraphs are marked.
 */
export function tornMark(body: Body, block: number, vocabulary: Vocabulary): TornMark | undefined {
  const found = atMark(body, block, TORN)
  const torn = found && read(found.match)
  return torn && vocabulary.portionMark(torn.inner) ? { span: found.span, ...torn } : bareMark(body, block, vocabulary)
}

/**
 * `3. SECRET The duke …`, `3. SECRET/NOFORN THE DUKE …`: the word of a level before the capital of a sentence. In a
 * text of capitals it may be a word of that, unless a control or a stop stands behind it; two slashes prove any control,
 * `S//LES`. A dollar sign in parentheses is an S.
 */
function bareMark(body: Body, block: number, vocabulary: Vocabulary): TornMark | undefined {
  const found =
    atMark(body, block, DOLLAR) ??
    atMark(body, block, MISREAD) ??
    atMark(body, block, IN_MARKUP) ??
    atMark(body, block, BARE) ??
    atMark(body, block, BEFORE_STOP)
  const [text = '', ...words] = found?.match ?? []
  const inner = text === '($)' || text.startsWith('(5') ? 'S' : (words.find((word) => word) ?? text)
  const mark = vocabulary.portionMark(inner)
  // `C//CLOSE THE GATE`: a list has to know the control.
  const isKnown = mark && (!inner.includes('//') || mark.caveats.length > 0)
  return found && isKnown ? { span: found.span, text, inner } : undefined
}

/** `SUBJECT: S) VISIT`, `[S] VISIT`, `(S VISIT`: the same before a subject. */
export function tornText(text: string): Pick<TornMark, 'text' | 'inner'> | undefined {
  const match = TORN.exec(text)
  if (match) return read(match)
  const [torn, inner] = NEVER_CLOSED.exec(text) ?? []
  return torn !== undefined && inner !== undefined ? { text: torn, inner } : undefined
}

/**
 * A letter is enough with any sign. A word, or what stands between quotation marks, is text unless one of its
 * brackets is left: `SECRET: TALKS`, `"S" COMPANY`, but `SECRET) TALKS`.
 */
function read([text, open = '', inner = '', close = '']: RegExpExecArray):
  | Pick<TornMark, 'text' | 'inner'>
  | undefined {
  const isBracketed = BRACKET.test(open) || BRACKET.test(close)
  const isText = WORD.test(inner) || QUOTATION.test(open) || QUOTATION.test(close)
  return isText && !isBracketed ? undefined : { text, inner }
}

/** `3. (S C) …`: two levels in the place of a mark, in a paragraph read as unmarked. */
export function doubleMark(
  body: Body,
  block: number,
): { readonly span: Span; readonly text: string; readonly levels: readonly string[] } | undefined {
  const found = atMark(body, block, DOUBLE)
  const [text = '', one = '', other = ''] = found?.match ?? []
  return found && { span: found.span, text, levels: [one, other] }
}

function atMark(body: Body, block: number, pattern: RegExp): { span: Span; match: RegExpExecArray } | undefined {
  const own = body.blocks[block]
  const start = own && blockFacts(own).start
  const match = start && pattern.exec(own.lines[0]?.plain.slice(start.textStart, start.textStart + LONGEST) ?? '')
  if (!start || !match) return undefined
  const line = body.lines[block] ?? 0
  return { span: oneLine(line, start.textStart, start.textStart + match[0].length), match }
}

const LONGEST = 32
/** Behind it a sentence begins: `S) and T)` and `C: drive` are text. */
const TORN =
  /^(["'({<[/*.-]{0,2}) ?((?:SBU|LOU|U|C|S|TS|SECRET|CONFIDENTIAL)(?:\/{1,2}(?:NF|NOFORN))?) ?([)}>\]"'*?!/:;-]{1,3})(?= {1,4}["'(]?[A-Z0-9]|$)/
const BRACKET = /[(){}<>[\]]/
const WORD = /^[A-Z]{4}/
const QUOTATION = /["']/
const BARE =
  /^(?:(?:TOP SECRET|SECRET|CONFIDENTIAL|UNCLASSIFIED|UNCLAS)(?= {1,4}["'(]?(?!Service)(?:A|[A-Z][a-z]{1,20}) )|(?:TOP SECRET|SECRET|CONFIDENTIAL|TS|S|C)\/{1,2}(?:NOFORN|NF|ORCON|OC|EXDIS|NODIS|LIMDIS)(?= {1,4}["'(]?[A-Z])|(?:TOP SECRET|SECRET|CONFIDENTIAL|TS|S|C)\/\/(?!REL\b)[A-Z]{2,10}(?:\/{1,2}[A-Z]{2,10}){0,2}(?= {1,4}["'(]?[A-Z]))/
/** `**(S)** The duke`, `<b>(S)</b> The duke`. */
const IN_MARKUP =
  /^(?:[*_]{1,3}|<[a-z]{1,6}>)\(((?:SBU|LOU|U|C|S|TS|SECRET|CONFIDENTIAL)(?:\/{1,2}[A-Z]{2,8}){0,2})\)(?:[*_]{1,3}|<\/[a-z]{1,6}>)(?= {0,4}["'(]?[A-Z]|$)/
/**
 * A five that was an S, `(5)`, `(5/NF)`; a control that a reader of scans tore or gave figures, `(S//0C)`, `(SIN F)`,
 * `(SN)`. The level is sure, the control is not.
 */
const MISREAD =
  /^\((?:5(?:\/{1,2}(?:NF|NOFORN|WN|OC|EXDIS|NODIS))?|(TS|S|C)(?:\/{1,2}(?=[A-Z]{0,6}\d)[A-Z0-9]{2,7}|[I1L/]{0,2}N ?F?))\)(?= {1,4}["'(]?[A-Z])/
const DOLLAR = /^\(\$\)(?= {1,4}["'(]?[A-Z])/
/**
 * `3. SECRET. The duke …`, `3. S. The duke …`: a word that is no sentence, a letter that is no initial. Before a
 * colon or a dash it may be a title, but for a sentence in small letters behind it.
 */
const BEFORE_STOP =
  /^(?:((?:TOP SECRET|SECRET|CONFIDENTIAL|Secret|Confidential)(?:[ /,-]{1,3}(?:NOFORN|NF|ORCON|EXDIS|NODIS|LIMDIS))?)(?:\.(?= {1,4}["'(]?(?!(?:THAT|That|THIS|This|IT|It|SO|So) )[A-Z0-9])| {0,2}[:-]{1,2}(?= {1,4}["'(]?(?:The|A|An|This|These|On|In|At|He|She|They|We|Embassy|Post) ))|((?:TS|S|C)\/{1,2}(?:NF|NOFORN|OC|EXDIS|NODIS))\.(?= {1,4}["'(]?[A-Z])|(S|TS)\.(?= {1,4}(?:The|THE|An|This|These|In|On|At|He|She|They|We|After|During|Embassy) [A-Za-z]))/
const NEVER_CLOSED = /^\((U|C|S|TS|SBU)(?= [A-Z0-9])/
const DOUBLE = /^\((SBU|U|C|S|TS)(?:[ .,]{1,2}| (?:AND|OR|and|or) )(SBU|U|C|S|TS)\)(?= )/
