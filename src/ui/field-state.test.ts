import { describe, expect, it } from 'vitest'
import { fieldId, fieldState } from './field-state.ts'

describe('a form field', () => {
  it('shows the stored value until something was typed', () => {
    expect(fieldState({ name: 'title', value: 'Stored' }).value).toBe('Stored')
    const page = { input: { title: 'Typed' } }
    expect(fieldState({ name: 'title', value: 'Stored', page }).value).toBe('Typed')
  })

  it('keeps a field that was emptied empty', () => {
    expect(
      fieldState({ name: 'title', value: 'Stored', page: { input: { title: '' } } }).value,
    ).toBe('')
  })

  it('keeps one tick or several, and no ticks when the form came back without any', () => {
    expect(fieldState({ name: 'reach', page: { input: { reach: 'web' } } }).values).toEqual(['web'])
    expect(fieldState({ name: 'reach', page: { input: { reach: ['a', 'b'] } } }).values).toEqual([
      'a',
      'b',
    ])
    expect(
      fieldState({ name: 'reach', values: ['web'], page: { input: { reach: [] } } }).values,
    ).toEqual([])
  })

  it('shows numbers and a zero, and nothing for what is missing', () => {
    expect(fieldState({ name: 'count', value: 0 }).value).toBe('0')
    expect(fieldState({ name: 'count', value: null }).value).toBe('')
  })

  it('is described by its hint and its error, in that order', () => {
    const state = fieldState({
      name: 'day',
      hint: 'A day',
      page: { fieldErrors: { day: 'Choose one' } },
    })
    expect(state.describedBy).toBe('day-hint day-error')
    expect(fieldState({ name: 'day' }).describedBy).toBe('')
  })

  it('has an id that a link can reach, whatever its name', () => {
    expect(fieldId('owner[name]')).toBe('owner-name')
    expect(fieldId('answers.0.text')).toBe('answers-0-text')
  })
})
