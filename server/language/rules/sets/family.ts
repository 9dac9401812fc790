/**
 * The sets of naval and military messages, and the references that they give.
 * What a set says is read in the model (`reading/sets`).
 */

import type { FamilyHead } from '../rule.ts'

export const family: FamilyHead = { title: 'Message text format', order: 17 }
