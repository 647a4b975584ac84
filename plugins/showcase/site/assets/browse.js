/* Narrows the cases by facets. The state stands in the address; without this script the page is
   a list of all cases, and the facets lead to pages of their own. */
(function () {
  "use strict";

  var root = document.querySelector("[data-browse]");
  var data = window.showcaseBrowse;
  if (!root || !data) return;

  var PAGE = 48;
  var base = root.getAttribute("data-base");
  var list = root.querySelector("[data-list]");
  var count = root.querySelector("[data-count]");
  var chips = root.querySelector("[data-chips]");
  var none = root.querySelector("[data-none]");
  var next = root.querySelector("[data-next]");
  var sort = root.querySelector("[data-sort]");
  var done = root.querySelector("[data-close]");
  var views = root.querySelectorAll("[data-view]");
  var collator = new Intl.Collator("zh-Hans-CN");
  var pattern = list.querySelector(".sc-card").cloneNode(true);
  var keys = data.facets.map(function (facet) {
    return facet[0];
  });
  var values = {};
  var links = [];
  var state;
  var found = [];
  var shown = 0;
  var untouched = true;

  data.facets.forEach(function (facet) {
    values[facet[0]] = facet[1];
  });

  function read() {
    var query = new URLSearchParams(window.location.search);
    var chosen = {};
    keys.forEach(function (key) {
      chosen[key] = query.getAll(key).filter(function (value) {
        return values[key].indexOf(value) >= 0;
      });
    });
    return {
      chosen: chosen,
      sort: query.get("sort") === "title" ? "title" : "date",
      view: query.get("view") === "table" ? "table" : "cards"
    };
  }

  function address(chosen, order, view) {
    var query = new URLSearchParams();
    keys.forEach(function (key) {
      chosen[key].forEach(function (value) {
        query.append(key, value);
      });
    });
    if (order !== "date") query.set("sort", order);
    if (view !== "cards") query.set("view", view);
    var text = query.toString();
    return window.location.pathname + (text ? "?" + text : "");
  }

  function toggled(key, value) {
    var chosen = {};
    keys.forEach(function (name) {
      chosen[name] = state.chosen[name].slice();
    });
    var at = chosen[key].indexOf(value);
    if (at < 0) chosen[key].push(value);
    else chosen[key].splice(at, 1);
    return chosen;
  }

  /* Within a facet one value is enough, between facets all must hold. */
  function fits(row, except) {
    return keys.every(function (key, n) {
      var chosen = state.chosen[key];
      if (key === except || !chosen.length) return true;
      return row[7][n].some(function (number) {
        return chosen.indexOf(values[key][number]) >= 0;
      });
    });
  }

  function tally(key) {
    var n = keys.indexOf(key);
    var counts = values[key].map(function () {
      return 0;
    });
    data.cases.forEach(function (row) {
      if (!fits(row, key)) return;
      row[7][n].forEach(function (number) {
        counts[number] += 1;
      });
    });
    return counts;
  }

  function more() {
    var part = document.createDocumentFragment();
    found.slice(shown, shown + PAGE).forEach(function (row) {
      part.appendChild(window.showcaseCard(pattern, base, row));
    });
    shown = Math.min(found.length, shown + PAGE);
    list.appendChild(part);
  }

  function chip(key, value) {
    var element = document.createElement("button");
    var known = links.filter(function (entry) {
      return entry.key === key && entry.value === value;
    })[0];
    var label = known ? known.label : value;
    element.type = "button";
    element.className = "sc-chip";
    element.textContent = label + " ×";
    element.setAttribute("aria-label", "去掉条件：" + label);
    element.addEventListener("click", function () {
      go({ chosen: toggled(key, value) });
      (chips.querySelector("button") || count).focus();
    });
    return element;
  }

  function drawChips() {
    chips.textContent = "";
    keys.forEach(function (key) {
      state.chosen[key].forEach(function (value) {
        chips.appendChild(chip(key, value));
      });
    });
    if (chips.childNodes.length > 1) {
      var all = document.createElement("button");
      all.type = "button";
      all.className = "sc-chip sc-chip--all";
      all.textContent = "全部去掉";
      all.addEventListener("click", function () {
        var chosen = {};
        keys.forEach(function (key) {
          chosen[key] = [];
        });
        go({ chosen: chosen });
        count.focus();
      });
      chips.appendChild(all);
    }
    chips.hidden = !chips.childNodes.length;
  }

  function drawFacets() {
    var counts = {};
    keys.forEach(function (key) {
      counts[key] = tally(key);
    });
    links.forEach(function (entry) {
      var number = counts[entry.key][values[entry.key].indexOf(entry.value)];
      var chosen = state.chosen[entry.key].indexOf(entry.value) >= 0;
      entry.count.textContent = String(number);
      entry.link.classList.toggle("sc-facet__none", !number && !chosen);
      if (chosen) entry.link.setAttribute("aria-current", "true");
      else entry.link.removeAttribute("aria-current");
      entry.link.href = address(toggled(entry.key, entry.value), state.sort, state.view);
    });
  }

  /* What the server has listed stays as long as it is what is asked for. */
  function drawList() {
    var same = found.length === data.cases.length && state.sort === "date";
    if (!untouched || !same) {
      untouched = false;
      list.textContent = "";
      shown = 0;
      more();
    }
    next.hidden = shown >= found.length;
  }

  function draw() {
    found = data.cases.filter(function (row) {
      return fits(row);
    });
    if (state.sort === "title") {
      found.sort(function (a, b) {
        return collator.compare(a[1], b[1]);
      });
    }
    list.classList.toggle("sc-cards--list", state.view === "table");
    list.classList.toggle("sc-cards", state.view !== "table");
    drawList();
    count.querySelector(".sc-total__number").textContent = String(found.length);
    done.textContent = "看这 " + found.length + " 篇";
    none.hidden = found.length > 0;
    sort.value = state.sort;
    views.forEach(function (button) {
      button.setAttribute("aria-pressed", String(button.getAttribute("data-view") === state.view));
    });
    drawChips();
    drawFacets();
  }

  function go(change) {
    state = {
      chosen: change.chosen || state.chosen,
      sort: change.sort || state.sort,
      view: change.view || state.view
    };
    try {
      window.history.pushState(null, "", address(state.chosen, state.sort, state.view));
    } catch (error) {
      /* some browsers keep addresses of files as they are */
    }
    draw();
  }

  root.querySelectorAll("[data-facet]").forEach(function (facet) {
    facet.querySelectorAll("[data-value]").forEach(function (link) {
      links.push({
        key: facet.getAttribute("data-facet"),
        value: link.getAttribute("data-value"),
        label: link.querySelector(".sc-facet__label").textContent,
        link: link,
        count: link.querySelector(".sc-facet__count")
      });
    });
    var button = facet.querySelector("[data-more]");
    if (!button) return;
    button.hidden = false;
    button.addEventListener("click", function () {
      var open = facet.classList.toggle("sc-facet--short");
      button.setAttribute("aria-expanded", String(!open));
      button.textContent = open ? button.getAttribute("data-more") : "收起";
    });
    button.click();
  });

  links.forEach(function (entry) {
    entry.link.addEventListener("click", function (event) {
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
      event.preventDefault();
      go({ chosen: toggled(entry.key, entry.value) });
    });
  });
  sort.addEventListener("change", function () {
    go({ sort: sort.value });
  });
  views.forEach(function (button) {
    button.addEventListener("click", function () {
      go({ view: button.getAttribute("data-view") });
    });
  });
  next.addEventListener("click", function () {
    var at = shown;
    more();
    next.hidden = shown >= found.length;
    var card = list.children[at];
    if (card) card.querySelector("a").focus();
  });
  done.addEventListener("click", function () {
    root.querySelector("[data-sheet]").open = false;
    count.focus();
  });
  window.addEventListener("popstate", function () {
    state = read();
    draw();
  });

  /* The server has listed as many as a page without scripts needs. */
  while (list.children.length > PAGE) list.removeChild(list.lastElementChild);
  shown = list.children.length;

  count.tabIndex = -1;
  root.querySelector("[data-tools]").hidden = false;
  state = read();
  draw();
})();
