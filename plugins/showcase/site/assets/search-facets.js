/* The facets beside the results of a search, as on the browse page: words with counts, chosen ones
   as chips that can be taken away. */
(function () {
  "use strict";

  var SHOWN = 8;
  var element = window.showcaseSearchHits.element;
  var opened = {};

  function valuesOf(facet) {
    var values = facet.values.filter(function (value) {
      return value.count || value.chosen;
    });
    if (values.length > SHOWN + 2) {
      values.sort(function (a, b) {
        return b.chosen - a.chosen || b.count - a.count;
      });
    }
    return values;
  }

  /* A facet of which every value holds all the results tells nothing. */
  function tells(values, total) {
    return values.some(function (value) {
      return value.chosen || value.count < total;
    });
  }

  function drawValue(facet, value, handlers) {
    var link = element("a");
    link.href = handlers.address(facet.key, value.value);
    link.setAttribute("data-value", value.value);
    link.appendChild(element("span", "sc-facet__label", value.label));
    link.appendChild(document.createTextNode(" "));
    link.appendChild(element("span", "sc-facet__count", String(value.count)));
    if (value.chosen) link.setAttribute("aria-current", "true");
    link.addEventListener("click", function (event) {
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
      event.preventDefault();
      handlers.toggle(facet.key, value.value);
    });
    return link;
  }

  function drawFacet(facet, values, handlers) {
    var section = element("section", "sc-facet");
    var heading = element("h2", "", facet.label);
    var list = element("ul", "sc-list");
    heading.id = "facet-" + facet.key;
    section.setAttribute("data-facet", facet.key);
    section.setAttribute("aria-labelledby", heading.id);
    values.forEach(function (value, n) {
      var item = element("li", n >= SHOWN && values.length > SHOWN + 2 ? "sc-facet__more" : "");
      item.appendChild(drawValue(facet, value, handlers));
      list.appendChild(item);
    });
    section.appendChild(heading);
    section.appendChild(list);
    if (values.length > SHOWN + 2) section.appendChild(drawMore(facet, values, section));
    return section;
  }

  function drawMore(facet, values, section) {
    var button = element("button", "sc-button sc-button--plain");
    function place() {
      var open = !!opened[facet.key];
      section.classList.toggle("sc-facet--short", !open);
      button.setAttribute("aria-expanded", String(open));
      button.textContent = open ? "收起" : "其余 " + (values.length - SHOWN) + " 项";
    }
    button.type = "button";
    button.addEventListener("click", function () {
      opened[facet.key] = !opened[facet.key];
      place();
    });
    place();
    return button;
  }

  function drawChip(label, handler) {
    var button = element("button", "sc-chip", label);
    button.type = "button";
    button.setAttribute("aria-label", "去掉条件：" + label);
    button.addEventListener("click", handler);
    return button;
  }

  /* `handlers`: `address(key, value)`, `toggle(key, value)` and `clear()`. */
  window.showcaseSearchFacets = function (list, chips, result, handlers) {
    var focused = document.activeElement;
    var at = list.contains(focused) && focused.hasAttribute("data-value")
      ? [focused.closest("[data-facet]").getAttribute("data-facet"), focused.getAttribute("data-value")]
      : null;
    list.textContent = "";
    chips.textContent = "";
    result.facets.forEach(function (facet) {
      var values = valuesOf(facet);
      if (tells(values, result.unfiltered)) list.appendChild(drawFacet(facet, values, handlers));
      values.forEach(function (value) {
        if (!value.chosen) return;
        chips.appendChild(drawChip(value.label, function () {
          handlers.toggle(facet.key, value.value);
        }));
      });
    });
    if (chips.children.length > 1) {
      var all = element("button", "sc-chip sc-chip--all", "全部去掉");
      all.type = "button";
      all.addEventListener("click", handlers.clear);
      chips.appendChild(all);
    }
    chips.hidden = !chips.children.length;
    if (at) {
      list.querySelectorAll("[data-value]").forEach(function (link) {
        var key = link.closest("[data-facet]").getAttribute("data-facet");
        if (key === at[0] && link.getAttribute("data-value") === at[1]) link.focus();
      });
    }
  };
})();
