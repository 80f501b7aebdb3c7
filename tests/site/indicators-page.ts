import { CHOICES } from '#rooms/insight/engine/choices.ts'
import type { Basis, Indicator, Standing, Unit } from '#rooms/insight/engine/indicator.ts'
import { INDICATORS } from '#rooms/insight/engine/indicators/all.ts'
import { byTheme } from '#rooms/insight/readings/themes.ts'

const windows: Readonly<Record<Basis, string>> = {
  day: 'one day',
  month: 'a month',
  quarter: 'a quarter',
  term: 'a school term',
  'twelve-months': 'twelve months',
  'year-end': 'once a year, at 31 March',
  'three-years': 'three years to 31 March',
}

const standings: Readonly<Record<Standing, string>> = {
  published: 'read in a published definition',
  'return-rule': 'follows from a rule of the return',
  practice: 'known practice, not read in print',
  own: 'a proposal of Hearth’s own',
}

const units: Readonly<Record<Unit, string>> = {
  number: 'number',
  percent: '%',
  rate: 'per 10,000',
  score: 'average, one decimal',
  points: 'average, two decimals',
  days: 'days',
  'yes-no': 'yes or no',
}

/** docs/indicators.md: every line of the scorecard as the engine itself describes it. */
export function indicatorsPage(): string {
  const themes = byTheme(INDICATORS.filter((one) => one.of === undefined))
  return [
    '# Indicators',
    '',
    'Every line that Hearth can show, as the engine describes it. This page is written by the tests',
    '(`npm run indicators`) and compared with the code each time they run.',
    '',
    'How sure a definition is: **read in a published definition** (a page or data guide of the',
    'Department for Education or Ofsted); **follows from a rule of the return** (SSDA903); **known',
    'practice** of the field, not read in print; **a proposal of Hearth’s own**, to be judged by those who',
    'use it.',
    '',
    ...themes.flatMap(({ title, items }) => [
      `## ${title}`,
      '',
      ...items.flatMap((main) => [
        ...describe(main, '###'),
        ...INDICATORS.filter((one) => one.of === main.id).flatMap((one) => describe(one, '####')),
      ]),
    ]),
    '## Questions of definition',
    '',
    'The first answer is the default. The answer in force is printed beside the figure.',
    '',
    ...CHOICES.flatMap(({ id, question, answers, indicators }) => [
      `- \`${id}\` (${indicators.join(', ')}): ${question}`,
      ...answers.map((answer) => `  - \`${answer.id}\`: ${answer.words}`),
    ]),
    '',
  ].join('\n')
}

function describe(one: Indicator, level: string): string[] {
  return [
    `${level} ${one.id} · ${one.title}`,
    '',
    one.definition,
    '',
    `- Out of: ${one.cohort}`,
    ...(one.series === undefined ? [] : [`- Series: ${one.series}`]),
    `- ${units[one.unit]}; ${windows[one.basis]}${one.entered ? '; entered' : ''}`,
    `- Source: ${one.source}`,
    `- How sure: ${standings[one.standing]}`,
    ...(one.choices ? [`- Questions: ${one.choices.map((id) => `\`${id}\``).join(', ')}`] : []),
    '',
  ]
}
