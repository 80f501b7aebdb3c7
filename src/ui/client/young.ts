import { countWords } from './count-words.ts'
import { focusErrors } from './error-focus.ts'
import { guardDoubleSubmit, guardUnsaved, offerPrint } from './forms.ts'
import { offerLeaving } from './leave-quickly.ts'
import { offerListening } from './listen.ts'
import { showTimeLeft } from './time-left.ts'

offerLeaving()
focusErrors()
offerListening()
countWords()
guardUnsaved()
guardDoubleSubmit()
offerPrint()
showTimeLeft()
