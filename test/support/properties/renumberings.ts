import assert from 'node:assert/strict'
import fc from 'fast-check'
import type { Message } from '../../../server/language/model/message/message.ts'
import type { Mention } from '../../../server/language/model/message/reference.ts'
import { numberingOf } from '../../../server/language/model/numbering/numbering-of.ts'
import { paragraphNamed } from '../../../server/language/model/numbering/paragraph-named.ts'
import { ownMentions } from '../../../server/language/model/reading/body/own-mentions.ts'
import { applyEdits } from '../../../server/language/rules/linter/fixes.ts'
import { renumberParagraphs } from '../../../server/language/rules/paragraphs/renumber.ts'
import { rules } from '../../../server/language/rules/registry/registry.ts'
import type { Edit } from '../../../server/language/rules/rule.ts'
import { lintText, messagesOfText, type PlacedFinding } from '../cable.ts'

/** How many renumberings were tried, by kind. */
export const renumberingCounts = { texts: 0, whole: 0, fixes: 0 }

/** Tries every renumbering that is offered for a text, by the rewriting and by the fixes of the numbering rules. */
export function checkRenumberings(text: string): void {
  renumberingCounts.texts++
  messagesOfText(text).forEach(({ message, line }, index) => {
    const edits = renumberParagraphs(message)
    if (edits.length === 0) return
    renumberingCounts.whole++
    const after = applied(text, edits, line)
    assertKept(text, after, 'Renumber all paragraphs')
    const numbers = numbersOf(messagesOfText(after)[index]?.message)
    assert.deepEqual(
      numbers,
      numbers.map((_, at) => at + 1),
      `Renumber all paragraphs gives ${numbers.join(' ')}\n${text}`,
    )
  })
  const found = lintText(text, { rules: ONLY_NUMBERING })
  const known = places(found)
  for (const { finding, line } of found) {
    for (const { title, edits } of finding.fixes?.() ?? []) {
      if (!title.startsWith('Renumber')) continue
      renumberingCounts.fixes++
      const after = applied(text, edits, line)
      assertKept(text, after, title)
      assertNothingNew(text, after, title, known)
      const [, from, to] = /^Renumber everything from (\d+) on, beginning with (\d+)$/.exec(title) ?? []
      if (from === undefined) continue
      assert.equal(numbersOf(messagesOfText(after)[0]?.message).at(-1) !== undefined, true)
      assert.ok(Number(to) > 0, title)
    }
  }
}

function applied(text: string, edits: readonly Edit[], line: number): string {
  return applyEdits(
    text,
    edits.map(({ span, newText }) => ({
      span: { ...span, line: span.line + line, endLine: span.endLine + line },
      newText,
    })),
  )
}

/** Nothing but digits is another, and each mention of a paragraph points at the words it pointed at. */
function assertKept(before: string, after: string, title: string): void {
  const bare = (text: string): string => text.replaceAll(/\d+/g, '0')
  assert.equal(bare(after), bare(before), `${title} changes more than numbers`)
  assert.deepEqual(targets(after), targets(before), `${title} moves a mention\n${before}`)
}

function targets(text: string): readonly (string | undefined)[] {
  const lines = text.split(/\r\n|\r|\n/)
  return messagesOfText(text).flatMap(({ message, line }) => {
    const { list } = numberingOf(message).own
    return ownMentions(message)
      .filter((mention): mention is Extract<Mention, { kind: 'paragraph' }> => mention.kind === 'paragraph')
      .filter(({ ofOther }) => !ofOther)
      .map(({ number }) => {
        const span = list.at(paragraphNamed(message, number))?.span
        return span && `${span.line}: ${lines[line + span.line]?.slice(span.end).replaceAll(/\d+/g, '0')}`
      })
  })
}

/** The other rules take most of the time, and give no fix that renumbers. */
const ONLY_NUMBERING = rules.filter(({ id }) => id.startsWith('para-'))

function assertNothingNew(before: string, after: string, title: string, known: ReadonlySet<string>): void {
  for (const place of places(lintText(after, { rules: ONLY_NUMBERING })))
    assert.ok(known.has(place), `${title} makes a ${place}\n${before}\n---\n${after}`)
}

function places(found: readonly PlacedFinding[]): ReadonlySet<string> {
  return new Set(
    found.flatMap(({ finding: { rule, span }, line }) =>
      rule.id === 'para-gap' || rule.id === 'para-duplicate' ? [`${rule.id} on line ${line + span.line + 1}`] : [],
    ),
  )
}

function numbersOf(message: Message | undefined): readonly number[] {
  const list = message && numberingOf(message).own.list
  return list?.slice(0, list.length).map(({ number }) => number) ?? []
}

/** What may be wrong with one paragraph, or stand in it. */
interface Piece {
  readonly number: number | 'next' | 'again' | 'skip' | 'digit'
  readonly mark: string
  readonly delimiter: string
  readonly list: 'none' | 'inner' | 'margin' | 'letters' | 'marked'
  readonly mention: number
  readonly glued: boolean
}

const piece: fc.Arbitrary<Piece> = fc.record({
  number: fc.oneof(
    { weight: 12, arbitrary: fc.constant('next' as const) },
    { weight: 1, arbitrary: fc.constantFrom('again' as const, 'skip' as const, 'digit' as const) },
    { weight: 1, arbitrary: fc.integer({ min: 1, max: 30 }) },
  ),
  mark: fc.oneof(
    { weight: 8, arbitrary: fc.constant('(C) ') },
    { weight: 2, arbitrary: fc.constantFrom('', '(U) ', '(S/NF) ', 'C) ') },
  ),
  delimiter: fc.oneof(
    { weight: 12, arbitrary: fc.constant('.') },
    { weight: 1, arbitrary: fc.constantFrom(',', ')', '..', '') },
  ),
  list: fc.oneof(
    { weight: 8, arbitrary: fc.constant('none' as const) },
    {
      weight: 2,
      arbitrary: fc.constantFrom('inner' as const, 'margin' as const, 'letters' as const, 'marked' as const),
    },
  ),
  mention: fc.oneof(
    { weight: 4, arbitrary: fc.constant(0) },
    { weight: 1, arbitrary: fc.integer({ min: 1, max: 14 }) },
  ),
  glued: fc.oneof({ weight: 14, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.constant(true) }),
})

const LISTS: Readonly<Record<Piece['list'], string>> = {
  none: '',
  inner: '   1. a road\n   2. a bridge\n\n',
  margin: '1. A road.\n\n2. A bridge.\n\n',
  letters: 'A. (U) A road.\n\nB. (C) A bridge.\n\n',
  marked: '1) (U) A road.\n\n2) (U) A bridge.\n\n',
}
const WORDS = ['The duke came.', 'Nobody woke the king.', 'They rode to Zenda.', 'The road is bad.', 'She left early.']

/** Cables with damaged numbers, marks, lists and mentions. */
export const damagedCables: fc.Arbitrary<string> = fc
  .record({
    pieces: fc.array(piece, { minLength: 1, maxLength: 12 }),
    marked: fc.boolean(),
    pilcrow: fc.boolean(),
    tight: fc.oneof({ weight: 5, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.constant(true) }),
    eol: fc.constantFrom('\n', '\r\n'),
  })
  .map(({ pieces, marked, pilcrow, tight, eol }) => {
    const head = marked ? 'C O N F I D E N T I A L ZENDA 000123' : 'UNCLAS ZENDA 000123'
    let last = 0
    const body = pieces.map(({ number, mark, delimiter, list, mention, glued }, index) => {
      const own = numberOf(number, last)
      last = number === 'digit' ? last + 1 : own
      const words = `${WORDS[index % WORDS.length]} ${mention > 0 ? `See para ${mention}. ` : ''}It is so.`
      const start = `${pilcrow ? '\u00b6' : ''}${own}${delimiter} ${marked ? mark : ''}`
      return `${glued ? '' : tight ? '\n' : '\n\n'}${glued ? ' ' : ''}${start}${words}${list === 'none' ? '' : `\n\n${LISTS[list].trimEnd()}`}`
    })
    const text = `${head}\n\nE.O. 12958: N/A\nTAGS: PREL, PGOV\nSUBJECT: THE FERRY${body.join('')}\n\nRASSENDYLL\n`
    return text.replaceAll('\n', eol)
  })

function numberOf(number: Piece['number'], last: number): number {
  switch (number) {
    case 'next':
      return last + 1
    case 'again':
      return Math.max(1, last)
    case 'skip':
      return last + 3
    case 'digit':
      return last + 11
    default:
      return number
  }
}
