/* The rows of cases, photos or videos, in files that are loaded when one of their rows is shown. */
(function () {
  "use strict";

  var browse = window.showcaseBrowse;
  var files = {};

  function nameOf(kind, number) {
    return kind + "-" + number;
  }

  /* Each file calls this with its rows. */
  browse.receive = function (kind, number, rows) {
    var name = nameOf(kind, number);
    var file = files[name] || (files[name] = { waiting: [] });
    file.rows = rows;
    file.waiting.splice(0).forEach(function (told) {
      told();
    });
  };

  function load(base, kind, number, done, failed) {
    var name = nameOf(kind, number);
    var file = files[name];
    if (file) {
      if (file.rows) done();
      else file.waiting.push(done);
      return;
    }
    var script = document.createElement("script");
    files[name] = { waiting: [done] };
    script.src = base + "api/browse/" + name + ".js";
    script.onload = function () {
      script.remove();
    };
    script.onerror = function () {
      delete files[name]; /* so that it can be tried again */
      script.remove();
      failed();
    };
    document.head.appendChild(script);
  }

  /* The rows of one kind. `of(item)` is the row of a case, or undefined while it is not here;
     `want(items, done, failed)` loads those of several and calls `done` with each file. */
  browse.rowsOf = function (base, kind, size, total) {
    function want(items, done, failed) {
      var numbers = [];
      items.forEach(function (item) {
        var number = Math.floor(item / size);
        var file = files[nameOf(kind, number)];
        if (!(file && file.rows) && numbers.indexOf(number) < 0) numbers.push(number);
      });
      numbers.forEach(function (number) {
        load(base, kind, number, done, failed);
      });
    }

    /* All others, one after the other and without haste, so that what comes next is here already. */
    function fetchAll(number) {
      if (number * size >= total) return;
      load(base, kind, number, function () {
        window.setTimeout(fetchAll, 50, number + 1);
      }, function () {});
    }

    return {
      of: function (item) {
        var file = files[nameOf(kind, Math.floor(item / size))];
        return file && file.rows ? file.rows[item % size] : undefined;
      },
      want: want,
      fetchAll: function () {
        fetchAll(0);
      }
    };
  };
})();
