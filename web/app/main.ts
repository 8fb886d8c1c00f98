/** The app's start: the elements are defined, the explorer takes the view from the URL. */
import { startTheme } from './state/theme.ts'
import './elements/zl-app.ts'

startTheme()
