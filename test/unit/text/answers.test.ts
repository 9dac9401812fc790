import assert from 'node:assert/strict'
import { answers, ownCopy } from '../../../server/language/text/answers.ts'

describe('answers', () => {
  const asking = (most: number) => {
    const asked: string[] = []
    const answer = answers(most, (text) => {
      asked.push(text)
      return text === 'nothing' ? undefined : text.length
    })
    return { asked, answer }
  }

  it('answers the same question once, and an answer that is none too', () => {
    const { asked, answer } = asking(10)
    assert.deepEqual(
      ['ZENDA', 'nothing', 'ZENDA', 'nothing', 'ZENDA'].map((text) => answer(text)),
      [5, undefined, 5, undefined, 5],
    )
    assert.deepEqual(asked, ['ZENDA', 'nothing'])
  })

  it('holds no more than it may, and goes on answering', () => {
    const { asked, answer } = asking(3)
    for (let index = 0; index < 100; index++) assert.equal(answer(`POST ${index}`), `POST ${index}`.length)
    assert.equal(asked.length, 100)
    answer('POST 99')
    assert.equal(asked.length, 100)
    answer('POST 0')
    assert.equal(asked.length, 101)
  })

  it('does not keep what is too long to come again', () => {
    const { asked, answer } = asking(3)
    const long = 'x'.repeat(5_000)
    answer(long)
    answer(long)
    assert.equal(asked.length, 2)
  })

  it('forgets nothing over what it does not keep', () => {
    const { asked, answer } = asking(3)
    for (const text of ['ZENDA', 'STRELSAU', 'HENTZAU', 'x'.repeat(5_000)]) answer(text)
    for (const text of ['ZENDA', 'STRELSAU', 'HENTZAU']) answer(text)
    assert.equal(asked.length, 4)
  })

  it('copies any string to the unit', () => {
    for (const text of ['', 'ZENDA', 'a longer text with \ud83d\ude00 and a lone \ud83d half', '\r\n'.repeat(20)])
      assert.equal(ownCopy(text), text)
  })
})
