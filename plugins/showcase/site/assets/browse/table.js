/* Cases as a dense table, sorted by its own heads. */
(function () {
  "use strict";

  var browse = window.showcaseBrowse;
  var HEADS = [
    ["日期", "date", "descending"],
    ["标题", "title", "ascending"],
    ["支部", "", ""],
    ["批次", "", ""],
    ["字数", "words", "descending"]
  ];

  function make(tag, name, parent) {
    var element = document.createElement(tag);
    if (name) element.className = name;
    parent.appendChild(element);
    return element;
  }

  function head(row, entry, sort, choose) {
    var cell = make("th", entry[1] === "words" ? "sc-right" : "", row);
    cell.scope = "col";
    if (!entry[1]) {
      cell.textContent = entry[0];
      return;
    }
    var button = make("button", "sc-sort", cell);
    button.type = "button";
    button.textContent = entry[0];
    button.setAttribute("data-sort", entry[1]);
    button.addEventListener("click", function () {
      choose(entry[1]);
    });
    if (entry[1] === sort) cell.setAttribute("aria-sort", entry[2]);
  }

  /* `row`: key, title, unit, place, label, date, picture or mark. `choose(sort)` sorts anew. */
  browse.table = function (base, columns, choose) {
    return {
      page: 100,
      start: function (list, sort) {
        var table = make("table", "sc-grid sc-dense", list);
        var row = make("tr", "", make("thead", "", table));
        list.className = "sc-dense-box";
        HEADS.forEach(function (entry) {
          head(row, entry, sort, choose);
        });
        return make("tbody", "", table);
      },
      blank: function () {
        var row = document.createElement("tr");
        make("time", "", make("td", "sc-dense__date", row)).textContent = "\u3000";
        make("a", "", make("td", "sc-dense__title", row));
        make("td", "sc-dense__unit", row);
        make("td", "sc-dense__label", row);
        make("td", "sc-dense__words sc-right", row);
        return row;
      },
      fill: function (element, row, item) {
        var date = element.querySelector("time");
        var link = element.querySelector("a");
        date.dateTime = row[5];
        date.textContent = row[5];
        link.href = base + "cases/" + row[0] + "/index.html";
        link.textContent = row[1];
        browse.fillLine(element.children[2], row[2], row[3]);
        element.children[3].textContent = row[4];
        element.children[4].textContent = columns.words[item].toLocaleString("zh-CN");
      }
    };
  };
})();
