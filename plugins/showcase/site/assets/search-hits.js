/* A hit of a search as an element of the page. What the engine tells is text and stays text. */
(function () {
  "use strict";

  var KINDS = { c: "图片说明", v: "微视频" };

  function element(tag, name, text) {
    var made = document.createElement(tag);
    if (name) made.className = name;
    if (text) made.textContent = text;
    return made;
  }

  function marked(target, text, marks) {
    var at = 0;
    marks.forEach(function (mark) {
      target.appendChild(document.createTextNode(text.slice(at, mark[0])));
      target.appendChild(element("mark", "", text.slice(mark[0], mark[1])));
      at = mark[1];
    });
    target.appendChild(document.createTextNode(text.slice(at)));
    return target;
  }

  function drawHit(hit) {
    var item = element("li", "sc-hit");
    var title = element("h2", "sc-hit__title");
    var link = marked(element("a"), hit.title, hit.marks.title);
    var line = element("p", "sc-hit__line");
    var date = element("time", "", hit.date.split("-").map(Number).join("."));
    link.href = hit.url;
    link.setAttribute("data-hit", "");
    title.appendChild(link);
    line.appendChild(marked(element("span"), hit.unit, hit.marks.unit));
    date.dateTime = hit.date;
    line.appendChild(element("span", "sc-dot")).appendChild(date);
    item.appendChild(title);
    item.appendChild(line);
    if (hit.excerpt) {
      var text = element("p", "sc-hit__text");
      if (KINDS[hit.excerptKind]) text.appendChild(element("span", "sc-hit__kind", KINDS[hit.excerptKind]));
      item.appendChild(marked(text, hit.excerpt, hit.marks.excerpt));
    }
    return item;
  }

  window.showcaseSearchHits = { element: element, draw: drawHit };
})();
