import type { Block, Memo } from '../blocks/block.ts'

/** A run of blocks that makes one message. The same object in every version in which it is untouched. */
export interface MessageSlice {
  readonly blocks: readonly Block[]
  /** Line of each block, counted from the first line of the message. */
  readonly starts: readonly number[]
  readonly lineCount: number
  /** Where the message comes from, so that what is known of unchanged blocks need not be asked again. */
  readonly origin: SliceOrigin | undefined
  readonly memo: Memo
}

/** The message before the edit: its blocks before `first` and from `resume` on are those of the new one. */
export interface SliceOrigin {
  readonly slice: MessageSlice
  readonly first: number
  readonly resume: number
}
