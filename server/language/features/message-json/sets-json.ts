import type { Message } from '../../model/message/message.ts'
import type { Paper } from '../../model/message/reference.ts'
import type { TextSet } from '../../model/message/text-set.ts'
import { isoInstant } from './iso-instant.ts'
import type { JsonMessage, Place } from './json-message.ts'

/** What a REF set says of the paper that it names. */
export function paperJson({
  type,
  originator,
  date,
  instant,
  serial,
  explanation,
}: Paper): Omit<JsonMessage['references'][number], 'label' | 'id' | 'raw' | 'kind'> {
  const iso = isoInstant(instant)
  const isGroup = date !== undefined && /(?<!\d)\d{6}(?!\d)/.test(date.text)
  return {
    type: type ?? null,
    originator: originator ?? null,
    date: (isGroup ? iso : iso?.slice(0, 10)) ?? date?.text ?? null,
    serial: serial ?? null,
    explanation: explanation ?? null,
  }
}

/** What only messages of other services have. */
export function setsJson(
  { sets: { sets, contacts, subjectCode } }: Message,
  at: Place,
): Pick<JsonMessage, 'sets' | 'contacts' | 'subjectCode'> {
  return {
    sets: sets
      .filter((set) => !isTextSet(set))
      .map(({ name, fields, text, span }) =>
        at({ name, fields: FREE_TEXT.has(name) ? [text] : fields.map((field) => field.text) }, span),
      ),
    contacts: contacts.map(({ span, name, rank, unit, location, telephone, email }) =>
      at(
        {
          name: name?.text ?? null,
          rank: rank ?? null,
          unit: unit ?? null,
          location: location ?? null,
          telephone: telephone ?? null,
          email: email ?? null,
        },
        span,
      ),
    ),
    subjectCode: subjectCode?.text ?? null,
  }
}

/** The set that holds the text, which the paragraphs tell. */
export function isTextSet({ name }: TextSet): boolean {
  return name === 'RMKS' || name === 'GENTEXT'
}

/** Sets whose slants part nothing. */
const FREE_TEXT: ReadonlySet<string> = new Set(['SUBJ', 'AMPN', 'NARR'])
