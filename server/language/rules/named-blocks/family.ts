/**
 * Text between SUMMARY and END SUMMARY, BEGIN TEXT and END TEXT: openings without an end, ends without an opening.
 * Which words mark a block is the model's matter (`find-markers.ts`).
 */

import type { FamilyHead } from '../rule.ts'

export const family: FamilyHead = { title: 'Named blocks', order: 14 }
