import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countSyllables } from './count-syllables.ts'
import { findBannedWords, findVagueVerbs } from './hard-words.ts'
import { judgeWords } from './judge-words.ts'
import { measureReading, splitSentences } from './measure-reading.ts'

describe('how hard words are to read', () => {
  it.each([
    ['bus', 1],
    ['money', 2],
    ['college', 2],
    ['answered', 2],
    ['wanted', 2],
    ['asked', 1],
    ['changes', 2],
    ['boxes', 2],
    ['homes', 1],
    ['table', 2],
    ['council', 2],
    ['accommodation', 5],
    ['opportunity', 5],
    ['councillor', 3],
    ['information', 4],
    ['education', 4],
    ['transport', 2],
    ['foster', 2],
    ['carer', 2],
    ['training', 2],
    ['everyone', 3],
    ['radio', 3],
    ['can’t', 1],
    ['didn’t', 2],
    ['18', 2],
    ['people', 2],
    ['phone', 1],
    ['social', 2],
    ['worker', 2],
    ['yes', 1],
    ['years', 1],
    ['review', 2],
    ['police', 2],
  ])('counts the syllables of %s', (word, count) => {
    expect(countSyllables(word)).toBe(count)
  })

  it('gives the published grade of a worked example within half a grade', () => {
    // 0.39 × (13 / 2) + 11.8 × (13 / 13) − 15.59 = −1.255
    expect(measureReading('The cat sat on the mat. It was a big fat old cat.').grade).toBeCloseTo(
      -1.255,
      3,
    )
    // 18 words in one sentence, 34 syllables: 0.39 × 18 + 11.8 × 34/18 − 15.59 = 13.72
    const hard =
      'The authority will undertake a comprehensive evaluation of accommodation options available to young people leaving care services.'
    expect(measureReading(hard).grade).toBeGreaterThan(14)
  })

  it('sees a line, a question and a full stop as the end of a sentence, and a decimal as none', () => {
    expect(splitSentences('Who can see it?\nOnly us. It costs £2.50 a day.')).toEqual([
      'Who can see it?',
      'Only us.',
      'It costs £2:50 a day.',
    ])
  })

  it('says nothing about nothing', () => {
    expect(measureReading(' \n … ')).toMatchObject({ words: 0, grade: 0 })
  })

  it('never makes a text easier by joining its sentences', () => {
    const sentence = fc
      .array(fc.constantFrom('the', 'bus', 'is', 'late', 'every', 'morning', 'again'), {
        minLength: 1,
        maxLength: 9,
      })
      .map((words) => words.join(' '))
    fc.assert(
      fc.property(fc.array(sentence, { minLength: 2, maxLength: 6 }), (sentences) => {
        const apart = measureReading(sentences.map((one) => `${one}.`).join(' '))
        const joined = measureReading(`${sentences.join(' ')}.`)
        expect(joined.grade).toBeGreaterThanOrEqual(apart.grade - 1e-9)
        expect(joined.words).toBe(apart.words)
      }),
    )
  })
})

describe('words that adults use about young people', () => {
  it('finds them in any form', () => {
    expect(findBannedWords('Placements and siblings').map((one) => one.word)).toEqual([
      'placement',
      'sibling',
    ])
    expect(findBannedWords('The LAC review').map((one) => one.word)).toEqual(['LAC'])
    expect(findBannedWords('engaging with service users').map((one) => one.word)).toEqual([
      'service user',
      'engage',
    ])
  })

  it('leaves words alone that only look like them', () => {
    expect(findBannedWords('A black suitcase on the lace, just in place. Neat!')).toEqual([])
  })

  it('flags a verb that promises nothing, unless a date stands with it', () => {
    expect(findVagueVerbs(['We will look into this.'])).toEqual(['look into'])
    expect(findVagueVerbs(['We will look into this by 3 March.'])).toEqual([])
    expect(findVagueVerbs(['We will buy the passes.'])).toEqual([])
  })
})

describe('an answer before it can be sent', () => {
  const plain =
    'Yes. You will get a free bus pass. We will post it to you by 3 March. If it does not come, ring Zoe.'

  it('lets plain words pass', () => {
    expect(judgeWords(plain, { grade: 6, words: 150 })).toMatchObject({ mustChange: [] })
  })

  it('stops hard words, long answers and banned words, each with a sentence', () => {
    const hard =
      'The authority will undertake a comprehensive evaluation of transportation accessibility for eligible individuals.'
    expect(judgeWords(hard).mustChange[0]).toMatch(/^It reads at school grade \d+\.\d\./)
    expect(judgeWords('We will help. '.repeat(60), { grade: 6, words: 150 }).mustChange).toEqual([
      'It has 180 words. The most is 150.',
    ])
    expect(judgeWords('We found you a new placement.').mustChange).toEqual([
      'Young people asked us not to say “placement”. Say instead: home.',
    ])
  })

  it('warns of a long sentence and of a vague verb, and still lets them pass', () => {
    const long = `${'We will go to the shop and buy it for you and '.repeat(2)}then we will bring it home.`
    const judged = judgeWords(`${long} We will look into it.`, { grade: 12 })
    expect(judged.mustChange).toEqual([])
    expect(judged.couldChange).toHaveLength(2)
  })
})
