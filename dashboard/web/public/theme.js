// Runs before the first paint, as a file of its own because the content security policy allows no inline script.
;(() => {
  try {
    const theme = localStorage.getItem('gatecount-theme')
    if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme
  } catch {
    // Storage is switched off: the system's theme is used.
  }
})()
