import fc from 'fast-check'
import { checkSession, sessions } from '../../support/properties/sessions.ts'

// `npm run soak` does the same for as long as one likes.
describe('a session of any edits', () => {
  it('leaves the document, the model, the findings and all answers as the text opened anew has them', () => {
    fc.assert(fc.property(sessions, checkSession), { numRuns: 250 })
  }).timeout(60_000)
})
