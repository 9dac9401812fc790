import type { Line } from '../../../syntax/lines/line.ts'
import type { Vocabulary } from '../../../vocabulary/vocabulary.ts'
import type { Tag, TagKind, TagsLine } from '../../message/tags-line.ts'
import { type Flow, flowOf } from '../lines/flow.ts'
import { blanked, pageLinesIn, pagePosts } from '../lines/page-lines.ts'
import { NAME_TAGS, namesFrom } from './tag-persons.ts'
import { markupOf, type TagToken, tagTokens } from './tag-tokens.ts'

/**
 * `TAGS: OVIP (SURNAME, GIVEN), PREL, JA`, with its wrapped lines. Entries are separated by commas, blanks or both;
 * release copies lose commas and parentheses, so behind OVIP and its like unknown words are the name of the person,
 * and elsewhere a run of them is a topic. Codes run together are taken apart. The reference, section 6.
 *
 * @param ownSeries series of the message, with which page lines inside the field begin
 */
export function readTagsLine(
  lines: readonly Line[],
  firstLine: number,
  vocabulary: Vocabulary,
  ownSeries?: string,
): TagsLine {
  const flow = flowOf(lines, firstLine, lines[0]?.indent ?? 0)
  const text = blanked(flow.text, pageLinesIn(flow.text, pagePosts(ownSeries, vocabulary)))
  const [keyword = '', word = ''] = KEYWORD.exec(text) ?? []
  const others = OTHER_LABEL.exec(text.slice(keyword.length))
  const tokens = tagTokens(flow, others ? text.slice(0, keyword.length + others.index) : text, keyword.length)
  const words = tokens.filter((token) => token.kind === 'word')
  return {
    span: flow.span(0, flow.text.length),
    keyword: flow.part(0, word.length),
    tags: tagsOf(flow, tokens, vocabulary),
    commas: words.length < 2 || words.some((token) => token.comma),
    markup: markupOf(tokens, flow),
  }
}

/** The keyword, misspelt too where a stop follows; one letter may stand between it and the stop. */
const KEYWORD =
  /^([A-Z0-9]{3,6}(?=\s{0,2}[:;])|T ?A ?G ?S(?=\s{0,2}:)|T\.?A\.?G\.?S\.?|TAG(?![A-Z]))\s{0,2}[:;,/'*|\u2018\u2019-]?(?:\s{0,4}TAGS?\s{0,2}:)?\s*/i

/** A label of SMART behind the codes: the lines of the copy were joined, and what follows is no code. */
const OTHER_LABEL =
  /\s(?:Captions|Pass Line|References?|Refs?|Subject|Classified By|Reason|Declassify On|Signature)\s{0,3}:(?=\s|$)/i

function tagsOf(flow: Flow, tokens: readonly TagToken[], vocabulary: Vocabulary): Tag[] {
  const tags: Tag[] = []
  const hasCountry = tokens.some(({ text }) => vocabulary.tag(text.toUpperCase())?.kind === 'geopolitical')
  let index = 0
  while (index < tokens.length) {
    const token = tokens[index]
    if (!token) break
    // `(OVIP) HENTZAU, RUPERT`: the parentheses stand around the other of the two.
    const turned = token.kind === 'name' && NAME_TAGS.has(token.text)
    if (token.kind === 'name' && !turned) {
      // `PREL (UK)`: a code in parentheses, where nothing in front of it asks for a name.
      const code = token.text.toUpperCase()
      const kind = token.text === code ? vocabulary.tag(code)?.kind : undefined
      tags.push(kind ? { ...token.span, text: token.text, code, kind, person: undefined } : person(flow, [token]))
      index++
      continue
    }
    const topic = turned ? 0 : topicFrom(tokens, index, vocabulary)
    if (topic > 1) {
      tags.push(joined(flow, tokens.slice(index, index + topic), vocabulary))
      index += topic
      continue
    }
    const code = codeOf(token)
    const known = vocabulary.tag(code)
    if (!known?.takesName && !NAME_TAGS.has(code)) {
      tags.push(...entries(flow, token, code, hasCountry, vocabulary))
      index++
      continue
    }
    const names = namesFrom(tokens, index + 1, vocabulary)
    const persons = names.map((words) => person(flow, words))
    tags.push({ ...token.span, text: token.text, code, kind: known?.kind ?? 'subject', person: persons[0]?.text })
    tags.push(...persons)
    index += 1 + names.reduce((sum, words) => sum + words.length, 0)
  }
  return tags
}

/** In capitals, without the bullets and quotation marks that readers of scans put before a code. */
function codeOf({ text, markup }: TagToken): string {
  const code = text.toUpperCase()
  return markup ? code : code.replace(/^[^A-Z0-9]+(?=[A-Z0-9])/, '')
}

/** The code, or the codes that are run together in it. */
function entries(flow: Flow, token: TagToken, code: string, hasCountry: boolean, vocabulary: Vocabulary): Tag[] {
  const { text, span, start, markup } = token
  const known = vocabulary.tag(code)
  const isOne = known || markup || code !== text.toUpperCase() || code === NOTHING
  const codes = isOne ? undefined : vocabulary.tagSegments(code)
  // Four letters may be a word: two countries are read in them where the line has none.
  const isWord = code.length === 4 && hasCountry
  if (!codes || codes.length < 2 || isWord)
    return [{ ...span, text, code, kind: known?.kind ?? 'unknown', person: undefined }]
  const glued = { ...span, text }
  let at = start
  return codes.map((each) => {
    const from = at
    at += each.length
    return {
      ...flow.part(from, at),
      code: each,
      kind: vocabulary.tag(each)?.kind ?? 'unknown',
      person: undefined,
      glued,
    }
  })
}

/** `TAGS: NONE` names no countries. */
const NOTHING = 'NONE'

function person(flow: Flow, words: readonly TagToken[]): Tag {
  const first = words[0]
  const last = words[words.length - 1]
  const part = flow.part(first?.start ?? 0, last?.end ?? 0)
  const text = words.some(({ markup }) => markup) ? words.map((word) => word.text).join(' ') : part.text
  return { ...part, text, code: text, kind: 'person', person: undefined }
}

/**
 * How many words from `from` on make one free topic such as COUNTRY CLEARANCE, 0 or 1 for none: those up to a comma,
 * or up to a word that is a code or near one, where one of them at least is too long for a code.
 */
function topicFrom(tokens: readonly TagToken[], from: number, vocabulary: Vocabulary): number {
  const run: TagToken[] = []
  for (let index = from; run.length < LONGEST_TOPIC; index++) {
    const token = tokens[index]
    if (token?.kind !== 'word' || token.markup || (run.length > 0 && token.comma)) break
    run.push(token)
  }
  // `COUNTRY CLEARANCE` stands in the lists, and so may one of its words.
  for (let count = run.length; count > 1; count--) {
    if (
      vocabulary.tag(
        run
          .slice(0, count)
          .map(({ text }) => text)
          .join(' '),
      )
    )
      return count
  }
  const known = run.findIndex(({ text }) => isKnownOrNear(text.toUpperCase(), vocabulary))
  const strange = known < 0 ? run : run.slice(0, known)
  return strange.some(({ text }) => text.length > 4) ? strange.length : 0
}

/** Words of the longest free topic. */
const LONGEST_TOPIC = 8

function isKnownOrNear(code: string, vocabulary: Vocabulary): boolean {
  return (
    vocabulary.tag(code) !== undefined ||
    NAME_TAGS.has(code) ||
    vocabulary.tagNearest(code) !== undefined ||
    (code.length > 4 && vocabulary.tagSegments(code) !== undefined)
  )
}

function joined(flow: Flow, tokens: readonly TagToken[], vocabulary: Vocabulary): Tag {
  const text = tokens.map((token) => token.text).join(' ')
  const code = text.toUpperCase()
  const kind: TagKind = vocabulary.tag(code)?.kind ?? 'unknown'
  return {
    ...flow.span(tokens[0]?.start ?? 0, tokens[tokens.length - 1]?.end ?? 0),
    text,
    code,
    kind,
    person: undefined,
  }
}
