import { cover, type Part, type Span } from '../../message/span.ts'
import type { Contact, TextSet } from '../../message/text-set.ts'

/** `POC/W. SAPT/CDR/OPNAV N762/LOC:WASHINGTON DC/TEL:703-555-0126//`: name, rank and unit by place, the rest by label. */
export function readContacts(sets: readonly TextSet[]): Contact[] {
  return sets.filter(({ name }) => name === 'POC').flatMap(contactsIn)
}

/** A set may name a second person: `…/TEL:703-555-0126/OR MR. R. SAPT/-/N1/TEL:…`. */
function contactsIn({ span, fields }: TextSet): Contact[] {
  const persons: Part[][] = [[]]
  for (const field of joined(fields)) {
    const or = persons.at(-1)?.length ? ANOTHER.exec(field.text)?.[0].length : undefined
    if (or === undefined) persons.at(-1)?.push(field)
    else persons.push([{ ...field, start: field.start + or, text: field.text.slice(or) }])
  }
  if (persons.length === 1) return persons.map((person) => readContact(span, person))
  const contacts = persons.map((person) => readContact(spanOf(span, person), person))
  const emails = contacts.at(-1)?.email?.split(/,? OR /i) ?? []
  // One field for all, `EMAIL:W.SAPT(AT)EXAMPLE.MIL OR R.SAPT(AT)EXAMPLE.MIL`.
  if (emails.length !== contacts.length || contacts.slice(0, -1).some(({ email }) => email)) return contacts
  return contacts.map((contact, index) => ({ ...contact, email: emails[index] }))
}

function spanOf(set: Span, fields: readonly Part[]): Span {
  const [first, last] = [fields[0], fields.at(-1)]
  return first && last ? cover(first, last) : set
}

function readContact(span: Span, fields: readonly Part[]): Contact {
  const labelled = new Map<string, string>()
  const plain: Part[] = []
  let last: string | undefined
  // `W. SAPT/-/N7`: a dash keeps the place of the rank.
  let withoutRank = false
  for (const field of fields) {
    const match = LABEL.exec(field.text)
    const key = match && kindOf(match[1] ?? '')
    const value = even(match ? field.text.slice(match[0].length) : field.text)
    if (key) {
      // A second number, `COMM:` behind `TEL:`, stands beside the first.
      labelled.set(key, [labelled.get(key), value].filter((part) => part !== undefined && part !== '').join(', '))
      last = key
    } else if (ADDRESS.test(value)) labelled.set('email', value)
    else if (NUMBER.test(value))
      labelled.set('telephone', [labelled.get('telephone'), value].filter(Boolean).join(', '))
    else if (last !== undefined && /\d{3}/.test(value)) labelled.set(last, [labelled.get(last), value].join('/'))
    else if (!/^-?$/.test(field.text)) plain.push(field)
    else if (plain.length === 1 && field.text === '-') withoutRank = true
  }
  const [name, second, ...units] = plain
  const ahead = RANK_BEFORE_NAME.exec(name?.text ?? '')?.[1]
  // `LT W. SAPT/CHINFO`: behind a name with its rank stands whose he is, unless it is a rank beyond doubt.
  const isRank = second !== undefined && !withoutRank && (ahead ? SURELY_RANK : RANK).test(second.text)
  const unit = [...(second && !isRank ? [second] : []), ...units].map(({ text }) => text).join('/')
  return {
    span,
    name,
    rank: isRank ? second.text : ahead,
    unit: labelled.get('unit') || unit || undefined,
    location: labelled.get('location'),
    telephone: labelled.get('telephone'),
    email: labelled.get('email'),
  }
}

/** `YNCS(SW/AW)`: a slant inside a parenthesis parts no fields. */
function joined(fields: readonly Part[]): Part[] {
  const whole: Part[] = []
  for (const field of fields) {
    const above = whole.at(-1)
    if (above && /\([A-Z/]{2,12}$/.test(above.text) && /^[A-Z]{2,4}(?:\)|$)/.test(field.text))
      whole[whole.length - 1] = { ...cover(above, field), text: `${above.text}/${field.text}` }
    else whole.push(field)
  }
  return whole
}

/** Wraps and labels inside of a value: `TEL:COMM: (703) 555- 0126`, `TEL:(703) 555-0126 OR DSN 555-0127`. */
function even(value: string): string {
  return value
    .trim()
    .replace(/^(?:COMM?|COML|DSN|TEL) ?: ?/i, '')
    .replace(/(?<=\d)- (?=\d)/g, '-')
    .replace(/(?<=\d)[ ,;]{1,3}(?:OR )?(?:DSN|COMM?|COML) ?:? ?(?=\(?\d)/gi, ', ')
}

const ADDRESS = /@|\(AT\)/i
const NUMBER = /^\(?\d{3}\)?[ -.]{1,2}\d{3}/
const LABEL =
  /^(TEL(?: (?:DSN|COMM?|COML))?|TELE|TELEPHONE|PHONE|PH|COMM?|COML|DSN|AV|CELL|E-?MAIL|LOC|LOCATION|UNIT|NAME)(?: ?:|(?= \(?\d{3}))/i
/** Ranks and titles are one short word: CIV, CDR, CWO2, LTCOL, MS. */
const RANK =
  /^(?:CIV|[A-Z]{2,6}\d?\.?(?: ?\([A-Z]{2,4}(?:\/[A-Z]{2,4}){0,5}\))?|[OEW]-?\d|GS-?\d{1,2}|CIVILIAN|CAPTAIN|COMMANDER|COLONEL|MAJOR)$/i
const OFFICERS =
  'ENS|LTJG|LT|LCDR|CDR|CAPT|RDML|RADM|VADM|ADM|2NDLT|1STLT|MAJ|LTCOL|COL|[BML][A-Z]{0,3}GEN|GEN|C?WO[2-5]'
/** `LT`, `CWO3`, `YNCS(SW)`, in front of a name. */
const RANK_BEFORE_NAME = new RegExp(`^(${OFFICERS}|[A-Z]{2,4}(?:C|CS|CM|[123]) ?\\([A-Z/]{2,16}\\)) +[A-Z]`)
/** Behind OR a person stands with a title or a rank; a number or a place is another way to the first. */
const ANOTHER = new RegExp(
  `^(?:OR|AND) (?=(?:MRS?|MS|DR|${OFFICERS}|[A-Z]{2,4}(?:C|CS|CM|[123]))\\.? (?:[A-Z]\\. ?){0,2}[A-Z][A-Z'-]{2,24}$)`,
  'i',
)
const SURELY_RANK = new RegExp(`^(?:CIV|CTR|${OFFICERS}|[OEW]-?\\d|GS-?\\d{1,2})$`, 'i')

function kindOf(label: string): string | undefined {
  const word = label.toUpperCase()
  if (/^E-?MAIL$/.test(word)) return 'email'
  if (/^LOC/.test(word)) return 'location'
  if (word === 'UNIT') return 'unit'
  return word === 'NAME' ? undefined : 'telephone'
}
