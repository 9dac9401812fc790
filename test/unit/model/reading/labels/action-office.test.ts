import assert from 'node:assert/strict'
import { messageOfText } from '../../../../support/cable.ts'

const cable = (tags: string, office: string): string =>
  `MRN: 12 ZENDA 607\nDate/DTG: May 03, 2012 / 031407Z MAY 12\nFrom: AMEMBASSY ZENDA\nAction: WASHDC, SECSTATE ROUTINE\n${office}E.O.: 13526\nTAGS: ${tags}\nCaptions: SENSITIVE\n${office}Reference: 12 STATE 123\n${office}Subject: The harbor\n\n1. (U) The duke sailed.\n\n2. (U) He slept.\n`

describe('the label Action Office', () => {
  it('ends the field above it', () => {
    for (const office of ['Action Office: EUR, INR\n', 'Action Office:  EUR\n']) {
      const { to, captions, references, labels } = messageOfText(cable('PREL, PGOV', office))
      assert.deepEqual(
        to.map(({ name }) => name.text),
        ['WASHDC, SECSTATE'],
      )
      assert.deepEqual(
        captions.map(({ name }) => name),
        ['SENSITIVE'],
      )
      assert.deepEqual(
        references?.references.map(({ raw }) => raw),
        ['12 STATE 123'],
      )
      assert.equal(labels.filter(({ name }) => name === 'Action Office').length, 3)
    }
  })

  it('is no label in a sentence', () => {
    const text = cable('PREL', '').replace('He slept.', 'He slept.\nAction Office of the harbor: closed.')
    assert.equal(messageOfText(text).labels.filter(({ name }) => name === 'Action Office').length, 0)
  })
})

describe('a bullet before TAGS', () => {
  it('is none of them', () => {
    for (const tags of ['\u2022 PREL, PGOV', '\u2022PREL, PGOV', '* PREL, PGOV', 'PREL, \u2022 PGOV'])
      assert.deepEqual(
        messageOfText(cable(tags, '')).tags?.tags.map(({ code }) => code),
        ['PREL', 'PGOV'],
        tags,
      )
  })
})
