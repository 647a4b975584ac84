/* What is asked for, as it stands in the address. */
(function () {
  "use strict";

  var browse = window.showcaseBrowse;
  var SORTS = ["date", "title", "words"];
  var VIEWS = ["cards", "table"];

  function known(query, name, choices) {
    var at = choices.indexOf(query.get(name));
    return choices[at < 0 ? 0 : at];
  }

  browse.readAddress = function (facets) {
    var query = new URLSearchParams(window.location.search);
    var chosen = {};
    facets.forEach(function (facet) {
      chosen[facet.key] = query.getAll(facet.key).filter(function (value, at, all) {
        return facet.values.indexOf(value) >= 0 && all.indexOf(value) === at;
      });
    });
    return { chosen: chosen, sort: known(query, "sort", SORTS), view: known(query, "view", VIEWS) };
  };

  browse.writeAddress = function (state) {
    var query = new URLSearchParams();
    Object.keys(state.chosen).forEach(function (key) {
      state.chosen[key].forEach(function (value) {
        query.append(key, value);
      });
    });
    if (state.sort !== SORTS[0]) query.set("sort", state.sort);
    if (state.view !== VIEWS[0]) query.set("view", state.view);
    var text = query.toString();
    return window.location.pathname + (text ? "?" + text : "");
  };

  /* The same choice with one value more, or less. */
  browse.toggled = function (chosen, key, value) {
    var changed = Object.assign({}, chosen);
    changed[key] = chosen[key].filter(function (other) {
      return other !== value;
    });
    if (changed[key].length === chosen[key].length) changed[key].push(value);
    return changed;
  };

  browse.nothing = function (chosen) {
    var empty = {};
    Object.keys(chosen).forEach(function (key) {
      empty[key] = [];
    });
    return empty;
  };
})();
