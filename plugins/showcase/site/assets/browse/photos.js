/* Photos on their wall, each in a frame of about its own shape, so that rows come out even. */
(function () {
  "use strict";

  var browse = window.showcaseBrowse;
  var SIZES = "(max-width: 44rem) 100vw, 480px";
  var SHAPES = [60, 75, 100, 133, 150, 178, 240]; /* width to height, in hundredths */

  function shapeOf(width, height) {
    return SHAPES.reduce(function (best, shape) {
      var off = Math.abs(Math.log((width * 100) / height / shape));
      return off < Math.abs(Math.log((width * 100) / height / best)) ? shape : best;
    });
  }

  /* `row`: key, title, and of each photo the picture, its caption and its credit. */
  browse.photos = function (base, columns, pattern) {
    return {
      page: 60,
      start: function (list) {
        return list;
      },
      blank: function () {
        var element = pattern.cloneNode(true);
        element.className = "sc-wall__photo sc-wall__photo--150";
        element.querySelector(".sc-photo").textContent = "";
        element.querySelector(".sc-wall__caption").textContent = "\u3000";
        element.querySelector("[data-story]").textContent = "\u3000";
        return element;
      },
      fill: function (element, row, item, at) {
        var photo = row[2][at];
        var picture = photo[0];
        var link = element.querySelector(".sc-photo");
        var story = element.querySelector("[data-story]");
        var credit = element.querySelector(".sc-credit");
        element.className = "sc-wall__photo sc-wall__photo--" + shapeOf(picture[1], picture[2]);
        link.href = base + picture[0] + "-" + picture[1] + ".jpg";
        link.setAttribute("data-photo", picture[0].split("/").pop().slice(0, 8));
        link.setAttribute("aria-label", picture[3] ? "看大图：" + picture[3] : "看大图");
        browse.fillPicture(link, base, columns, picture, SIZES);
        element.querySelector(".sc-wall__caption").textContent = photo[1];
        credit.textContent = photo[2] ? "摄影：" + photo[2] : "";
        story.textContent = row[1];
        story.href = base + "cases/" + row[0] + "/index.html";
      }
    };
  };
})();
