/* A facet with many values: the first ones, a button for the rest, a field to find one by its name. */
(function () {
  "use strict";

  var SHOWN = 8; /* as the server has it */

  /* Returns a function to call after the counts have changed. Values that would leave nothing are
     not shown here, or the few that are left could not be found among them. */
  window.showcaseBrowse.longFacet = function (section, entries) {
    var button = section.querySelector("[data-more]");
    var field = section.querySelector("[data-finder]");
    var short = true;
    if (!button) return function () {};

    function place() {
      var part = field ? field.value.trim() : "";
      var alive = 0;
      entries.forEach(function (entry) {
        var lives = (entry.shown > 0 || entry.chosen) && entry.label.indexOf(part) >= 0;
        if (lives) alive += 1;
        entry.link.parentNode.hidden = !lives || (short && !part && alive > SHOWN && !entry.chosen);
      });
      button.hidden = part !== "" || alive <= SHOWN;
      button.setAttribute("aria-expanded", String(!short));
      button.textContent = short ? "其余 " + (alive - SHOWN) + " 项" : "收起";
    }

    if (field) field.addEventListener("input", place);
    section.setAttribute("data-ready", "");
    button.addEventListener("click", function () {
      short = !short;
      place();
    });
    return place;
  };
})();
