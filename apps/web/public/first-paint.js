// Runs before the app: without it a page in the other theme would flash. The keys are those of ThemeService and LanguageStore.
(function () {
  try {
    var root = document.documentElement;
    var theme = localStorage.getItem('kreds.theme');
    if (theme === 'light' || theme === 'dark') root.setAttribute('data-theme', theme);
    if (localStorage.getItem('kreds.calm') === 'on') root.setAttribute('data-calm', '');
    if (localStorage.getItem('kreds.language') === 'en') root.lang = 'en';
  } catch {
    // Storage is refused: the app starts with what the system says.
  }
})();
