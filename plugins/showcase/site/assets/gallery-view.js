/* The view of a photo over the page: GLightbox turns the pictures; words, keys and focus are ours. */
(function () {
  "use strict";

  var FOCUSABLE = "a[href], button:not([disabled])";
  var ICONS = {
    close: "M5 5l14 14M19 5L5 19",
    prev: "M15 4l-8 8 8 8",
    next: "M9 4l8 8-8 8",
    zoom: "M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zM15.5 15.5L21 21M7.5 10.5h6M10.5 7.5v6"
  };

  function icon(name) {
    return '<svg viewBox="0 0 24 24" aria-hidden="true" focusable="false"><path d="' + ICONS[name] + '"/></svg>';
  }

  function button(name, icons, label) {
    return '<button type="button" class="' + name + ' gbtn" aria-label="' + label + '">' + icon(icons) + "</button>";
  }

  /* GLightbox asks for these ids and classes. */
  var FRAME =
    '<div id="glightbox-body" class="glightbox-container sc-gallery" tabindex="-1" role="dialog" aria-modal="true" aria-label="照片">' +
    '<div class="gloader visible"></div><div class="goverlay"></div>' +
    '<div class="gcontainer"><div id="glightbox-slider" class="gslider"></div>' +
    '<div class="sc-gallery__top"><p class="sc-gallery__count"></p>' +
    button("sc-gallery__zoom", "zoom", "放大") + button("gclose", "close", "关闭") + "</div>" +
    button("gprev", "prev", "上一张") + button("gnext", "next", "下一张") +
    '<div class="sc-gallery__bar" aria-live="polite"><p class="sc-gallery__caption"></p>' +
    '<p class="sc-gallery__line"></p></div></div></div>';

  var SLIDE =
    '<div class="gslide"><div class="gslide-inner-content"><div class="ginner-container">' +
    '<div class="gslide-media"></div></div></div></div>';

  /* A strict content policy refuses style attributes, which GLightbox sets when a photo is made
     small again; through the object model the same is allowed. */
  function allowStyle(element) {
    element.setAttribute = function (name, value) {
      if (name === "style") element.style.cssText = value === "null" || !value ? "" : value;
      else Element.prototype.setAttribute.call(element, name, value);
    };
  }

  /* The largest picture, in the best format that this browser has been seen to choose. */
  function sourceOf(link) {
    var known = {};
    document.querySelectorAll("picture img").forEach(function (image) {
      image.parentNode.querySelectorAll("source").forEach(function (source) {
        var name = image.currentSrc.split("/").pop();
        if (name && source.srcset.indexOf(name) >= 0) known[source.type] = true;
      });
    });
    var fitting = Array.prototype.filter.call(link.querySelectorAll("source"), function (source) {
      return known[source.type];
    })[0];
    if (!fitting) return link.href;
    var last = fitting.srcset.split(",").pop().trim().split(" ")[0];
    return new URL(last, document.baseURI).href;
  }

  function wordsOf(link) {
    var figure = link.closest("figure");
    var caption = figure && figure.querySelector("figcaption");
    var words = { caption: "", credit: null, story: null };
    if (!caption) return words;
    var copy = caption.cloneNode(true);
    words.credit = copy.querySelector(".sc-credit");
    words.story = copy.querySelector("a[data-story]");
    if (words.credit) {
      words.credit.remove();
      words.credit.className = "sc-credit"; /* a wall has it for screen readers only */
    }
    if (words.story) words.story.remove();
    words.caption = copy.textContent.trim();
    return words;
  }

  function background(modal, hidden) {
    Array.prototype.forEach.call(document.body.children, function (element) {
      if (element !== modal) element.inert = hidden;
    });
  }

  /* Without the scrollbar the page would become wider. */
  function holdStill(held) {
    var bar = window.innerWidth - document.documentElement.clientWidth;
    document.body.style.paddingRight = held && bar > 0 ? bar + "px" : "";
    document.documentElement.style.overflow = held ? "hidden" : "";
  }

  /* `handlers`: `moved(at)` when another photo comes, `closed()` when the page is back. */
  window.showcaseGallery = function (links, at, handlers) {
    var calm = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
    var effect = calm ? "none" : "fade";
    var current = at;
    var modal;

    var box = window.GLightbox({
      elements: links.map(function (link) {
        var image = link.querySelector("img:not([aria-hidden])");
        return { href: sourceOf(link), type: "image", alt: image ? image.alt : "", title: "", description: "" };
      }),
      startAt: at,
      loop: false,
      keyboardNavigation: false,
      openEffect: effect,
      closeEffect: effect,
      slideEffect: effect,
      plyr: { css: "", js: "" },
      svg: { close: "", next: "", prev: "" },
      lightboxHTML: FRAME,
      slideHTML: SLIDE,
      afterSlideLoad: function (loaded) {
        var image = loaded.slide.querySelector(".gslide-image img");
        if (!image) return;
        allowStyle(image);
        allowStyle(image.parentNode);
        mark();
      },
      beforeSlideChange: function (left, entered) {
        current = entered.index;
        tell();
        handlers.moved(current);
      }
    });

    function part(selector) {
      return modal.querySelector(selector);
    }

    function slide() {
      return modal.querySelectorAll(".gslide")[current];
    }

    function tell() {
      var words = wordsOf(links[current]);
      var line = part(".sc-gallery__line");
      part(".sc-gallery__count").textContent = current + 1 + " / " + links.length;
      part(".sc-gallery__caption").textContent = words.caption;
      line.textContent = "";
      if (words.credit) line.appendChild(words.credit);
      if (words.story) line.appendChild(words.story);
      part(".gprev").setAttribute("aria-disabled", String(current === 0));
      part(".gnext").setAttribute("aria-disabled", String(current === links.length - 1));
      mark();
    }

    /* Says whether the photo can be made larger, and whether it is. */
    function mark() {
      var image = slide().querySelector(".gslide-image img");
      var zoom = part(".sc-gallery__zoom");
      var large = slide().classList.contains("zoomed");
      zoom.hidden = window.innerWidth <= 768 || !image || !image.classList.contains("zoomable");
      zoom.setAttribute("aria-pressed", String(large));
      zoom.setAttribute("aria-label", large ? "缩小" : "放大");
    }

    function zoom() {
      var image = slide().querySelector("img.zoomable");
      if (image) image.click();
      mark();
    }

    function go(to) {
      if (to < 0 || to >= links.length || to === current) return;
      if (slide().classList.contains("zoomed")) zoom();
      box.goToSlide(to);
    }

    function keepInside(event) {
      var all = Array.prototype.filter.call(modal.querySelectorAll(FOCUSABLE), function (element) {
        return element.getClientRects().length;
      });
      var here = all.indexOf(document.activeElement);
      var next = event.shiftKey ? here - 1 : here + 1;
      event.preventDefault();
      all[(next + all.length) % all.length].focus();
    }

    function onKey(event) {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      var to = { ArrowLeft: current - 1, ArrowRight: current + 1, Home: 0, End: links.length - 1 }[event.key];
      if (event.key === "Tab") return keepInside(event);
      if (event.key === "Escape") box.close();
      else if (to !== undefined) go(to);
      else if (event.key === "+" || event.key === "=" || event.key === "-") zoom();
      else return;
      event.preventDefault();
    }

    box.on("open", function () {
      modal = box.modal;
      background(modal, true);
      tell();
      part(".sc-gallery__zoom").addEventListener("click", zoom);
      part(".sc-gallery__top").addEventListener("click", stay);
      part(".sc-gallery__bar").addEventListener("click", stay);
      part(".gslider").addEventListener("click", function () {
        window.setTimeout(mark);
      });
      document.addEventListener("keydown", onKey, true);
      modal.focus();
    });
    box.on("close", function () {
      document.removeEventListener("keydown", onKey, true);
      background(modal, false);
      holdStill(false);
      links[current].focus();
      handlers.closed();
    });

    /* A click beside the photo closes the view, but not one on our own words. */
    function stay(event) {
      if (!event.target.closest(".gclose")) event.stopPropagation();
    }

    holdStill(true);
    box.open();
    return {
      close: function () {
        box.close();
      },
      show: go
    };
  };
})();
