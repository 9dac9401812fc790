import type { Part } from '../../model/message/span.ts'
import type { Contact, TextSet } from '../../model/message/text-set.ts'
import type { Vocabulary } from '../../vocabulary/vocabulary.ts'
import { covers, type Place } from '../places/place.ts'
import { explain, type HoverContent, type HoverSubject, row } from './hover-content.ts'
import { explainReference } from './references.ts'

/** The sets of the message text format: their identifiers, the references among them, and whom to ask. */
export const sets: HoverSubject = (place, { vocabulary }) => {
  const { message } = place
  const own = message.sets
  const { opening, serial, subjectCode, contacts } = own
  if (covers(opening, place) && opening)
    return explain(opening, vocabulary.term(/GENTEXT/i.test(opening.text) ? 'SET GENTEXT' : 'SET RMKS'), opening.text)
  if (message.layout !== 'military') return undefined
  if (serial && covers(serial, place))
    return explain(serial, vocabulary.term('SERVICE NUMBER'), serial.text, [row('Year', String(serial.year))])
  if (subjectCode && covers(subjectCode, place))
    return explain(subjectCode, vocabulary.term('SUBJECT CODE'), subjectCode.text)
  const set = own.sets.find(({ span }) => covers(span, place))
  if (!set) return undefined
  return inSet(
    set,
    contacts.find(({ span }) => span === set.span),
    place,
    vocabulary,
  )
}

function inSet(
  set: TextSet,
  contact: Contact | undefined,
  place: Place,
  vocabulary: Vocabulary,
): HoverContent | undefined {
  const { message } = place
  if (covers(set.id, place)) return explainSet(set, contact, vocabulary)
  const mention = set.mentions.find((each) => covers(each, place))
  const letter = set.name === 'REF' ? set.fields[0]?.text : mention?.kind === 'reference' ? mention.label : undefined
  const reference = message.references?.references.find(
    (each) => each.letter === letter?.toUpperCase().replace(/[()]/g, ''),
  )
  const span = set.name === 'REF' ? set.span : mention
  return reference && span ? explainReference(span, reference, message, vocabulary) : undefined
}

function explainSet(
  { id, name, fields }: TextSet,
  contact: Contact | undefined,
  vocabulary: Vocabulary,
): HoverContent | undefined {
  const text = (part: Part | undefined): string | undefined => (part && part.text !== '-' ? part.text : undefined)
  const rows =
    name === 'MSGID'
      ? [
          row('Type', text(fields[0])),
          row('Originator', text(fields[1])),
          row('Month', text(fields.length > 2 ? fields.at(-1) : undefined)),
        ]
      : contact
        ? [
            row('Name', contact.name?.text),
            row('Rank', contact.rank),
            row('Unit', contact.unit),
            row('Location', contact.location),
            row('Telephone', contact.telephone),
            row('Mail', contact.email),
          ]
        : []
  return explain(id, vocabulary.term(`SET ${name}`), id.text, rows)
}
