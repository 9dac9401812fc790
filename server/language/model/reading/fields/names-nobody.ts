import { isPositionWord } from './position-words.ts'
import { readClassifier } from './read-classifier.ts'

/** Whether words in the place of a classifier name a paper or a place in it, or say that nobody is named. */
export function namesNobody(text: string): boolean {
  const lead = NO_PERSON.exec(text)?.[0]
  return lead !== undefined && !namesSomebody(text, lead)
}

/** `see annex B`, `Section 5(B)(1)`, `origin` */
const NO_PERSON =
  /^(?:see|annex|appendix|attachment|sections?|sec|paras?|paragraphs?|articles?|schedule|stamp(?:ed)?|unknown|not (?:stated|known|given|shown)|n\/?a|none|origin(?:ator|al)?|same|various|the (?:same|undersigned|originator))(?![A-Za-z])(?!\s+(?:officer|chief|secretary))/i

/** `Section Head Anna Example`, `Stamp Example, Consul`: a name in full, with a position that is more than the first word. */
function namesSomebody(text: string, lead: string): boolean {
  const { name, title } = readClassifier(text)
  const words = name?.split(' ') ?? []
  if (!title || words.length < 2 || words.length > 4 || !words.every((word) => OF_A_NAME.test(word))) return false
  if (COUNTED.test(name ?? '') || /^.\.?$/.test(words.at(-1) ?? '')) return false
  if (text.startsWith(name ?? '')) return MAY_BE_NAME.test(lead) && words.length === 2 && OF_PERSONS.test(title)
  return (
    /^sec\.?$/i.test(title) || title.split(/[\s,()]+/).some((word) => isPositionWord(word) && !NO_PERSON.test(word))
  )
}

const OF_A_NAME = /^(?:[A-Z][A-Za-z'.-]*|von|van|de|der|del|la|bin|al)$/
const COUNTED = /\b(?:ONE|TWO|THREE|FOUR|FIVE|SIX|SEVEN|EIGHT|NINE|TEN|[IVX]{2,4}|CHAPTER|PART|TITLE)\b/i
/** What may be a first name or a surname as well. */
const MAY_BE_NAME = /^(?:stamp|schedule|annex|section|article|para)$/i
const OF_PERSONS = /^(?:ambassador|consul|counsell?or|chief|director|minister|secretary|dcm|charge|officer|pol|econ)/i
