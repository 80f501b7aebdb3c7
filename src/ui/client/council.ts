import { countWords } from './count-words.ts'
import { focusErrors } from './error-focus.ts'
import { guardDoubleSubmit, guardUnsaved, offerFolders, offerPrint } from './forms.ts'
import { offerReordering } from './reorder-list.ts'
import { showTimeLeft } from './time-left.ts'

focusErrors()
countWords()
guardUnsaved()
guardDoubleSubmit()
offerFolders()
offerPrint()
offerReordering()
showTimeLeft()
