/* The search page: draws what the engine finds. The query and the facets stand in the address. */
(function () {
  "use strict";

  var root = document.querySelector("[data-search]");
  if (!root) return;

  var PAGE = 10;
  var FIRST = 5; /* drawn before the texts of the others are read */
  var SLOW = 300;
  var FACETS_AFTER = 200; /* so that hits have the line to themselves */
  var element = window.showcaseSearchHits.element;
  var drawHit = window.showcaseSearchHits.draw;
  var base = root.getAttribute("data-base");
  var form = root.querySelector("form");
  var input = root.querySelector("input[name=q]");
  var parts = {};
  [
    "announce", "completions", "examples", "loading", "failed", "reason", "retry", "results", "facets",
    "facet-list", "close", "status", "total", "instead", "chips", "hits", "next", "nothing",
    "filtered"
  ].forEach(function (name) {
    parts[name] = root.querySelector("[data-" + name + "]");
  });
  var filters = {};
  var shown = 0;
  var asked = 0;
  var wasQuery = null;

  function address(query, chosen) {
    var values = new URLSearchParams();
    if (query) values.set("q", query);
    Object.keys(chosen).forEach(function (key) {
      chosen[key].forEach(function (value) {
        values.append(key, value);
      });
    });
    var text = values.toString();
    return window.location.pathname + (text ? "?" + text : "");
  }

  function remember(push) {
    var url = address(input.value.trim(), filters);
    if (push && url === window.location.pathname + window.location.search) return;
    try {
      if (push) window.history.pushState(null, "", url);
      else window.history.replaceState({ shown: shown }, "", url);
    } catch (error) {
      /* some browsers keep addresses of files as they are */
    }
  }

  function toggled(key, value) {
    var chosen = Object.assign({}, filters);
    var values = (chosen[key] || []).slice();
    var at = values.indexOf(value);
    if (at < 0) values.push(value);
    else values.splice(at, 1);
    chosen[key] = values;
    if (!values.length) delete chosen[key];
    return chosen;
  }

  function narrow(chosen) {
    var fromChip = parts.chips.contains(document.activeElement);
    filters = chosen;
    remember(true);
    search(PAGE).then(function () {
      if (fromChip) (parts.chips.querySelector("button") || parts.status).focus();
    });
  }

  var handlers = {
    address: function (key, value) {
      return address(input.value.trim(), toggled(key, value));
    },
    toggle: function (key, value) {
      narrow(toggled(key, value));
    },
    clear: function () {
      narrow({});
    }
  };

  function queryLink(query) {
    var link = element("a", "", query);
    link.href = address(query, {});
    return link;
  }

  /* Says that the results are of other words, and offers each of several by itself. */
  function drawInstead(result) {
    var suggestion = result.suggestion;
    parts.instead.textContent = "";
    parts.instead.hidden = !suggestion;
    if (!suggestion) return;
    var told = element("p", "", "没有找到“" + result.query.trim() + "”，下面是“");
    told.appendChild(queryLink(suggestion.query));
    told.appendChild(document.createTextNode(suggestion.queries.length > 1 ? "”等的结果。" : "”的结果。"));
    parts.instead.appendChild(told);
    if (suggestion.queries.length < 2) return;
    var ask = element("p", "sc-topics");
    ask.appendChild(element("span", "sc-quiet", "您是不是要找："));
    suggestion.queries.forEach(function (query) {
      ask.appendChild(queryLink(query));
    });
    parts.instead.appendChild(ask);
  }

  /* For screen readers, in an element that is always there: what appears with its text is not read. */
  function announce(result) {
    var other = result.suggestion;
    parts.announce.textContent = "找到 " + result.total + " 篇" +
      (other ? "。没有找到“" + result.query.trim() + "”，这是“" + other.query + "”的结果" : "");
  }

  function drawHits(result) {
    result.hits.forEach(function (hit) {
      parts.hits.appendChild(drawHit(hit));
    });
    shown += result.hits.length;
    parts.next.hidden = shown >= result.total;
  }

  function draw(result) {
    parts.hits.textContent = "";
    shown = 0;
    parts.results.hidden = false;
    parts.total.textContent = String(result.total);
    parts.close.textContent = "看这 " + result.total + " 篇";
    parts.nothing.hidden = result.unfiltered > 0;
    parts.filtered.hidden = result.total > 0 || !result.unfiltered;
    drawInstead(result);
    announce(result);
    if (result.facets) drawFacets(result);
    else showFacets(result.total > 1); /* their place is kept, so that nothing moves */
    drawHits(result);
  }

  function showFacets(shows) {
    parts.facets.hidden = !shows;
    parts.results.classList.toggle("sc-search__columns--single", !shows);
  }

  function drawFacets(result) {
    window.showcaseSearchFacets(parts["facet-list"], parts.chips, result, handlers);
    showFacets(!!parts["facet-list"].firstChild);
  }

  function ask(offset, limit, facets) {
    return window.showcase.search(wasQuery, {
      base: base, filters: filters, limit: limit, offset: offset, facets: facets
    });
  }

  /* Takes away what an address asks for that no facet has; true if there was any. */
  function prune(facets) {
    var pruned = false;
    Object.keys(filters).forEach(function (key) {
      var facet = facets.filter(function (one) {
        return one.key === key;
      })[0];
      var values = filters[key].filter(function (text) {
        return facet && facet.values.some(function (value) {
          return value.value === text;
        });
      });
      pruned = pruned || values.length < filters[key].length;
      if (values.length) filters[key] = values;
      else delete filters[key];
    });
    return pruned;
  }

  function fail(error) {
    parts.loading.hidden = true;
    parts.failed.hidden = false;
    parts.reason.textContent = error.message;
  }

  function pause(milliseconds) {
    return new Promise(function (resolve) {
      window.setTimeout(resolve, milliseconds);
    });
  }

  /* Of several searches under way only the last one is drawn. */
  async function search(size) {
    var number = (asked += 1);
    wasQuery = input.value;
    parts.failed.hidden = true;
    parts.announce.textContent = "";
    if (parts.examples) parts.examples.hidden = !!wasQuery.trim();
    if (!wasQuery.trim()) {
      parts.results.hidden = true;
      parts.loading.hidden = true;
      return;
    }
    var slow = window.setTimeout(function () {
      /* Below hits it would only push them down. */
      parts.loading.hidden = number !== asked || !parts.results.hidden;
    }, SLOW);
    try {
      var result = await ask(0, Math.min(size, FIRST), false);
      if (number !== asked) return;
      if (result.facets && prune(result.facets)) return search(size);
      window.clearTimeout(slow);
      parts.loading.hidden = true;
      draw(result);
      /* The first hits are there before the others are read, and the facets come last. */
      if (shown < Math.min(size, result.total)) {
        var rest = await ask(shown, size - shown, false);
        if (number !== asked) return;
        drawHits(rest);
      }
      if (result.facets) return;
      await pause(FACETS_AFTER);
      if (number !== asked) return;
      var faceted = await ask(0, 0, true);
      if (number === asked) drawFacets(faceted);
    } catch (error) {
      if (number === asked) fail(error);
    } finally {
      window.clearTimeout(slow);
      if (number === asked) parts.loading.hidden = true;
    }
  }

  async function more() {
    var number = asked;
    var at = shown;
    parts.failed.hidden = true;
    try {
      var result = await ask(at, PAGE, false);
      if (number !== asked) return;
      drawHits(result);
      remember(false);
      var item = parts.hits.children[at];
      if (item) item.querySelector("a").focus();
    } catch (error) {
      if (number === asked) fail(error);
    }
  }

  function recall() {
    var values = new URLSearchParams(window.location.search);
    var state = window.history.state;
    filters = {};
    values.forEach(function (value, key) {
      if (key === "q") return;
      filters[key] = (filters[key] || []).concat(value);
    });
    input.value = values.get("q") || "";
    search(Math.max(PAGE, (state && state.shown) || 0));
  }

  function submit() {
    remember(true);
    search(PAGE);
  }

  /* The arrow keys go from the field to the hits, and from hit to hit. */
  function onKey(event) {
    if (event.isComposing || (event.key !== "ArrowDown" && event.key !== "ArrowUp")) return;
    var stops = [input].concat(Array.from(parts.hits.querySelectorAll("[data-hit]")));
    var at = stops.indexOf(document.activeElement);
    var stop = at < 0 ? null : stops[at + (event.key === "ArrowDown" ? 1 : -1)];
    if (!stop) return;
    event.preventDefault();
    stop.focus();
  }

  window.showcaseSearchField(input, {
    holder: parts.completions,
    limit: 5,
    onInput: function () {
      remember(false);
      search(PAGE);
    },
    onChoose: submit
  });
  form.addEventListener("submit", function (event) {
    event.preventDefault();
    submit();
  });
  parts.retry.addEventListener("click", function () {
    search(PAGE);
  });
  parts.next.addEventListener("click", more);
  parts.close.addEventListener("click", function () {
    parts.facets.open = false;
    parts.status.focus();
  });
  root.addEventListener("keydown", onKey);
  window.addEventListener("popstate", recall);
  recall();
  if (!input.value) input.focus();
})();
