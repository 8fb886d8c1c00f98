/** The app's start: language and theme first, then the explorer, which takes the view from the URL. */
import { startLanguage } from './language/language.ts'
import { startTheme } from './state/theme.ts'
import './elements/zl-app.ts'

startTheme()
void startLanguage().then(() => document.body.append(document.createElement('zl-app')))
