/* The list of what was found, a page at a time. What is not here yet has its place already. */
(function () {
  "use strict";

  /* `options`: `list`, `next` (the button), `failed` (says that rows did not come), `rows`, and
     `weights`, how many things a case has to show. */
  window.showcaseBrowse.listOf = function (options) {
    var cases = [];
    var total = 0;
    var shown = 0;
    var at = 0; /* the case that comes next, and which of its things */
    var part = 0;
    var drawer;
    var body;
    var waiting = [];

    function fill() {
      waiting = waiting.filter(function (entry) {
        var row = options.rows.of(entry.item);
        if (!row) return true;
        drawer.fill(entry.element, row, entry.item, entry.part);
        return false;
      });
    }

    function load() {
      if (!waiting.length) return;
      options.failed.hidden = true;
      options.rows.want(
        waiting.map(function (entry) {
          return entry.item;
        }),
        fill,
        function () {
          options.failed.hidden = false;
        }
      );
    }

    function step() {
      shown += 1;
      part += 1;
      if (part < options.weights[cases[at]]) return;
      at += 1;
      part = 0;
    }

    function more(count) {
      var fresh = document.createDocumentFragment();
      for (var n = 0; n < count && at < cases.length; n++) {
        var entry = { element: drawer.blank(), item: cases[at], part: part };
        waiting.push(entry);
        fresh.appendChild(entry.element);
        step();
      }
      fill();
      body.appendChild(fresh);
      load();
      options.next.hidden = shown >= total;
    }

    return {
      /* Draws anew, `count` things of what was found. */
      draw: function (found, how, sort, count) {
        cases = found.cases;
        total = found.total;
        drawer = how;
        shown = at = part = 0;
        waiting = [];
        options.list.textContent = "";
        body = drawer.start(options.list, sort);
        more(count);
      },
      /* Keeps what the server has listed, and fills it up or cuts it to `count` things. */
      keep: function (found, how, count) {
        cases = found.cases;
        total = found.total;
        drawer = how;
        body = options.list;
        shown = at = part = 0;
        while (body.children.length > count) body.removeChild(body.lastElementChild);
        while (shown < body.children.length) step();
        more(count - shown);
      },
      more: function () {
        var first = shown;
        more(drawer.page);
        return body.children[first];
      },
      load: load,
      shown: function () {
        return shown;
      }
    };
  };
})();
