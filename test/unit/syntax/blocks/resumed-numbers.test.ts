import assert from 'node:assert/strict'
import { lintText, messageOfText } from '../../../support/cable.ts'

const HEAD = [
  'R 031453Z AUG 73',
  'FM AMEMBASSY ZENDA',
  'TO SECSTATE WASHDC 1234',
  'BT',
  'C O N F I D E N T I A L ZENDA 00123',
  'E.O. 11652: GDS',
  'TAGS: PFOR, RU',
  'SUBJ: THE MILL',
]

const text = (...lines: string[]): string => [...HEAD, ...lines, 'SAPT', ''].join('\n')

/** Numbers of the paragraphs that are read. */
function numbers(...lines: string[]): number[] {
  const { body } = messageOfText(text(...lines))
  return body.runs.flatMap(({ number, length }) => Array.from({ length }, (_, index) => number + index))
}

const ONE = ['1. THE MILLER SAYS THAT THE WHEEL OF THE MILL IS', 'BROKEN, AND ASKS FOR ANOTHER.']
const REST = ['4. THE SMITH CANNOT MEND IT.', '5. WE DO NOT KNOW WHO CAN.', '6. COMMENT: NOBODY.']

describe('numbers of paragraphs without blank lines and marks', () => {
  it('go on behind one that is lost, damaged or inside a line', () => {
    for (const between of [
      ['2. THE CASTLE HAS NONE. 3. THE DUKE IS AWAY.'],
      ['2. THE CASTLE HAS NONE.', '3 THE DUKE IS AWAY.'],
      ['2. THE CASTLE HAS NONE.', 'B. THE DUKE IS AWAY.'],
      ['2. THE CASTLE HAS NONE.', 'S. THE DUKE IS AWAY.'],
      ['2. THE CASTLE HAS NONE AND THE DUKE IS AWAY.'],
    ])
      assert.deepEqual(numbers(...ONE, ...between, ...REST), [1, 2, 4, 5, 6], between.join(' / '))
    assert.deepEqual(numbers(...ONE, ...REST), [1, 4, 5, 6])
  })

  it('do not where only one of them says so, or the lost one comes later', () => {
    assert.deepEqual(numbers(...ONE, '2. THE CASTLE HAS', '4. OR MORE OF THEM.', '3. THE DUKE IS AWAY.'), [1, 2, 3])
    assert.deepEqual(numbers(...ONE, '2. THE CASTLE HAS SOME.', '4. THE SMITH CANNOT MEND IT.'), [1, 2])
    assert.deepEqual(numbers(...ONE, '2. THE CASTLE IS ON', '4. THE MILL IS ON', '5. THE BROOK.'), [1, 2])
    assert.deepEqual(numbers(...ONE, '7. THE SMITH CANNOT MEND IT.', '8. WE DO NOT KNOW WHO CAN.'), [1])
  })

  it('stand before a figure, where the next one stands before a capital', () => {
    const OTHERS = ['2. THE CASTLE HAS NONE.', '3. THE DUKE IS AWAY.']
    assert.deepEqual(numbers('1. 25TH SESSION OF THE MILLERS WAS', 'HELD IN MAY.', ...OTHERS), [1, 2, 3])
    assert.deepEqual(numbers(...ONE, '2. $12,500 WERE PAID FOR THE', 'WHEEL.', OTHERS[1] ?? ''), [1, 2, 3])
    // Rows, the end of a sentence, and values.
    assert.deepEqual(numbers(...ONE, '2. 25 TONS', '3. 40 TONS', '4. 60 TONS'), [1])
    assert.deepEqual(numbers(...ONE, '2. 25 TONS OF FLOUR', '3. FORTY TONS OF RYE'), [1])
    assert.deepEqual(numbers(...ONE, 'THE DUKE CAME IN', '2. 40 MEN WERE', 'AWAY.', '3. THE END.'), [1])
    assert.deepEqual(numbers(...ONE, '2. 25 TONS OF FLOUR', 'WERE SOLD.'), [1])
  })

  it('begin inside a line of the sets, with which nothing is said to be missing', () => {
    const message = [
      'R 212310Z NOV 08',
      'FM CNO WASHINGTON DC//N1//',
      'TO NAVADMIN',
      'BT',
      'UNCLAS //N06000//',
      'NAVADMIN 999/08',
      'MSGID/GENADMIN/CNO WASHINGTON DC/N1/NOV//',
      'SUBJ/THE EXAMPLE BOARD//',
      'REF/A/DOC/EXAMPLE MEMO/9 OCT 2007// NARR/REF A IS A MEMO ABOUT THE',
      'BOARD// RMKS/1. THE BOARD',
      'MEETS IN SPRING.',
      '2. IT MEETS IN WASHINGTON AND AT THE OFFICE 3. MEMBERS ARE NAMED IN',
      'REF A.',
      '4. THIS IS ALL.',
      '5. RELEASED BY A. B. EXAMPLE.//',
      'BT',
      'NNNN',
      '',
    ].join('\n')
    const { body } = messageOfText(message)
    assert.deepEqual(
      body.runs.map(({ number, length }) => [number, length]),
      [
        [2, 1],
        [4, 2],
      ],
    )
    const found = lintText(message).map(({ finding }) => finding.rule.id)
    assert.deepEqual(
      found.filter((id) => id.startsWith('para-')),
      [],
    )
  })
})

describe('numbers of a copy in small letters without blank lines', () => {
  const BODY = [
    '1. the miller says that the wheel of the mill is broken,',
    'and asks for another.',
    '2. "nobody can mend it," said the smith, who had come by',
    'in the morning.',
    '3. the duke is away until the end of the month. he sent',
    'word that he will pay for it.',
    '4. we do not know who can.',
  ]

  it('prove each other', () => {
    assert.deepEqual(numbers(...BODY), [1, 2, 3])
    assert.deepEqual(numbers('REF: 73 STRELSAU 417', ...BODY), [1, 2, 3])
    assert.equal(messageOfText(text('REF: 73 STRELSAU 417', ...BODY)).references?.references[0]?.raw, '73 STRELSAU 417')
  })

  it('are no items of a list in a text that has capitals, and no rest of a sentence', () => {
    const items = [
      '1. The miller asks for:',
      '1. a wheel of the old kind, with eight spokes of oak',
      '2. nails',
      '2. We agree.',
    ]
    assert.deepEqual(numbers(...items), [1, 2])
    assert.deepEqual(
      numbers('1. The duke came on', '2. the old road to the mill of the king and left.', '3. it is late.'),
      [1],
    )
  })
})
