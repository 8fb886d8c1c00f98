/** The app's start: the elements are defined, the explorer takes the view from the URL. */
import './elements/zl-app.ts'
