import assert from 'node:assert/strict'
import { messageJson } from '../../../../../server/language/features/message-json/message-json.ts'
import { defaultVocabulary } from '../../../../../server/language/vocabulary/vocabulary.ts'
import { lintText, messageOfText } from '../../../../support/cable.ts'
import { COPY_HEAD } from '../../../../support/texts.ts'

const HEAD = [...COPY_HEAD, '1. (C) The miller brought the flour to the castle.', '', ''].join('\n')

/** How a text may end, who signs it, and the end of the last paragraph. */
const SIGNED: readonly (readonly [end: string, signature: string, lastEnds: string])[] = [
  ['2. (C) The mill stands still.\nRassendyll', 'Rassendyll', 'still.'],
  ['2. (U) Present:\n- The miller\n- Sapt\n\n- RASSENDYLL -', 'RASSENDYLL', '- Sapt'],
  ['2. XXXXXXXXXXXX\nRASSENDYLL', 'RASSENDYLL', 'XXXXXXXXXXXX'],
  ['2. (C) The mill stands\nstill.\nMINIMIZE CONSIDERED\nRASSENDYLL', 'RASSENDYLL', 'still.'],
  ['2. (C) The mill stands\nstill.\nRASSENDYLL\nMinimize considered.', 'RASSENDYLL', 'still.'],
  ['2. (C) The mill stands still. Rassendyll', 'Rassendyll', 'still.'],
  ['2. (C) The mill stands still. RASSENDYLL', 'RASSENDYLL', 'still.'],
  ['2. (C) The mill stands still. (Herald, 4.17.2008) RASSENDYLL', 'RASSENDYLL', '(Herald, 4.17.2008)'],
  ['2. (C) The mill stands still (Herald, 04/17/2008) RASSENDYLL', 'RASSENDYLL', '(Herald, 04/17/2008)'],
  ["2. (C) The mill stands still.\n\nSapt, Charg d'Affaires", 'Sapt', 'still.'],
  ['2. (C) The mill stands still.\n\nSapt, Deputy Chief of Mission', 'Sapt', 'still.'],
  ['2. (C) The mill stands still. R. Sapt', 'R. Sapt', 'still.'],
  ['2. (C) The mill stands still!\nvon Tarlenheim', 'von Tarlenheim', 'still!'],
  ['2. (C) The mill stands still.\nVON TARLENHEIM', 'VON TARLENHEIM', 'still.'],
  ["2. (C) The mill stands still.\nO'SAPT", "O'SAPT", 'still.'],
  ['2. (C) The mill stands still.\nO,SAPT', 'O,SAPT', 'still.'],
  ['2. (C) The mill stands still.\nMcSAPT', 'McSAPT', 'still.'],
  ['2. (C) The mill stands still.\nSapt, Jr.', 'Sapt, Jr.', 'still.'],
  ['2. (C) The mill stands still.\nsapt', 'sapt', 'still.'],
  ['2. (C) The mill stands still.\nAMBASSADOR RASSENDYLL', 'AMBASSADOR RASSENDYLL', 'still.'],
  ['2. (C) The mill stands still.\nTARLENHEIM/SAPT', 'TARLENHEIM/SAPT', 'still.'],
  ['2. (C) The mill stands still.\n\nRASSENDYLL\n\nAttachment: A view of the mill', 'RASSENDYLL', 'still.'],
  ['2. (C) The mill stands still.RASSENDYLL', 'RASSENDYLL', 'still.'],
  ['2. (C) THE MILL STANDS STILL.RASSENDYLL', 'RASSENDYLL', 'STILL.'],
  [
    '2. (C) It stands still.\nRASSENDYLL\n*****\nFor more of this, please see our website\n*****',
    'RASSENDYLL',
    'still.',
  ],
  ['2. (C) The mill stands still.\nOh', 'Oh', 'still.'],
  ['2. (C) The mill stands still\nRASSENDYLL', 'RASSENDYLL', 'still'],
  ['2. (C) The mill stands still. END COMMENT RASSENDYLL', 'RASSENDYLL', 'END COMMENT'],
  ['2. (C) He called it \u201cthe duke\u2019s mill.\u201d Rassendyll', 'Rassendyll', 'mill.\u201d'],
  ['2. (C) It stands still (as in ref A)\nRassendyll', 'Rassendyll', '(as in ref A)'],
  ['2. (C) It stands still.\nGP-3\nRASSENDYLL', 'RASSENDYLL', 'still.'],
  ['2. (C) It stands still.\nRASSENDYLL\n\nXGDS', 'RASSENDYLL', 'still.'],
  ['2. (C) It stands still.\n-\nRASSENDYLL', 'RASSENDYLL', 'still.'],
  ['2. (C) It stands still.\n\nRASSENDYLL\n\nStamp: received at the mill', 'RASSENDYLL', 'still.'],
  ['2. (C) It stands still.\n\nRASSENDYLL\n\nStamped by the mill', 'RASSENDYLL', 'still.'],
  ['2. (C) It stands still.\n\nSTAMP', 'STAMP', 'still.'],
  ['2. (C) It stands still.\n\nRASSENDYLL##', 'RASSENDYLL', 'still.'],
  ['2. (C) It stands still.\n\nRASSENDYLL\n##', 'RASSENDYLL', 'still.'],
  ['2. (C) It stands still.\n\nRASSENDYLL.', 'RASSENDYLL', 'still.'],
  ['2. (C) It stands still. End FYI. YYY\n\nRASSENDYLL', 'RASSENDYLL', 'FYI.'],
  ['2. (C) It stands still. SAPT UNQUOTE RASSENDYLL', 'RASSENDYLL', 'UNQUOTE'],
  ['2. (C) It stands still.\n\nSAPT UNQUOTE RASSENDYLL', 'RASSENDYLL', 'still.'],
  ['2. (C) It stands still.\nSAPT UNQUOTE.\nRASSENDYLL', 'RASSENDYLL', 'still.'],
  ['2. (C) It stands still.\n\nSAPT UNQTE\n\nRASSENDYLL', 'RASSENDYLL', 'still.'],
  ['2. (C) It stands still.\n\nSAPT\nUNQUOTE\nRASSENDYLL', 'RASSENDYLL', 'still.'],
  ['2. (C) It stands still.\n\nSAPT UNQTE:RASSENDYLL', 'RASSENDYLL', 'still.'],
  ['2. (C) It stands still.\n\nRASSENDYLL"', 'RASSENDYLL', 'still.'],
  ['2. (C) It stands still.\n\nRASSENDYLL <', 'RASSENDYLL', 'still.'],
  [
    '2. (C) It stands still.\n\nNOTE BY OC/T: (*) OMISSION. A CORRECTION IS TO\nFOLLOW.\n\nRASSENDYLL',
    'RASSENDYLL',
    'still.',
  ],
  ['2. (C) It stands still.\n\nSAPT\nRASSENDYLL', 'RASSENDYLL', 'still.'],
  ['2. (C) It stands still.\n\nRASSENDYLL, ACTING', 'RASSENDYLL', 'still.'],
  ['2. (C) It stands still.\nRASSENDYLL(ACTING)', 'RASSENDYLL', 'still.'],
  ['2. (C) It stands still.\n\nRassendyll, Charge', 'Rassendyll', 'still.'],
  ["2. (C) It stands still.\nRASSENDYLL - CHARGE D'AFFAIRES A.I.", 'RASSENDYLL', 'still.'],
  ['2. (C) It stands still. RASSENDYLL, ACTING', 'RASSENDYLL', 'still.'],
  ['2. (C) It stands still.\n\n/S/ RASSENDYLL', 'RASSENDYLL', 'still.'],
  ['2. (C) It stands still.\nSIGNED RASSENDYLL', 'RASSENDYLL', 'still.'],
  ['2. (C) It stands still.\n\nSZ\u00c9KELY', 'SZ\u00c9KELY', 'still.'],
  ['2. (C) It stands still.\nM\u00fcller', 'M\u00fcller', 'still.'],
  [
    '2. (C) It stands still.\n\nRASSENDYLL\n\nNOTE BY OC/T: AS RECEIVED. A CORRECTION IS TO\nFOLLOW.',
    'RASSENDYLL',
    'still.',
  ],
  ['2. (C) It stands still.\n\nRASSENDYLL\n\nNNN', 'RASSENDYLL', 'still.'],
  ['2. (C) It stands still.\nRASSENDYLL\n\n<< END OF DOCUMENT >>', 'RASSENDYLL', 'still.'],
  ['2. (C) It stands still.\nRASSENDYLL\n=====CABLE ENDS=====', 'RASSENDYLL', 'still.'],
  [
    '2. (C) It stands still.\n\nRASSENDYLL\n\n>\n 2009ZENDA00123 - Classification: CONFIDENTIAL',
    'RASSENDYLL',
    'still.',
  ],
  ['2. (C) It stands still.\nRASSENDYLL\nVisit the mill: http://www.zenda.example/mill', 'RASSENDYLL', 'still.'],
  [
    '2. (C) It stands still, as the report says:\nhttp://www.zenda.example/mill\nRASSENDYLL',
    'RASSENDYLL',
    'http://www.zenda.example/mill',
  ],
  [
    '2. (C) It stands still.\nVisit the mill:\nhttp://www.zenda.example/mill\nRASSENDYLL',
    'RASSENDYLL',
    'Visit the mill: http://www.zenda.example/mill',
  ],
  ['2. (C) It stands still.\nhttp://www.zenda.example/mill\nRASSENDYLL', 'RASSENDYLL', 'still.'],
  [
    '2. (C) It stands still.\n\nVisit the Web Site of Zenda at\n\nhttp://www.zenda.example/\n\nRASSENDYLL',
    'RASSENDYLL',
    'still.',
  ],
  ['2. (C) The miller will tell what he has heard of the U.S.\nposition.\nRASSENDYLL', 'RASSENDYLL', 'position.'],
  ['2. (C) The miller will tell what he has heard of the U.N.\nanswer.\n\nRassendyll', 'Rassendyll', 'answer.'],
  [
    '2. (C) It stands still.\nRead the new rules of the mill on the web page at\n\nhttp://www.zenda.example/\n\nRASSENDYLL',
    'RASSENDYLL',
    'at',
  ],
  [
    '2. (C) It stands still.\n  Visit the Web Site of Zenda at\n\nhttp://www.zenda.example/\n\nRASSENDYLL',
    'RASSENDYLL',
    'still.',
  ],
  [
    '2. (C) The miller asked the guard to\nvisit the Web Site of Zenda at\n\nhttp://www.zenda.example/\n\nRASSENDYLL',
    'RASSENDYLL',
    'at',
  ],
  [
    "2. (C) It stands still.\n\nVisit the Web Site of Zenda at\n\nhttp://www.zenda.example/\n\nor access the page through the castle's SIPRNET\nhome page.\nRASSENDYLL",
    'RASSENDYLL',
    'still.',
  ],
  [
    "2. (C) It stands still.\n\nOr access to the mill is closed, as the castle's web page\nsays.\nRASSENDYLL",
    'RASSENDYLL',
    'says.',
  ],
  [
    '2. (C) It stands still.\n\nThe guard told us to look at the mill\n\nhttp://www.zenda.example/\n\nRASSENDYLL',
    'RASSENDYLL',
    'mill',
  ],
  [
    '2. (C) It stands still.\n\n*****\nVisit the Web Site of Zenda:\nhttp://www.zenda.example/\n*****\nRassendyll',
    'Rassendyll',
    'still.',
  ],
  [
    '2. (C) It stands still.\n\nRASSENDYLL\n\n*****\nVisit our portal at\nhttp://www.zenda.example/x\n*****',
    'RASSENDYLL',
    'still.',
  ],
  [
    '2. (C) It stands still.\n\nFor more on Zenda visit:\nhttp://www.zenda.example/index.c\nfm\n\nRASSENDYLL',
    'RASSENDYLL',
    'still.',
  ],
]

/** No surname, or nothing that is one for sure. */
const UNSIGNED: readonly string[] = [
  '2. (C) The miller met Amb. Rassendyll',
  '2. (C) The miller met R. Rassendyll',
  '2. (C) The mill stands still. Mr. Rassendyll',
  '2. (C) The miller met R. Rassendyll.',
  '2. (C) THE MILLER SPOKE OF THE FLOUR TOWARD THE END OF THE MARKET',
  '2. (C) The miller went to the U.S. Embassy',
  '2. (C) The miller spoke for an hour and a half with the members of\nNATO',
  '2. (C) The miller spoke for an hour and a half with the members of the\nParliament',
  '2. (C) The duke wrote: dear friend.\n\nSincerely,\n\nRudolf Rassendyll\n\nEND TEXT.',
  '2. (C) The mill stands still.\n\nComment',
  '2. (C) The mill stands still.\nXXXXXXXX',
  '2. (C) The mill stands still. The',
  '2. (C) THE MILL STANDS STILL.\n\n3. COM',
  '2. (C) The mill stands still.\n\n3. (C) HENTZAU',
  '2. (C) Guests:\nThe king\nThe duke\nFritz Tarlenheim',
]

const FORMS: readonly (readonly [string, (text: string) => string])[] = [
  ['', (text) => text],
  [', with CRLF', (text) => text.replace(/\n/g, ' \r\n')],
  [', with pilcrows', (text) => text.replace(/^(?=\d\. \(C\))/gm, '\u00b6')],
  [', above BT', (text) => `${text}\n\nBT\n#0123\n\nNNNN\n`],
]

/** Who drafted, cleared and approved, as drafts end. */
const CLEARANCES: readonly string[] = [
  'Drafted: ECON: A. Mauban, x0142\nCleared: POL: K. Sapt (ok)\n         DCM: F. Tarlenheim (info)\nApproved: AMB: R. Rassendyll',
  'DRAFTED BY: ECON:AMAUBAN\nCLEARED BY: POL:KSAPT\nAPPROVED BY: AMB:RRASSENDYLL',
  'Drafter: A. Mauban\n\nClearances:\n  POL: K. Sapt\n  MGT: F. Tarlenheim\n\nApprover: R. Rassendyll',
  'ECON:AMAUBAN\nPOL:KSAPT, DCM:FTARLENHEIM\nAMB:RRASSENDYLL',
  'Drafting officer: A. Mauban\nClearing officers: K. Sapt\nReleasing officer: F. Tarlenheim',
]
/** What begins like a clearance and goes on. */
const SENTENCES: readonly string[] = [
  'Approved: the council has approved the budget of the mill and of the two bridges.',
  'Cleared:\nThe road to the mill is cleared of snow again, and so is the bridge below the castle of Zenda.',
  'Towns: Zenda, Hentzau, Strelsau.',
  'Approved: the bridge.\nCleared: the road to the mill.',
  'APPROVED: THE BRIDGE.\nCLEARED: THE ROAD TO THE MILL.',
]

describe('the end of a text', () => {
  for (const [end, signature, lastEnds] of SIGNED) {
    for (const [form, change] of FORMS) {
      it(`${JSON.stringify(end)} is signed ${signature}${form}`, () => {
        const message = messageOfText(change(HEAD + end))
        assert.equal(message.signature?.text, signature)
        const { paragraphs } = messageJson(message, 0, false, defaultVocabulary())
        assert.ok(paragraphs.at(-1)?.text.endsWith(lastEnds), paragraphs.at(-1)?.text)
        assert.equal(paragraphs.length, 2)
      })
    }
  }
  for (const end of UNSIGNED) {
    it(`${JSON.stringify(end)} is not signed`, () => assert.equal(messageOfText(HEAD + end).signature, undefined))
  }

  for (const tail of CLEARANCES) {
    for (const [form, change] of FORMS.slice(0, 2)) {
      it(`no clearance is text: ${JSON.stringify(tail)}${form}`, () => {
        const { paragraphs } = messageJson(
          messageOfText(change(`${HEAD}2. (C) The mill stands still.\n\n${tail}\n`)),
          0,
          false,
          defaultVocabulary(),
        )
        assert.equal(paragraphs.at(-1)?.text, 'The mill stands still.')
      })
    }
  }
  it('takes no sentence and no list for clearances', () => {
    for (const end of SENTENCES) {
      const { paragraphs } = messageJson(
        messageOfText(`${HEAD}2. (C) The mill stands still.\n\n${end}\n`),
        0,
        false,
        defaultVocabulary(),
      )
      assert.ok(paragraphs.at(-1)?.text.endsWith(end.slice(-12)), JSON.stringify(paragraphs.at(-1)))
    }
  })
  it('finds the signature above the clearances', () => {
    const text = `${HEAD}2. (C) The mill stands still.\n\nSAPT\n\nDrafted: ECON: A. Mauban\nCleared: POL: F. Tarlenheim\n`
    assert.equal(messageOfText(text).signature?.text, 'SAPT')
  })

  it('says nothing where the last words may be a surname', () => {
    assert.deepEqual(endings('2. (C) The miller met Amb. Rassendyll'), [])
    assert.deepEqual(endings('2. (C) The miller met the ambassador.'), ['ending-no-signature'])
    assert.deepEqual(endings('2. (C) Second.'), ['ending-no-signature'])
  })

  it('finds a surname that signs twice', () => {
    for (const end of ['\nSAPT\nSAPT', ' SAPT SAPT', '\nSAPT\n\nSapt', ' SAPT\nSAPT'])
      assert.ok(endings(`2. (C) The mill stands still.${end}`).includes('ending-signature-twice'), end)
    assert.deepEqual(endings('2. (C) The mill stands still.\nSAPT\nRASSENDYLL'), [])
  })
})

function endings(end: string): string[] {
  return lintText(HEAD + end)
    .map(({ finding }) => finding.rule.id)
    .filter((id) => id.startsWith('ending-'))
}

describe('a line in capitals below one that goes on', () => {
  const wide = '2. THE MILLER OF ZENDA SAID THAT HE HAD SEEN THE MEN AND THEIR HORSES AT THE BRIDGE, WHERE THEY STOOD.'
  const read = (above: string, last: string) =>
    messageJson(messageOfText([...COPY_HEAD, wide, above, last, ''].join('\n')), 0, false, defaultVocabulary())

  it('is no signature', () => {
    for (const above of ['HE REMINDED HIM THAT I', 'THE DUKE CAME WITH', 'THE MEN WHO'])
      for (const last of ['HAD ALREADY GON', 'CAME BACK', 'RASSENDYLL']) {
        const { signature, paragraphs } = read(above, last)
        assert.equal(signature, null, `${above} / ${last}`)
        assert.ok(paragraphs.at(-1)?.text.endsWith(last), `${above} / ${last}`)
      }
  })

  it('is one below a line that breaks off with another word', () => {
    assert.equal(read('THEY WENT HOME', 'RASSENDYLL').signature, 'RASSENDYLL')
  })
})
