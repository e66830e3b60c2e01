/* Runs before the page is painted, in old browsers too; what was chosen stays in this browser. */
(function (root) {
  var modes = { type: ['large'], contrast: ['high'], scheme: ['light', 'dark'] };
  function apply() {
    var kept, name;
    try {
      kept = JSON.parse(localStorage.getItem('xinbang-reading')) || {};
    } catch (refused) {
      return;
    }
    for (name in modes) {
      if (modes[name].indexOf(kept[name]) < 0) root.removeAttribute('data-' + name);
      else root.setAttribute('data-' + name, kept[name]);
    }
  }
  apply();
  addEventListener('pageshow', apply);
  addEventListener('storage', apply);
})(document.documentElement);
