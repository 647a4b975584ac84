/* Searches the whole texts. Folding makes spellings of a word meet; folded and original text are
   of the same length, so that what is found in the one is shown in the other. */
(function () {
  "use strict";

  var root = document.querySelector("[data-search]");
  if (!root) return;

  var PAGE = 30;
  var BEFORE = 30;
  var AFTER = 90;
  var base = root.getAttribute("data-base");
  var form = root.querySelector("form");
  var input = root.querySelector("input[name=q]");
  var status = root.querySelector("[data-status]");
  var total = root.querySelector("[data-total]");
  var loading = root.querySelector("[data-loading]");
  var hits = root.querySelector("[data-hits]");
  var next = root.querySelector("[data-next]");
  var nothing = root.querySelector("[data-nothing]");
  var examples = root.querySelector("[data-examples]");
  var table = {};
  var texts = [];
  var state = "none";
  var missing = 0;
  var composing = false;
  var timer = 0;
  var terms = [];
  var found = [];
  var shown = 0;

  window.showcaseSearchManifest = function (manifest) {
    table = manifest.fold;
    missing = manifest.shards;
    for (var n = 0; n < manifest.shards; n++) load("search/texts-" + n + ".js");
    if (!missing) ready();
  };

  window.showcaseSearchShard = function (entries) {
    Array.prototype.push.apply(texts, entries);
    missing -= 1;
    if (!missing) ready();
  };

  function load(url) {
    var script = document.createElement("script");
    script.src = base + url;
    script.async = false; /* in order: the newest cases first */
    script.onerror = function () {
      loading.hidden = false;
      loading.textContent = "索引没有读全，请刷新这一页再试。";
    };
    document.head.appendChild(script);
  }

  function ready() {
    state = "ready";
    loading.hidden = true;
    search();
  }

  function fold(text) {
    return Array.from(text.normalize("NFKC").toLowerCase())
      .map(function (character) {
        return Object.prototype.hasOwnProperty.call(table, character)
          ? table[character]
          : character;
      })
      .join("");
  }

  function occurrences(text, term) {
    var number = 0;
    for (var at = text.indexOf(term); at >= 0 && number < 20; at = text.indexOf(term, at + term.length)) {
      number += 1;
    }
    return number;
  }

  /* A title weighs more than a name, a name more than the text; many times weigh a little more. */
  function weigh(entry) {
    var weight = 0;
    for (var n = 0; n < terms.length; n++) {
      var term = terms[n];
      var inTitle = entry.f.indexOf(term) >= 0;
      var inNames = entry.n.indexOf(term) >= 0;
      var inText = occurrences(entry.b, term);
      if (!inTitle && !inNames && !inText) return 0;
      weight += (inTitle ? 1000 : 0) + (inNames ? 100 : 0) + 1 + Math.log(1 + inText) * 10;
    }
    return weight;
  }

  function search() {
    var query = input.value;
    if (state !== "ready") {
      if (query.trim() && state === "none") {
        state = "loading";
        loading.hidden = false;
        load("search/manifest.js");
      }
      return;
    }
    terms = fold(query).split(/\s+/).filter(Boolean);
    found = [];
    texts.forEach(function (entry, place) {
      var weight = terms.length ? weigh(entry) : 0;
      if (weight) found.push({ entry: entry, weight: weight, place: place });
    });
    found.sort(function (a, b) {
      return b.weight - a.weight || a.place - b.place;
    });
    hits.textContent = "";
    shown = 0;
    status.hidden = !terms.length;
    total.textContent = String(found.length);
    nothing.hidden = !terms.length || found.length > 0;
    if (examples) examples.hidden = terms.length > 0 && found.length > 0;
    more();
  }

  function more() {
    found.slice(shown, shown + PAGE).forEach(function (hit) {
      hits.appendChild(draw(hit.entry));
    });
    shown = Math.min(found.length, shown + PAGE);
    next.hidden = shown >= found.length;
  }

  function draw(entry) {
    var item = document.createElement("li");
    var title = document.createElement("h2");
    var link = document.createElement("a");
    item.className = "sc-hit";
    title.className = "sc-hit__title";
    link.href = base + entry.u;
    link.setAttribute("data-hit", "");
    marked(link, entry.t, entry.f);
    title.appendChild(link);
    item.appendChild(title);
    var unit = document.createElement("p");
    var end = entry.m.indexOf(" ") < 0 ? entry.m.length : entry.m.indexOf(" ");
    unit.className = "sc-hit__unit";
    marked(unit, entry.m.slice(0, end), entry.n.slice(0, end));
    item.appendChild(unit);
    var inNames = terms.some(function (term) {
      return entry.b.indexOf(term) < 0 && entry.f.indexOf(term) < 0;
    });
    if (inNames) item.appendChild(excerpt("sc-hit__text", entry.m, entry.n));
    var inText = terms.some(function (term) {
      return entry.b.indexOf(term) >= 0;
    });
    if (inText) item.appendChild(excerpt("sc-hit__text", entry.o, entry.b));
    return item;
  }

  /* The first place around which most of the terms stand. */
  function excerpt(name, text, folded) {
    var best = 0;
    var most = 0;
    terms.forEach(function (term) {
      var at = folded.indexOf(term);
      for (var tries = 0; at >= 0 && tries < 20; tries++) {
        var near = folded.slice(Math.max(0, at - BEFORE), at + AFTER);
        var number = terms.filter(function (other) {
          return near.indexOf(other) >= 0;
        }).length;
        if (number > most || (number === most && at < best)) {
          most = number;
          best = at;
        }
        at = folded.indexOf(term, at + term.length);
      }
    });
    var start = best <= BEFORE + 8 ? 0 : best - BEFORE;
    return paragraph(name, text, folded, start, Math.min(text.length, best + AFTER));
  }

  function paragraph(name, text, folded, start, end) {
    var element = document.createElement("p");
    element.className = name;
    if (start > 0) element.appendChild(document.createTextNode("……"));
    marked(element, text.slice(start, end), folded.slice(start, end));
    if (end < text.length) element.appendChild(document.createTextNode("……"));
    return element;
  }

  /* Puts the text into an element, with every whole phrase that was asked for marked. */
  function marked(element, text, folded) {
    var at = 0;
    while (at < text.length) {
      var place = -1;
      var length = 0;
      for (var n = 0; n < terms.length; n++) {
        var found = folded.indexOf(terms[n], at);
        if (found < 0) continue;
        if (place < 0 || found < place || (found === place && terms[n].length > length)) {
          place = found;
          length = terms[n].length;
        }
      }
      if (place < 0) break;
      element.appendChild(document.createTextNode(text.slice(at, place)));
      var mark = document.createElement("mark");
      mark.textContent = text.slice(place, place + length);
      element.appendChild(mark);
      at = place + length;
    }
    element.appendChild(document.createTextNode(text.slice(at)));
  }

  function remember(push) {
    var query = input.value.trim();
    var url = window.location.pathname + (query ? "?q=" + encodeURIComponent(query) : "");
    try {
      if (push) window.history.pushState(null, "", url);
      else window.history.replaceState(window.history.state, "", url);
    } catch (error) {
      /* some browsers keep addresses of files as they are */
    }
  }

  function recall() {
    input.value = new URLSearchParams(window.location.search).get("q") || "";
    search();
  }

  /* An input method's unfinished letters are no query. */
  function onInput(event) {
    if (composing || event.isComposing) return;
    window.clearTimeout(timer);
    timer = window.setTimeout(function () {
      remember(false);
      search();
    }, 120);
  }

  function onKey(event) {
    if (event.isComposing || (event.key !== "ArrowDown" && event.key !== "ArrowUp")) return;
    var stops = [input].concat(Array.from(hits.querySelectorAll("[data-hit]")));
    var at = stops.indexOf(document.activeElement);
    if (at < 0) return;
    var stop = stops[at + (event.key === "ArrowDown" ? 1 : -1)];
    if (!stop) return;
    event.preventDefault();
    stop.focus();
  }

  input.addEventListener("compositionstart", function () {
    composing = true;
  });
  input.addEventListener("compositionend", function (event) {
    composing = false;
    onInput(event);
  });
  input.addEventListener("input", onInput);
  form.addEventListener("submit", function (event) {
    event.preventDefault();
    window.clearTimeout(timer);
    remember(true);
    search();
  });
  next.addEventListener("click", function () {
    var at = shown;
    more();
    var item = hits.children[at];
    if (item) item.querySelector("a").focus();
  });
  root.addEventListener("keydown", onKey);
  window.addEventListener("popstate", recall);
  recall();
  if (!input.value) input.focus();
})();
