/**
 * Whom a message may reach, as its captions and addresses say: what rules judge, and completion does not offer.
 * Which level it has is told by `levels`.
 */

import type { Message } from '../../../model/message/message.ts'
import type { Caption } from '../../../vocabulary/types.ts'
import type { Vocabulary } from '../../../vocabulary/vocabulary.ts'
import { withoutSlants } from './without-slants.ts'

/** Whether the message goes to another agency. */
export function isForOthers({ to, info }: Message, vocabulary: Vocabulary): boolean {
  return [...to, ...info].some(({ name }) => isOfOthers(name.text, vocabulary))
}

/** Whether an address is known to be that of another agency. */
export function isOfOthers(name: string, vocabulary: Vocabulary): boolean {
  return vocabulary.post(withoutSlants(name))?.kind === 'agency'
}

const COLLECTIVE = /COLLECTIVE|\bALL\b|\bAIG\b|POSTS|\bALDAC\b|\bCAPITALS?\b|\bMEMBERS?\b/

/** Whether some address stands for several, of which one could be exempted. */
export function hasCollective({ to, info }: Pick<Message, 'to' | 'info'>, vocabulary: Vocabulary): boolean {
  return [...to, ...info].some(
    ({ name }) => COLLECTIVE.test(name.text) || vocabulary.post(name.text)?.kind === 'collective',
  )
}

/** Keeps a message from most employees. */
export function isRestriction({ code, kind }: Caption): boolean {
  return RESTRICTIVE.has(code) || kind === 'channel'
}

const RESTRICTIVE: ReadonlySet<string> = new Set(['NODIS', 'EXDIS', 'STADIS', 'LIMDIS', 'EYES ONLY'])
