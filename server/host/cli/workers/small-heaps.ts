import { setFlagsFromString } from 'node:v8'

/**
 * For a program whose first thread passes on what others make, and does nothing else: its heap and theirs stay small,
 * at no cost in time. Not where somebody types into the same process.
 */
export function keepHeapsSmall(): void {
  setFlagsFromString(NO_MORE_ROOM_FOR_THE_YOUNG)
  setFlagsFromString(LITTLE_GARBAGE)
}

/** The outputs that are passed on are young, and would make the room for them larger than all of a thread. */
const NO_MORE_ROOM_FOR_THE_YOUNG = '--semi-space-growth-factor=1'

/**
 * A thread keeps some 10 MB and makes little that lasts: what does is collected when it has grown by half, before it
 * is as much again as what is kept.
 */
const LITTLE_GARBAGE = '--heap-growing-percent=50'
