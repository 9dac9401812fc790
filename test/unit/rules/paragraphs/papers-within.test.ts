import assert from 'node:assert/strict'
import { lintText, messagesOfText } from '../../../support/cable.ts'

const HEAD = 'UNCLAS ZENDA 000123\n\nE.O. 12958: N/A\nTAGS: PREL, PGOV\nSUBJECT: THE FERRY\n\n'

/** What is said of the numbers of a text, in the usual line endings and in those of other systems. */
function said(body: string, head = HEAD): readonly string[] {
  const texts = [`${head}${body}\n\nRASSENDYLL\n`, `${head}${body}\n\nRASSENDYLL\n`.replaceAll('\n', '\r\n')]
  const [found, same] = texts.map((text) =>
    lintText(text)
      .filter(({ finding }) => finding.rule.id.startsWith('para-') || finding.rule.id === 'ref-para-range')
      .map(({ finding }) => `${finding.rule.id}: ${finding.message}`),
  )
  assert.deepEqual(found, same)
  return found ?? []
}

describe('numbers inside quotation marks', () => {
  const before = '1. Two papers of the capital wrote on the bridge.\n\n'

  it('belong to what is quoted, however many blocks it has', () => {
    assert.deepEqual(
      said(`${before}"1. The bridge is short.\n\n2. The bridge is late."\n\n2. No more was printed.`),
      [],
    )
    assert.deepEqual(
      said(
        `${before}A. The Herald:\n\n"1.  The bridge is short.\n\n2.  It is late.\n\n3.  It is dear."\n\n2. No more.`,
      ),
      [],
    )
    assert.deepEqual(
      said(`${before}\u201c1. We ask.\n2. We wait.\n3. We do not pay.\u201d\n\n2. No answer yet.\n\n3. End.`),
      [],
    )
  })

  it('are not looked for where none is open, or where a mark stands', () => {
    assert.equal(
      said('1. "The harbor is full."\n\n2. "Build another," he said.\n\n2. The council will vote.').length,
      1,
    )
    assert.equal(said(`${before}"1. The bridge is short."\n\n2. A word.\n\n2. He said "no."\n\n3. The end.`).length, 1)
    assert.equal(said(`${before}"1. The bridge is short.\n\n2. (U) It is late.\n\n2. (U) He said "no."`).length, 1)
  })
})

describe('what a release took out', () => {
  it('is no missing number, where its sign stands in the gap', () => {
    for (const sign of ['B1', '1.4(D)', 'B1, 1.4(B), 1.4(D)', '(b)(6)', 'B7(C)'])
      for (const gap of [`\n\n${sign}\n\n`, `${' '.repeat(40)}${sign}\n\n\n\n`])
        assert.deepEqual(said(`1. The ferry left.\n\n2. The boat went.${gap}4. The mayor spoke.`), [], sign)
    assert.deepEqual(
      said('1. The ferry left.\n\n2. [2 paragraphs (9 lines) not declassified]\n\n4. The mayor spoke.'),
      [],
    )
    assert.deepEqual(said('1. The ferry left.\n\n[Omitted here is a list of boats.]\n\n4. The mayor spoke.'), [])
  })

  it('may be no more than dots', () => {
    for (const dots of ['...', '[...]', '\u2026'])
      assert.deepEqual(said(`1. The ferry left.\n\n2. The boat went.\n\n${dots}\n\n7. The mayor spoke.`), [], dots)
  })

  it('leaves a gap elsewhere as it is', () => {
    assert.equal(said('1. The ferry left.\n\n2. Visas B1 and B2.\n\n4. The mayor spoke.').length, 1)
    assert.equal(said('1. The ferry left.\nB1\n\n2. The boat went.\n\n4. The mayor spoke.').length, 1)
  })
})

describe('parts that are numbered by themselves', () => {
  it('are chapters and articles', () => {
    const papers = [
      'I.   THE FERRY\nII.  THE BRIDGE',
      'I.   THE FERRY',
      '1. "The Herald" wrote: "Snow."\n\n2. "The Times" wrote: "Ice."',
    ]
    assert.deepEqual(said(`${papers.join('\n\n')}\n\nII.  THE BRIDGE\n\n1. "The Post" wrote: "Stone."`), [])
  })

  it('are sets of text', () => {
    const head =
      'R 091500Z JUN 09\nFM COMZENFLT\nTO ALL SHIPS\nBT\nC O N F I D E N T I A L\nMSGID/SITREP/COMZENFLT/002/JUN//\nREF/A/MSG/ZENDA/081200ZJUN09//\nPERID/080000Z/TO:090000Z//\n'
    const marked =
      'GENTEXT/SITUATION/\n1. (U) NO CHANGE.\n2. (C) TWO BOATS.//\nGENTEXT/PERSONNEL/\n1. (C) ALL WELL.//\nBT\n#0001'
    assert.deepEqual(said(marked, head), [])
    assert.deepEqual(
      said('GENTEXT/REMARKS/(U) 1. ONE SHIP IS GREY.\n2. (U) TWO SHIPS ARE RED.\n3. (U) REPORT.//\nBT', head),
      [],
    )
  })
})

describe('a paragraph that the text names', () => {
  it('may be a part of the answer', () => {
    const answers =
      '1. Answers follow.\n\nPARA 7\n------\n2. The age is 15. See also para 9 below.\n\nPARA 9\n------\n3. None.'
    assert.deepEqual(said(answers), [])
    assert.equal(said(answers.replace('para 9 below', 'para 8 below')).length, 1)
    const titles =
      '1. Answers follow.\n\n2. THE TOWN (PARA 24)\n\nA. Yes.\n\n3. THE BRIDGE (PARA 25)\n\nA. As para 24 A.'
    assert.deepEqual(said(titles), [])
    assert.equal(said(titles.replace('As para 24 A', 'As para 26 A')).length, 1)
  })
})

describe('the number of a document in a volume', () => {
  it('is none of a paragraph', () => {
    const body =
      '211. Telegram From the Embassy in Ruritania to the Department of State\n\nZenda, May 4, 1978.\n\n1. We went.\n\n2. We came.'
    assert.deepEqual(said(body, ''), [])
  })
})

describe('a copy without blank lines', () => {
  it('goes on below the end of what it quotes', () => {
    const quoted =
      '1. We spoke.\n2. The paper reads: QUOTE.\n1. The road is open.\n2. No toll is due. UNQUOTE\n3. We left.\n4. End.'
    assert.deepEqual(said(quoted), [])
    const text =
      '1. We spoke.\n2. BEGIN TEXT:\n1. The road is open.\n2. No toll is due.\nEND TEXT.\n3. We left.\n4. End.'
    assert.deepEqual(said(text), [])
    assert.equal(said(text.replace('3. We left.\n', '')).length, 1)
  })
})

describe('another paper below', () => {
  const first = '1. Exports: 14 tons.\n\n2. Prices: 21 crowns a ton.\nRASSENDYLL\n\n\n'
  const fields = 'E.O. 12958: N/A\nTAGS: EAGR, RU\nSUBJECT: SOY IN MAY\n\n'

  it('is a message of its own, where a head of its own stands below a signature', () => {
    const text = `${HEAD}${first}UNCLAS ZENDA 000124\n\n${fields}1. Exports: 41 tons.\n\n2. Prices: 2 crowns.\nRASSENDYLL\n`
    assert.deepEqual(
      messagesOfText(text).map(({ message }) => message.id?.number),
      [123, 124],
    )
    assert.deepEqual(said(`${first}UNCLAS ZENDA 000124\n\n${fields}1. Exports: 41 tons.\n\n2. Prices: 2 crowns.`), [])
  })

  it('is none, where no head stands there or the section goes on', () => {
    const sections = `UNCLAS SECTION 02 OF 02 ZENDA 000123\n\n${fields}3. Exports: 41 tons.`
    for (const rest of ['3. Exports: 41 tons.', sections])
      assert.equal(messagesOfText(`${HEAD}${first}${rest}\n\nRASSENDYLL\n`).length, 1)
  })

  it('is a mail', () => {
    const mail = 'From: Hentzau, Rupert\nSent: Wed Nov 23 19:43:08 2011\nSubject: Zenda Update 11/23\n\n'
    assert.deepEqual(
      said(`1. (U) It left.\n\n2. (U) It came.\n\n${mail}1. (SBU) The ferry sank.\n\n2. (U) It rose.`),
      [],
    )
  })

  it('is pointed to by its number', () => {
    assert.deepEqual(said('1. It left.\n\n2. See also sitrep no. 30, para 4.'), [])
    assert.equal(said('1. It left.\n\n2. See also para 4.').length, 1)
  })
})

describe('the group of downgrading', () => {
  it('closes the text before the signature', () => {
    const text = `${HEAD}1. IT LEFT.\n\n2. IT WILL COME ON TUESDAY. GP-3 RASSENDYLL\n`
    assert.equal(messagesOfText(text)[0]?.message.signature?.text, 'RASSENDYLL')
  })
})
