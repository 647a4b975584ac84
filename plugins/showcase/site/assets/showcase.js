/* What every page does: the "/" key, folds that open on wide screens, the place in the contents. */
(function () {
  "use strict";

  var wide = window.matchMedia("(min-width: 61em)");

  /* A fold stands open beside the text, and closed under the title on a phone. */
  function fold(details) {
    details.setAttribute("data-ready", "");
    function place() {
      details.open = wide.matches;
    }
    place();
    if (wide.addEventListener) wide.addEventListener("change", place);
    details.addEventListener("keydown", function (event) {
      if (event.key === "Escape" && details.open && !wide.matches) {
        details.open = false;
        details.querySelector("summary").focus();
      }
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

  /* Marks the entry of the contents whose section is being read. */
  function follow(contents) {
    if (!("IntersectionObserver" in window)) return;
    var links = {};
    var seen = {};
    var places = [];
    contents.querySelectorAll("a[href^='#']").forEach(function (link) {
      var place = document.getElementById(decodeURIComponent(link.hash.slice(1)));
      if (!place) return;
      links[place.id] = link;
      places.push(place);
    });
    function mark() {
      var current = null;
      places.forEach(function (place) {
        if (seen[place.id] === "above" || (!current && seen[place.id] === "in")) current = place;
      });
      Object.keys(links).forEach(function (id) {
        if (current && id === current.id) links[id].setAttribute("aria-current", "true");
        else links[id].removeAttribute("aria-current");
      });
    }
    var observer = new IntersectionObserver(
      function (entries) {
        entries.forEach(function (entry) {
          var above = entry.boundingClientRect.top < entry.rootBounds.top + 1;
          seen[entry.target.id] = entry.isIntersecting ? "in" : above ? "above" : "below";
        });
        mark();
      },
      { rootMargin: "-90px 0px -70% 0px" }
    );
    places.forEach(function (place) {
      observer.observe(place);
    });
  }

  function start() {
    document.querySelectorAll("[data-fold]").forEach(fold);
    document.querySelectorAll(".sc-contents").forEach(follow);
    document.addEventListener("keydown", onSlash);
  }

  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
  else start();
})();
