/* Opens photos in a view of their own. What that takes is loaded with the first photo that is
   opened; before that, and without scripts, a photo's link leads to the picture itself. The
   address names the open photo, and the way back closes it. */
(function () {
  "use strict";

  var NAMED = /^#photo-([0-9a-f]+)$/;
  var assets = new URL(".", document.currentScript.src).href;
  var waiting = null;
  var view = null;
  var stepped = false; /* whether opening has added a step to the history */

  function photos() {
    return Array.prototype.slice.call(document.querySelectorAll("a[data-photo]"));
  }

  function nameOf(link) {
    return link.getAttribute("data-photo");
  }

  function named() {
    var match = NAMED.exec(window.location.hash);
    return match ? match[1] : "";
  }

  function find(name) {
    return photos().filter(function (link) {
      return nameOf(link) === name;
    })[0];
  }

  function append(tag, address, done, failed) {
    var element = document.createElement(tag);
    element.onload = done;
    element.onerror = function () {
      element.remove();
      failed();
    };
    if (tag === "link") element.rel = "stylesheet";
    element[tag === "link" ? "href" : "src"] = assets + address;
    document.head.appendChild(element);
  }

  /* The style comes first, so that nothing is seen without it. */
  function load(done, failed) {
    if (window.showcaseGallery) return done();
    append("link", "gallery.css", function () {
      append("script", "glightbox.min.js", function () {
        append("script", "gallery-view.js", done, failed);
      }, failed);
    }, failed);
  }

  function replace(hash) {
    try {
      window.history.replaceState(window.history.state, "", hash || window.location.pathname + window.location.search);
    } catch (error) {
      /* some browsers keep addresses of files as they are */
    }
  }

  function show(link) {
    if (view || waiting) return;
    waiting = link;
    load(
      function () {
        var links = photos();
        waiting = null;
        view = window.showcaseGallery(links, links.indexOf(link), {
          moved: function (at) {
            replace("#photo-" + nameOf(links[at]));
          },
          closed: function () {
            view = null;
            if (!named()) return;
            if (stepped) window.history.back();
            else replace("");
            stepped = false;
          }
        });
      },
      function () {
        waiting = null;
        window.location.href = link.href;
      }
    );
  }

  document.addEventListener("click", function (event) {
    if (event.defaultPrevented || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    var link = event.target.closest && event.target.closest("a[data-photo]");
    if (!link) return;
    event.preventDefault();
    try {
      window.history.pushState(null, "", "#photo-" + nameOf(link));
      stepped = true;
    } catch (error) {
      stepped = false;
    }
    show(link);
  });

  window.addEventListener("popstate", function () {
    var link = find(named());
    if (view && link) view.show(photos().indexOf(link));
    else if (view) view.close();
    else if (link) show(link);
  });

  function start() {
    var link = find(named());
    if (link) show(link);
  }

  if (document.readyState === "complete") start();
  else window.addEventListener("load", start);
})();
