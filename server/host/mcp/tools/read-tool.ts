import { messageJson } from '../../../language/features/message-json/message-json.ts'
import { defaultVocabulary } from '../../../language/vocabulary/vocabulary.ts'
import { readText } from '../../cli/jobs/reported.ts'
import { visibleLines, visibleValue } from './fenced.ts'
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
    const page = pageOf(paragraphs.slice(from).map(paragraphText))
    const next = from + page.length
    return {
      said: [
        `Message ${wanted} of ${messages.length} of ${source.name}: ${told(from, page.length, paragraphs.length)}`,
        ...unseenSigns(source.text),
      ].join(' '),
      data: {
        message: wanted,
        messages: messages.length,
        paragraphs: paragraphs.length,
        ...(next < paragraphs.length ? { next_offset: next } : {}),
        cable: visibleValue(head),
      },
      ...(page.length > 0 ? { quoted: page.join('\n\n') } : {}),
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

/** As many as fit, one at least, however long; that is cut. */
function pageOf(paragraphs: readonly string[]): readonly string[] {
  const page: string[] = []
  let length = 0
  for (const text of paragraphs) {
    if (page.length > 0 && length + text.length > PAGE) break
    page.push(text.length > PAGE ? `${text.slice(0, PAGE)} [cut: ${text.length - PAGE} characters more]` : text)
    length += text.length
  }
  return page
}

/** A cable is read as one sees it; what nobody sees is named apart. */
function unseenSigns(text: string): string[] {
  const numbers = new Set(visibleLines(text).match(/<U\+[0-9A-F]{4,6}>/g))
  return numbers.size === 0 ? [] : [`The file holds signs that nobody sees, blanks here: ${[...numbers].join(' ')}.`]
}
