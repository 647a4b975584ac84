/* Narrows cases, photos or videos by facets. The state stands in the address; without this script
   the page lists the newest, and the facets lead to pages of their own. */
(function () {
  "use strict";

  var browse = window.showcaseBrowse;
  var root = document.querySelector("[data-browse]");
  if (!root || !window.showcaseColumns) return;

  var MOST_FILES = 30; /* what is loaded beforehand, once somebody chooses */
  var MARGIN = 96; /* the header, and some air */
  var columns = browse.readColumns(window.showcaseColumns);
  var kind = root.getAttribute("data-browse");
  var base = root.getAttribute("data-base");
  var unit = root.getAttribute("data-unit");
  var weights = columns.weights[kind];
  var part = function (name) {
    return root.querySelector("[data-" + name + "]");
  };
  var list = part("list");
  var count = part("count");
  var sort = part("sort");
  var views = root.querySelectorAll("[data-view]");
  var rows = browse.rowsOf(base, kind, columns.sizes[kind], columns.total);
  var pattern = list.firstElementChild.cloneNode(true);
  var drawers = {
    cases: function () {
      return state.view === "table"
        ? browse.table(base, columns, function (order) {
            go({ sort: order });
            list.querySelector("[data-sort='" + order + "']").focus();
          })
        : browse.cards(base, columns, pattern);
    },
    photos: function () {
      return browse.photos(base, columns, pattern);
    },
    videos: function () {
      return browse.films(base, columns, pattern);
    }
  };
  if (window.location.search) list = renew(list);
  var things = browse.listOf({ list: list, next: part("next"), failed: part("failed"), rows: rows, weights: weights });
  var drawFacets = browse.facetPanel(root, columns, toggle);
  var drawChips = browse.chipLine(part("chips"), {
    labelOf: drawFacets.labelOf,
    toggle: toggle,
    clear: function () {
      go({ chosen: browse.nothing(state.chosen) });
    },
    focus: function () {
      count.focus();
    }
  });
  var state;
  var drawn; /* the query of the address that is drawn */
  var fetched = false;

  /* An empty list in place of one that will not stay: to the eye nothing of it has moved. */
  function renew(old) {
    var fresh = old.cloneNode(false);
    old.parentNode.replaceChild(fresh, old);
    return fresh;
  }

  function toggle(key, value) {
    go({ chosen: browse.toggled(state.chosen, key, value) });
  }

  function isPlain() {
    return state.sort === "date" && state.view === "cards" && !Object.keys(state.chosen).some(function (key) {
      return state.chosen[key].length;
    });
  }

  /* The first time, what the server has listed stays where it is what is asked for. */
  function draw(wanted) {
    var found = browse.narrow(columns, state.chosen, columns.orders[state.sort], weights);
    var drawer = drawers[kind]();
    if (drawn === undefined && isPlain() && !wanted) things.keep(found, drawer, drawer.page);
    else things.draw(found, drawer, state.sort, wanted || drawer.page);
    drawn = window.location.search;
    part("number").textContent = String(found.total);
    if (part("stories")) part("stories").textContent = String(found.cases.length);
    part("close").textContent = "看这 " + found.total + " " + unit;
    part("none").hidden = found.total > 0;
    if (sort) sort.value = state.sort;
    views.forEach(function (button) {
      button.setAttribute("aria-pressed", String(button.getAttribute("data-view") === state.view));
    });
    drawChips(state);
    drawFacets(state, found.counts);
  }

  function go(change) {
    state = Object.assign({}, state, change);
    try {
      window.history.pushState(null, "", browse.writeAddress(state));
    } catch (error) {
      /* some browsers keep addresses of files as they are */
    }
    /* Looked at before anything is drawn: afterwards it would cost a layout of its own. */
    var top = root.querySelector(".sc-browse__results").getBoundingClientRect().top;
    draw(0);
    /* What was found begins where the eye is, however far down the choice was made. */
    if (top < 0) window.scrollBy(0, top - MARGIN);
    fetchAll();
  }

  function fetchAll() {
    var saving = window.navigator.connection && window.navigator.connection.saveData;
    if (fetched || saving || columns.total / columns.sizes[kind] > MOST_FILES) return;
    fetched = true;
    rows.fetchAll();
  }

  /* How much was shown is kept with the step of the history, for the way back from a case. */
  function wanted() {
    return (window.history.state && window.history.state.shown) || 0;
  }

  function remember() {
    try {
      window.history.replaceState({ shown: things.shown() }, "");
    } catch (error) {
      /* as above */
    }
  }

  if (sort) {
    sort.addEventListener("change", function () {
      go({ sort: sort.value });
    });
  }
  views.forEach(function (button) {
    button.addEventListener("click", function () {
      go({ view: button.getAttribute("data-view") });
    });
  });
  part("next").addEventListener("click", function () {
    var first = things.more();
    remember();
    if (first) first.querySelector("a").focus();
  });
  part("retry").addEventListener("click", things.load);
  part("sheet").addEventListener("click", function (event) {
    if (event.target === event.currentTarget) event.currentTarget.open = false; /* beside the sheet */
  });
  part("close").addEventListener("click", function () {
    part("sheet").open = false;
    count.focus();
  });
  window.addEventListener("popstate", function () {
    if (window.location.search === drawn) return; /* a photo was opened or closed */
    state = browse.readAddress(columns.facets);
    draw(wanted());
  });

  count.tabIndex = -1;
  root.setAttribute("data-ready", "");
  state = browse.readAddress(columns.facets);
  draw(wanted());
})();
