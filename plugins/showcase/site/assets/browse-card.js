/* A case's card from its row in api/browse.js: a copy of a card that the server has written. */
(function () {
  "use strict";

  window.showcaseCard = function (pattern, base, row) {
    var element = pattern.cloneNode(true);
    var link = element.querySelector(".sc-card__title a");
    var photo = element.querySelector(".sc-card__photo");
    var line = element.querySelector(".sc-card__line");
    var label = element.querySelector(".sc-label");
    var date = element.querySelector(".sc-card__date");
    var parts = row[5].split("-").map(Number);
    link.textContent = "";
    (row[1].match(/[^：，；\u3000]+[：，；\u3000]*|[：，；\u3000]+/g) || []).forEach(function (phrase) {
      link.appendChild(span("sc-phrase", phrase));
    });
    link.href = base + row[0];
    line.textContent = row[2];
    if (row[3]) line.appendChild(span("sc-dot", row[3]));
    if (!label) {
      label = document.createElement("p");
      label.className = "sc-label";
      element.insertBefore(label, element.querySelector(".sc-card__title"));
    }
    label.textContent = row[4];
    date.dateTime = row[5];
    date.textContent = parts[0] + "年" + parts[1] + "月" + parts[2] + "日";
    photo.textContent = "";
    photo.appendChild(typeof row[6] === "string" ? span("sc-card__blank", row[6]) : image(base, row[6]));
    return element;
  };

  function image(base, photo) {
    var picture = document.createElement("picture");
    var element = document.createElement("img");
    var sizes = "(max-width: 44rem) 100vw, 400px";
    var choices = function (ending) {
      return [0, 3].map(function (at) {
        return base + photo[at].replace(/jpg$/, ending) + " " + photo[at + 1] + "w";
      });
    };
    ["avif", "webp"].forEach(function (ending) {
      var source = document.createElement("source");
      source.type = "image/" + ending;
      source.srcset = choices(ending);
      source.sizes = sizes;
      picture.appendChild(source);
    });
    element.loading = "lazy";
    element.decoding = "async";
    element.alt = photo[5];
    element.width = photo[1];
    element.height = photo[2];
    element.sizes = sizes;
    element.srcset = choices("jpg");
    element.src = base + photo[0];
    picture.appendChild(element);
    return picture;
  }

  function span(name, text) {
    var element = document.createElement("span");
    element.className = name;
    element.textContent = text;
    return element;
  }
})();
