/* Cases as cards, and videos likewise: copies of a card that the server has written. */
(function () {
  "use strict";

  var browse = window.showcaseBrowse;
  var SIZES = "(max-width: 44rem) 100vw, (max-width: 61rem) 50vw, 400px";

  function part(element, name) {
    return element.querySelector("." + name);
  }

  function setLabel(element, text) {
    var label = part(element, "sc-label");
    if (!text) return label && label.remove();
    if (!label) {
      label = document.createElement("p");
      label.className = "sc-label";
      element.insertBefore(label, part(element, "sc-card__title"));
    }
    label.textContent = text;
  }

  function emptied(pattern, frame, title, line) {
    var element = pattern.cloneNode(true);
    part(element, frame).textContent = "";
    element.querySelector("." + title + " a").textContent = "\u3000";
    part(element, line).textContent = "\u3000";
    return element;
  }

  /* `row`: key, title, unit, place, label, date, picture or mark. */
  browse.cards = function (base, columns, pattern) {
    return {
      page: 48,
      start: function (list) {
        list.className = "sc-cards sc-cards--three";
        return list;
      },
      blank: function () {
        return emptied(pattern, "sc-card__photo", "sc-card__title", "sc-card__line");
      },
      fill: function (element, row) {
        var link = element.querySelector(".sc-card__title a");
        var date = part(element, "sc-card__date");
        link.href = base + "cases/" + row[0] + "/index.html";
        browse.fillTitle(link, row[1]);
        browse.fillLine(part(element, "sc-card__line"), row[2], row[3]);
        setLabel(element, row[4]);
        if (date) {
          date.dateTime = row[5];
          date.textContent = browse.writeDate(row[5]);
        }
        browse.fillPicture(part(element, "sc-card__photo"), base, columns, row[6], SIZES);
      }
    };
  };

  /* `row`: key, title, unit, platform, duration, picture or mark. */
  browse.films = function (base, columns, pattern) {
    return {
      page: 24,
      start: function (list) {
        return list;
      },
      blank: function () {
        return emptied(pattern, "sc-film__poster", "sc-film__title", "sc-card__line");
      },
      fill: function (element, row) {
        var link = element.querySelector(".sc-film__title a");
        var poster = part(element, "sc-film__poster");
        link.href = base + "cases/" + row[0] + "/index.html#video";
        link.textContent = row[1];
        browse.fillLine(part(element, "sc-card__line"), row[2], row[3]);
        browse.fillPicture(poster, base, columns, row[5], SIZES);
        if (row[4]) poster.appendChild(time(row[4]));
      }
    };
  };

  function time(duration) {
    var element = document.createElement("span");
    var read = document.createElement("span");
    element.className = "sc-film__time";
    read.className = "sc-visually-hidden";
    read.textContent = "时长 ";
    element.appendChild(read);
    element.appendChild(document.createTextNode(duration));
    return element;
  }
})();
