/* A picture in its sizes and formats, and small parts that cards are made of. */
(function () {
  "use strict";

  var browse = window.showcaseBrowse;
  var MIME = { avif: "image/avif", webp: "image/webp" };

  function span(name, text) {
    var element = document.createElement("span");
    element.className = name;
    element.textContent = text;
    return element;
  }

  /* `row`: address without width and ending, width, height, alternative text. */
  browse.picture = function (base, columns, row, sizes) {
    var widths = columns.widths.filter(function (width) {
      return width < row[1];
    });
    var picture = document.createElement("picture");
    var image = document.createElement("img");
    var frame = span("sc-picture", "");
    widths.push(row[1]);
    function address(width, format) {
      return base + row[0] + "-" + width + "." + format;
    }
    function choices(format) {
      return widths.map(function (width) {
        return address(width, format) + " " + width + "w";
      }).join(", ");
    }
    columns.formats.forEach(function (format) {
      if (!MIME[format]) return;
      var source = document.createElement("source");
      source.type = MIME[format];
      source.sizes = sizes;
      source.srcset = choices(format);
      picture.appendChild(source);
    });
    image.loading = "lazy";
    image.decoding = "async";
    image.alt = row[3];
    image.width = row[1];
    image.height = row[2];
    image.sizes = sizes;
    image.srcset = choices("jpg");
    image.src = address(widths[0], "jpg");
    picture.appendChild(image);
    frame.appendChild(picture);
    return frame;
  };

  /* A picture, or what stands in its place. */
  browse.fillPicture = function (element, base, columns, shown, sizes) {
    element.textContent = "";
    if (typeof shown !== "string") return element.appendChild(browse.picture(base, columns, shown, sizes));
    var mark = span("sc-card__blank", shown);
    mark.setAttribute("aria-hidden", "true");
    element.appendChild(mark);
  };

  /* A title breaks between phrases, not within words. */
  browse.fillTitle = function (link, title) {
    var phrases = title.match(/[^：，；\u3000]+[：，；\u3000]*|[：，；\u3000]+/g) || [];
    link.textContent = phrases.length < 2 ? title : "";
    if (phrases.length > 1) {
      phrases.forEach(function (phrase) {
        link.appendChild(span("sc-phrase", phrase));
      });
    }
  };

  browse.fillLine = function (line, first, second) {
    line.textContent = first;
    if (second) line.appendChild(span("sc-dot", second));
  };

  browse.writeDate = function (text) {
    var parts = text.split("-").map(Number);
    return parts[0] + "年" + parts[1] + "月" + parts[2] + "日";
  };
})();
