import { answer, createAnswers } from './answers.ts'
import type { Answered, Asked } from './questions.ts'

/** The scope of a worker, of which this much is used. */
declare const self: {
  postMessage(message: Answered): void
  onmessage: ((event: { readonly data: Asked }) => void) | null
}

const answers = createAnswers()

// One after the other, in their order: an answer is about the text as it was when it was asked about.
self.onmessage = ({ data }) => {
  const { id } = data
  try {
    self.postMessage({ id, value: answer(answers, data) })
  } catch (error) {
    self.postMessage({ id, failure: error instanceof Error ? error.message : String(error) })
  }
}
