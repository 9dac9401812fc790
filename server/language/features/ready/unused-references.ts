import type { Message } from '../../model/message/message.ts'
import { ownMentions } from '../../model/reading/body/own-mentions.ts'
import { referenceSpan } from '../outline/head-outline.ts'
import { citationsIn } from '../targets/targets.ts'
import type { Matter, ReadyCheck } from './matter.ts'

/** A reference that the text never speaks of: the reader looks for why it is there. */
export const unusedReferences: ReadyCheck = (message) => {
  const all = message.references?.references ?? []
  if (all.length === 0 || message.body.blocks.length === 0 || speaksOfAll(message)) return []
  const named = new Set(
    ownMentions(message).flatMap((mention) => (mention.kind === 'reference' ? [mention.label.toUpperCase()] : [])),
  )
  for (const label of listedLabels(message)) named.add(label)
  const cited = new Set(citationsIn(message).flatMap((mention) => (mention.kind === 'cable' ? [mention.number] : [])))
  return all.flatMap((reference): Matter[] => {
    const label = reference.label?.text.toUpperCase() ?? reference.letter
    if (reference.number !== undefined && cited.has(reference.number)) return []
    if (label !== undefined && named.has(label)) return []
    const what = label === undefined ? 'The reference' : `Reference ${label}`
    return [
      {
        id: 'ready-reference-unused',
        weight: 'asks',
        span: referenceSpan(reference),
        text: `${what} is not used in the text`,
      },
    ]
  })
}

/** `refs A, B and D`, `REFS A-C`: what is listed behind the first label. */
function listedLabels({ body }: Message): readonly string[] {
  return body.blocks.flatMap((block) => {
    const text = block.lines.map(({ plain }) => plain.trim()).join(' ')
    if (!/\brefs?\b/i.test(text)) return []
    return [...text.matchAll(LISTED)].flatMap(([, list = '']) => lettersOf(list))
  })
}

const LISTED =
  /\brefs? {1,2}((?:\(?[A-Z]\)?(?: ?[,&-] ?| and | through | to | or )){1,12}(?:and )?\(?[A-Z]\)?)(?![A-Za-z])/gi

function lettersOf(list: string): readonly string[] {
  const letters: string[] = []
  let ranged = false
  for (const [part] of list.toUpperCase().matchAll(/THROUGH|AND|TO|OR|-|[A-Z](?![A-Z])/g)) {
    if (part.length > 1 || part === '-') {
      ranged = part === 'THROUGH' || part === 'TO' || part === '-'
      continue
    }
    const last = letters.at(-1)
    if (ranged && last !== undefined)
      for (let code = last.charCodeAt(0) + 1; code < part.charCodeAt(0); code++) letters.push(String.fromCharCode(code))
    letters.push(part)
    ranged = false
  }
  return letters
}

/** REFTEL and REFS mean what stands there, whichever. */
function speaksOfAll(message: Message): boolean {
  const { body } = message
  if (ownMentions(message).some(({ kind }) => kind === 'reftel')) return true
  return body.blocks.some((block) =>
    block.lines.some(({ plain }) =>
      /\b(?:all )?refs?\b(?! [A-Z]\b)|\breftels?\b|\bref(?:erenced)? (?:tels?|cables?|messages?)\b/i.test(plain),
    ),
  )
}
