/* What every page does: the "/" key, the search field, folds that open on wide screens or are named
   by the address, the folds of the header, the place in the contents. */
(function () {
  "use strict";

  var wide = window.matchMedia("(min-width: 61em)");
  var assets = new URL(".", document.currentScript.src).href;
  var loaded = {};

  /* A fold stands open beside the text, and closed under the title on a phone. */
  function fold(details) {
    var printing = false;
    details.setAttribute("data-ready", "");
    function place() {
      details.open = printing || wide.matches;
    }
    place();
    if (wide.addEventListener) wide.addEventListener("change", place);
    window.addEventListener("beforeprint", function () {
      printing = true;
      place();
    });
    window.addEventListener("afterprint", function () {
      printing = false;
      place();
    });
    details.addEventListener("keydown", function (event) {
      if (event.key === "Escape" && details.open && !wide.matches) {
        details.open = false;
        details.querySelector("summary").focus();
      }
    });
  }

  /* A fold of the header closes on Escape, on a click beside it and when the focus leaves it. */
  function dismiss(details) {
    details.addEventListener("keydown", function (event) {
      if (event.key === "Escape" && details.open) {
        details.open = false;
        details.querySelector("summary").focus();
      }
    });
    details.addEventListener("focusout", function (event) {
      if (event.relatedTarget && !details.contains(event.relatedTarget)) details.open = false;
    });
    document.addEventListener("click", function (event) {
      if (!details.contains(event.target)) details.open = false;
    });
  }

  /* Light or dark, type and contrast: first.js has set them, here they are changed. */
  function display(form) {
    var now = window.showcaseDisplay.now;
    form.querySelectorAll("input").forEach(function (input) {
      input.checked = now[input.name] === input.value;
    });
    form.addEventListener("change", function (event) {
      window.showcaseDisplay.choose(event.target.name, event.target.value);
    });
  }

  function isTyping(target) {
    return /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName) || target.isContentEditable;
  }

  function onSlash(event) {
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
    if (isTyping(event.target)) return;
    var fields = document.querySelectorAll("#search-query, [data-search-field]");
    for (var i = 0; i < fields.length; i++) {
      if (fields[i].getClientRects().length) {
        event.preventDefault();
        fields[i].focus();
        fields[i].select();
        return;
      }
    }
  }

  function load(name) {
    if (loaded[name]) return;
    var script = document.createElement("script");
    loaded[name] = true;
    script.src = assets + name;
    script.async = false; /* in order */
    script.onerror = function () {
      loaded[name] = false; /* the field still leads to the search page */
      script.remove();
    };
    document.head.appendChild(script);
  }

  /* The header's field gets its completions when it is first used. */
  function prepare(event) {
    if (!window.showcase) load("search-engine.js");
    if (window.showcaseSearchField) window.showcaseSearchField(event.target, {});
    else load("search-field.js");
  }

  /* Marks the entry of the contents whose section is being read. */
  function follow(contents) {
    var links = Array.from(contents.querySelectorAll("a[href^='#']"));
    var places = links.map(function (link) {
      return document.getElementById(decodeURIComponent(link.hash.slice(1)));
    });
    var waiting = false;
    function mark() {
      waiting = false;
      var current = -1;
      places.forEach(function (place, n) {
        if (place && place.getBoundingClientRect().top < 160) current = n;
      });
      links.forEach(function (link, n) {
        if (n === current) link.setAttribute("aria-current", "true");
        else link.removeAttribute("aria-current");
      });
    }
    window.addEventListener(
      "scroll",
      function () {
        if (!waiting) window.requestAnimationFrame(mark);
        waiting = true;
      },
      { passive: true }
    );
    mark();
  }

  /* A rule that an address names stands open. */
  function unfold() {
    var named = document.getElementById(decodeURIComponent(window.location.hash.slice(1)));
    var details = named && named.classList.contains("sc-rule") && named.querySelector("details");
    if (details) details.open = true;
  }

  function start() {
    window.addEventListener("hashchange", unfold);
    unfold();
    document.querySelectorAll("[data-fold]").forEach(fold);
    document.querySelectorAll("[data-dismiss]").forEach(dismiss);
    document.querySelectorAll("[data-display]").forEach(display);
    document.querySelectorAll(".sc-contents").forEach(follow);
    if (document.querySelector("[data-sayings]")) load("captions.js");
    document.addEventListener("keydown", onSlash);
    document.querySelectorAll("[data-search-field]").forEach(function (field) {
      field.addEventListener("focus", prepare);
    });
  }

  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
  else start();
})();
