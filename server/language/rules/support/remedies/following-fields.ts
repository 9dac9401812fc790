import type { Edit } from '../../rule.ts'

/** What has to follow on the lines below the level, and the words for it in the title; undefined where that cannot be told. */
export interface FollowingFields {
  readonly words: string
  readonly edits: readonly Edit[]
}
