/**
 * What the labels of an archived SMART message contradict.
 * What all layouts share is of the family of the field.
 */

import type { FamilyHead } from '../rule.ts'

export const family: FamilyHead = { title: 'SMART labels', order: 15 }
