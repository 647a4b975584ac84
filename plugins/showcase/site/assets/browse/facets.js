/* The facets beside the list: words with counts, which the server has written as links. */
(function () {
  "use strict";

  var browse = window.showcaseBrowse;

  function plainClick(event) {
    return !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || event.button);
  }

  /* A value is a choice that can be ticked; opened in a new tab it is still an address. */
  function tick(link, toggle) {
    link.setAttribute("role", "checkbox");
    link.addEventListener("click", function (event) {
      if (!plainClick(event)) return;
      event.preventDefault();
      toggle();
    });
    link.addEventListener("keydown", function (event) {
      if (event.key !== " ") return;
      event.preventDefault();
      toggle();
    });
  }

  /* Returns `draw(state, counts)`; `toggle(key, value)` is called when a value is clicked. */
  browse.facetPanel = function (root, columns, toggle) {
    var links = [];
    var places = [];
    var drawn; /* the state */
    root.querySelectorAll("[data-facet]").forEach(function (section) {
      var key = section.getAttribute("data-facet");
      var number = columns.facets.findIndex(function (facet) {
        return facet.key === key;
      });
      var own = [];
      section.querySelectorAll("[data-value]").forEach(function (link) {
        var value = link.getAttribute("data-value");
        own.push({
          key: key,
          value: value,
          label: link.querySelector(".sc-facet__label").textContent,
          link: link,
          count: link.querySelector(".sc-facet__count"),
          facet: number,
          number: columns.facets[number].values.indexOf(value)
        });
        tick(link, function () {
          toggle(key, value);
        });
        ["pointerover", "focus"].forEach(function (kind) {
          link.addEventListener(kind, function () {
            link.href = addressOf(key, value);
          });
        });
      });
      places.push(browse.longFacet(section, own));
      links = links.concat(own);
    });

    /* Written when it can be opened in a new tab, not for hundreds of links at each click. */
    function addressOf(key, value) {
      return browse.writeAddress(Object.assign({}, drawn, { chosen: browse.toggled(drawn.chosen, key, value) }));
    }

    function draw(state, counts) {
      drawn = state;
      links.forEach(function (entry) {
        var count = counts[entry.facet][entry.number];
        var chosen = state.chosen[entry.key].indexOf(entry.value) >= 0;
        if (entry.shown !== count) entry.count.textContent = String(count);
        entry.shown = count;
        entry.chosen = chosen;
        entry.link.classList.toggle("sc-facet__none", !count && !chosen);
        entry.link.setAttribute("aria-checked", String(chosen));
      });
      places.forEach(function (place) {
        place();
      });
    }

    draw.labelOf = function (key, value) {
      var entry = links.find(function (other) {
        return other.key === key && other.value === value;
      });
      return entry ? entry.label : value;
    };
    return draw;
  };
})();
