import { messageJson } from '../../../language/features/message-json/message-json.ts'
import { defaultVocabulary } from '../../../language/vocabulary/vocabulary.ts'
import { readText } from '../../cli/jobs/reported.ts'
import { visibleLines, visibleValue } from './fenced.ts'
import { beginning, cutSentence, limited } from './limited.ts'
import { SOURCE_PROPERTIES, sourceOf } from './source.ts'
import { refusal, type Tool } from './tool.ts'

/** Characters of the paragraphs of one answer. */
const PAGE = 8_000

export const readTool: Tool = {
  name: 'cable_read',
  title: 'Read a cable',
  description:
    'A cable as data: number, date, addressees, level, captions, TAGS, subject, references, signature in `cable`; ' +
    'its paragraphs, paged, in `cable_text`.',
  properties: {
    ...SOURCE_PROPERTIES,
    message: { type: 'integer', minimum: 1, description: 'Which message of the file; the first if left out' },
    offset: { type: 'integer', description: 'Paragraphs to pass over; next_offset of the answer before' },
    character: {
      type: 'integer',
      minimum: 0,
      description: 'Characters of the first of them to pass over; next_character of the answer before',
    },
  },
  readOnly: true,
  run: async (values, context) => {
    const source = sourceOf(values, context)
    if ('refused' in source) return refusal(source.refused)
    const messages = readText(source.name, source.text)
    const wanted = Number(values['message'] ?? 1)
    const chosen = messages[wanted - 1]
    if (!chosen) return refusal(`${source.name} has ${messages.length} messages, there is no message ${wanted}`)
    const { paragraphs, ...head } = messageJson(chosen.message, chosen.line, false, defaultVocabulary())
    const from = Math.min(Number(values['offset'] ?? 0), paragraphs.length)
    const { texts, rest } = pageOf(paragraphs.slice(from).map(paragraphText), Number(values['character'] ?? 0))
    const next = from + texts.length - (rest === undefined ? 0 : 1)
    const { value, cut } = limited(visibleValue(head))
    return {
      said: [
        `Message ${wanted} of ${messages.length} of ${source.name}: ${told(from, texts.length, paragraphs.length)}`,
        ...(rest === undefined ? [] : [`Paragraph ${from + 1} goes on behind character ${rest}.`]),
        ...cutSentence(cut),
        ...unseenSigns(source.text),
      ].join(' '),
      data: {
        message: wanted,
        messages: messages.length,
        paragraphs: paragraphs.length,
        ...(next < paragraphs.length ? { next_offset: next } : {}),
        ...(rest === undefined ? {} : { next_character: rest }),
        cable: value,
      },
      ...(texts.length > 0 ? { quoted: texts.join('\n\n') } : {}),
    }
  },
}

function told(from: number, count: number, all: number): string {
  if (all === 0) return 'no paragraph was recognised, the fields alone are here.'
  if (count === 0) return `it has ${all} paragraphs, and none behind offset ${from}.`
  return `paragraphs ${from + 1} to ${from + count} of ${all}.`
}

function paragraphText({
  number,
  mark,
  text,
}: {
  readonly number: number | null
  readonly mark: string | null
  readonly text: string
}): string {
  return [number === null ? '' : `${number}.`, mark === null ? '' : `(${mark})`, text]
    .filter((part) => part !== '')
    .join(' ')
}

interface Page {
  readonly texts: readonly string[]
  /** Of a paragraph that has no room in an answer, the characters that have been told. */
  readonly rest: number | undefined
}

/** As many as fit, the first from a character on; one that has no room alone is told piece by piece. */
function pageOf([first, ...further]: readonly string[], character: number): Page {
  if (first === undefined) return { texts: [], rest: undefined }
  const begun = first.slice(character)
  if (begun.length > PAGE) {
    const piece = beginning(begun, PAGE)
    return { texts: [piece], rest: character + piece.length }
  }
  const texts = [begun]
  let { length } = begun
  for (const text of further) {
    length += text.length
    if (length > PAGE) break
    texts.push(text)
  }
  return { texts, rest: undefined }
}

/** A cable is read as one sees it; what nobody sees is named apart. */
function unseenSigns(text: string): string[] {
  const numbers = new Set(visibleLines(text).match(/<U\+[0-9A-F]{4,6}>/g))
  return numbers.size === 0 ? [] : [`The file holds signs that nobody sees, blanks here: ${[...numbers].join(' ')}.`]
}
