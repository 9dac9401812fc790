import type { Message } from '../../model/message/message.ts'
import { oneLine } from '../../model/message/span.ts'
import { blockFacts } from '../../model/reading/body/block-facts.ts'
import type { PortionMark } from '../../vocabulary/types.ts'
import type { Vocabulary } from '../../vocabulary/vocabulary.ts'
import { defineRule, type Fix, type Reported } from '../rule.ts'
import {
  isMostlyMarked,
  type PortionUse,
  readableMarks,
  type StatedLevel,
  statedLevel,
  transmissionRank,
} from '../support/levels/portions.ts'
import { doubleMark, tornMark, tornText } from '../support/levels/torn-marks.ts'
import {
  lowered,
  lowerMark,
  type ParagraphMark,
  type PlacedMark,
  placedMarks,
} from '../support/remedies/lower-marks.ts'
import { levelOfRank, setLevel } from '../support/remedies/set-level.ts'
import { uncheckedFields } from '../support/remedies/unchecked-fields.ts'
import { begunPortions } from './begun-portions.ts'
import { type HiddenMark, hiddenMarks } from './hidden-marks.ts'
import { type LooseMark, looseMarks } from './loose-marks.ts'
import { statedMark } from './stated-mark.ts'

const HEAD =
  'C O N F I D E N T I A L ZENDA 000123\n\nE.O. 12958: DECL: 08/01/2019\nTAGS: PREL, JA\nSUBJECT: (U) VISIT\n\n'

export default defineRule({
  id: 'portion-over',
  title: 'Portion above the overall level',
  scope: 'message',
  severity: 'error',
  fix: 'ask',
  oneByOne: true,
  layouts: ['teleprinter', 'draft', 'smart', 'military', 'fragment'],
  docs: {
    what: 'A paragraph, numbered or not, an item of a list in it, a portion of a quoted text, a heading or the subject is marked, at its beginning or its end, with a level above that of the whole message. Where most marked paragraphs are, the level line is reported, once.',
    why: 'The message was handled, sent and filed below the level of what it holds.',
    source:
      '32 CFR 2001.21: the overall level is that of the highest portion. Almost no accepted copy breaks it. Where format line 4 shows a level that covers the portions, the classification line is the wrong one, and `class-fl4-mismatch` says so.',
    bad: [
      {
        text: `${HEAD}1. (U) FIRST.\n\n2. (C) SECOND.\n\n3. (S) THIRD.\n\n4. (C) FOURTH.\n`,
        fixed: `${HEAD.replace('C O N F I D E N T I A L', 'S E C R E T')}1. (U) FIRST.\n\n2. (C) SECOND.\n\n3. (S) THIRD.\n\n4. (C) FOURTH.\n`,
      },
    ],
    good: [{ text: `${HEAD}1. (U) FIRST.\n\n2. (C/NF) SECOND.\n` }],
    fix: 'Raises the message to its highest portion: the classification line, the headings of sections and FL4, and where it becomes classified by that, the E.O. line, the classifier and the mark of the subject. Or lowers the mark to the overall level. Only whoever may classify it knows which; what protects more is offered first.',
  },
  check(message, report, { vocabulary }) {
    const stated = statedLevel(message, vocabulary)
    if (!stated || (message.layout === 'fragment' && !mayBeBelieved(message, stated))) return
    const { rank } = stated.level
    const uses = readableMarks(message.body, vocabulary)
    const over = uses.filter(({ mark }) => mark.rank > rank)
    const subject = subjectOver(message, vocabulary, rank)
    const items = readableItems(message, vocabulary)
    const itemsOver = items.filter(({ mark }) => mark.rank > rank)
    const torn = tornOver(message, vocabulary, rank)
    const hidden = hiddenMarks(message, vocabulary).filter(({ mark }) => mark.rank > rank)
    const whole = statedMark(message, vocabulary)
    const worded = [...(whole ? [whole] : []), ...begunPortions(message, vocabulary)].filter(
      ({ mark }) => mark.rank > rank,
    )
    const all = [...over, ...torn, ...itemsOver, ...hidden, ...(subject ? [subject] : []), ...worded]
    if (all.length === 0) return
    const highest = Math.max(...all.map(({ mark }) => mark.rank))
    if ((transmissionRank(message, vocabulary) ?? 0) >= highest) return
    const paragraphs = [...placedMarks(message, over), ...torn]
    const reaching = countOf(uses, rank) + items.filter(({ mark }) => mark.rank === rank).length
    const top = levelOfRank(highest, vocabulary)
    const raise = (): readonly Fix[] => (top ? setLevel(message, top, vocabulary) : [])
    const code = stated.level.portions[0] ?? 'U'
    if (isLevelWrong(paragraphs.length + itemsOver.length, rank > 0 ? reaching : 0)) {
      const marks = [...paragraphs, ...itemsOver.map(({ loose, mark }) => ({ span: loose, mark }))]
      const what = itemsOver.length > 0 ? 'portions' : 'paragraphs'
      report({
        span: stated.span,
        message: `The message is ${stated.level.code}, but ${marks.length} of its ${what} are marked above it, as (${(over[0] ?? itemsOver[0] ?? torn[0])?.mark.code})${uncheckedFields(message, vocabulary)}`,
        related: marks.slice(0, 5).map(({ span }) => ({ span, message: 'Marked above the level' })),
        fixes: () => [...raise(), ...lowered(subject ? [subject, ...marks] : marks, code)],
      })
      return
    }
    let rest = uncheckedFields(message, vocabulary)
    const tell = (what: string, portion: PlacedMark, owner = lowerCase(what)): void => {
      report({
        span: portion.span,
        message: `${what} is marked ${asText(portion.text)}, above the overall level ${stated.level.code}${rest}`,
        related: [{ span: stated.span, message: `The message is ${stated.level.code}` }],
        fixes: () => [...raise(), ...lowerMark(owner, portion, code)],
      })
      // Once is enough.
      rest = ''
    }
    if (subject) tell('The subject', subject)
    const [first] = worded
    if (first) report({ ...wordsOver(first, worded.slice(1), first === whole, stated, rest), fixes: raise })
    for (const portion of paragraphs) tell(`Paragraph ${portion.number}`, portion)
    for (const { loose, mark } of itemsOver)
      tell(OWNERS[loose.of], { span: loose, text: loose.text, mark }, `this ${loose.of}`)
    for (const each of hidden.filter(({ of }) => of !== 'quoted')) tell(each.owner, each, `this ${each.of}`)
    const quoted = hidden.filter(({ of }) => of === 'quoted')
    if (quoted[0]) report({ ...quotedOver(quoted[0], quoted.slice(1), stated), fixes: raise })
  },
})

/** Of a text without header and fields: its own level line, or a banner that no release can have set. */
function mayBeBelieved({ classification }: Message, { level }: StatedLevel): boolean {
  return classification !== undefined || level.rank >= CONFIDENTIAL
}

const CONFIDENTIAL = 2

/** What is left of a mark ends nowhere in a sentence, and is quoted; a long one goes on in the next line. */
function asText(mark: string): string {
  const even = mark.replace(/\s+/g, ' ')
  return /^[([{<].*[)\]}>]$/.test(even) ? even : `"${even}"`
}

/** What words say of a level, once for all: which of both is meant, only their drafter knew. */
function wordsOver(
  { span, text }: PlacedMark,
  others: readonly PlacedMark[],
  isWhole: boolean,
  { level, span: own }: StatedLevel,
  rest: string,
): Reported {
  const words = text.replace(/[\s.]{1,4}$/, '')
  return {
    span,
    message: `${isWhole ? `The entire text is called ${words}` : `A portion begins with ${words}`}, above the overall level ${level.code}${rest}`,
    related: [
      { span: own, message: `The message is ${level.code}` },
      ...others.slice(0, MOST_RELATED).map((each) => ({ span: each.span, message: `Here as well: ${each.text}` })),
    ],
  }
}

/** Once for all: the marks are those of another paper, and only whoever quoted it knows whether they still hold. */
function quotedOver(first: HiddenMark, others: readonly HiddenMark[], { span, level }: StatedLevel): Reported {
  const more = others.length > 0 ? ` (and ${others.length} more)` : ''
  return {
    span: first.span,
    level: 'warning',
    message: `A portion of the quoted text is marked ${first.text}${more}, above the overall level ${level.code}`,
    related: [
      { span, message: `The message is ${level.code}` },
      ...others.slice(0, MOST_RELATED).map((each) => ({ span: each.span, message: `Marked ${each.text}` })),
    ],
  }
}

const MOST_RELATED = 5

function lowerCase(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1)
}

/** Two or more portions above the level, and more than reach it: the level is the odd one out. */
function isLevelWrong(over: number, reaching: number): boolean {
  return over > 1 && over > reaching
}

function countOf(uses: readonly PortionUse[], rank: number): number {
  return uses.reduce((sum, { mark, count }) => (mark.rank === rank ? sum + count : sum), 0)
}

const OWNERS = {
  sentence: 'A sentence',
  item: 'An item',
  heading: 'A heading',
  paragraph: 'A paragraph without a number',
} as const

/** Items of lists and unnumbered paragraphs that carry a mark of their own. */
function readableItems(
  message: Message,
  vocabulary: Vocabulary,
): readonly { readonly loose: LooseMark; readonly mark: PortionMark }[] {
  return looseMarks(message).flatMap((loose) => {
    const mark = vocabulary.portionMarkOf(loose)
    return mark ? [{ loose, mark }] : []
  })
}

/** Where the other paragraphs are marked, what is left of a mark counts as well: `S) …`, `<S> …`, `(S C) …`. */
function tornOver(message: Message, vocabulary: Vocabulary, rank: number): readonly ParagraphMark[] {
  const { body } = message
  if (!isMostlyMarked(message)) return []
  return body.unmarked.flatMap((block): ParagraphMark[] => {
    const own = body.blocks[block]
    const number = own && blockFacts(own).start?.value
    const torn = tornMark(body, block, vocabulary)
    const double = torn ? undefined : doubleMark(body, block)
    const marks = torn ? [torn.inner] : (double?.levels ?? [])
    const over = marks.flatMap((inner) => vocabulary.portionMark(inner) ?? []).filter((mark) => mark.rank > rank)
    const [mark] = over
    const found = torn ?? double
    return mark && found && number !== undefined ? [{ span: found.span, text: found.text, mark, number }] : []
  })
}

function subjectOver(message: Message, vocabulary: Vocabulary, rank: number): PlacedMark | undefined {
  const { subject } = message
  const mark = subject?.mark
  if (subject?.textSpan && !mark && isMostlyMarked(message)) {
    const torn = tornText(subject.text)
    const read = torn && vocabulary.portionMark(torn.inner)
    const { line, start } = subject.textSpan
    return torn && read && read.rank > rank
      ? { text: torn.text, span: oneLine(line, start, start + torn.text.length), mark: read }
      : undefined
  }
  const read = mark && vocabulary.portionMarkOf(mark)
  if (!mark || !read || read.rank <= rank) return undefined
  return { text: mark.text, span: mark, mark: read }
}
