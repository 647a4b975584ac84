/* Runs before anything is painted: how this visitor wants pages to look, as they chose it under
   显示, or else as their system says. */
(function () {
  "use strict";

  var root = document.documentElement;
  var key = "showcase-display";

  function prefers(query) {
    return Boolean(window.matchMedia && window.matchMedia(query).matches);
  }

  /* A browser may forbid storage, above all for files on a stick: then it is kept for the page. */
  function kept() {
    try {
      return JSON.parse(window.localStorage.getItem(key)) || {};
    } catch (error) {
      return {};
    }
  }

  function keep(display) {
    try {
      window.localStorage.setItem(key, JSON.stringify(display));
    } catch (error) {
      return;
    }
  }

  function show(display) {
    root.setAttribute("data-md-color-scheme", display.scheme);
    root.setAttribute("data-type", display.type);
    root.setAttribute("data-contrast", display.contrast);
  }

  var chosen = kept();
  var display = {
    scheme: chosen.scheme || (prefers("(prefers-color-scheme: dark)") ? "slate" : "default"),
    type: chosen.type || "normal",
    contrast: chosen.contrast || (prefers("(prefers-contrast: more)") ? "more" : "normal"),
  };

  root.classList.add("js");
  show(display);
  window.showcaseDisplay = {
    now: display,
    choose: function (name, value) {
      display[name] = value;
      chosen[name] = value;
      keep(chosen);
      show(display);
    },
  };
})();
