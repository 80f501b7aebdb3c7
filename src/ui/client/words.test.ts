import { describe, expect, it } from 'vitest'
import { count, roomLeft } from './count-words.ts'
import { isLeaving } from './leave-quickly.ts'
import { timeLeft } from './time-left.ts'

describe('what the small scripts say', () => {
  it('counts words as a reader does, and letters as they are seen', () => {
    expect(count('  Why do we\nget one day’s notice?  ', 'words')).toBe(7)
    expect(count('', 'words')).toBe(0)
    expect(count('né🏠', 'characters')).toBe(3)
  })

  it('says how much room is left, or how much is too much', () => {
    expect(roomLeft(150, 'words')).toBe('150 words left')
    expect(roomLeft(1, 'words')).toBe('1 word left')
    expect(roomLeft(-3, 'words')).toBe('3 words too many')
    expect(roomLeft(1500, 'characters')).toBe('1,500 characters left')
  })

  it('says the time left only in the last two days', () => {
    expect(timeLeft(5 * 3_600_000 + 1)).toBe('5 hours left')
    expect(timeLeft(3_600_000)).toBe('1 hour left')
    expect(timeLeft(90_000)).toBe('2 minutes left')
    expect(timeLeft(60_000)).toBe('1 minute left')
    expect(timeLeft(49 * 3_600_000)).toBe('')
    expect(timeLeft(0)).toBe('')
  })

  it('leaves on three quick presses of Escape, not on three slow ones', () => {
    expect(isLeaving([0, 300, 600])).toBe(true)
    expect(isLeaving([0, 300])).toBe(false)
    expect(isLeaving([0, 300, 9000])).toBe(false)
  })
})
