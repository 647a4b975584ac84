/* A micro-video's captions: shown from what is written on the page, so that it works from a disk too,
   where no browser reads a .vtt file; a click on one plays from there, the one that is heard is marked. */
(function () {
  "use strict";

  function number(link, name) {
    return parseFloat(link.getAttribute(name));
  }

  /* Puts what is written in place of the file, which is for browsers without scripts. */
  function show(video, links) {
    var given = video.querySelector("track");
    if (!given || !window.VTTCue) return;
    var track = video.addTextTrack("captions", given.label, given.srclang);
    given.remove();
    links.forEach(function (link) {
      var text = link.querySelector(".sc-saying__text").textContent;
      /* "<" and "&" would be markup in a caption. */
      text = text.replace(/&/g, "&amp;").replace(/</g, "&lt;");
      track.addCue(new window.VTTCue(number(link, "data-from"), number(link, "data-to"), text));
    });
    track.mode = "showing";
  }

  function playFrom(video, moment) {
    function go() {
      video.currentTime = moment;
    }
    if (video.readyState > 0) go();
    else video.addEventListener("loadedmetadata", go, { once: true });
    var playing = video.play();
    if (playing) playing.catch(function () {}); /* the browser's own controls say why not */
  }

  function mark(links, moment) {
    links.forEach(function (link) {
      var heard = moment >= number(link, "data-from") && moment < number(link, "data-to");
      if (heard) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    });
  }

  function prepare(list) {
    var video = list.parentNode.querySelector("video");
    var links = Array.from(list.querySelectorAll("[data-from]"));
    if (!video) return;
    show(video, links);
    list.addEventListener("click", function (event) {
      var link = event.target.closest("[data-from]");
      if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      /* A little later than the caption begins, so that it is shown. */
      playFrom(video, number(link, "data-from") + 0.01);
      video.scrollIntoView({ block: "nearest" });
    });
    video.addEventListener("timeupdate", function () {
      mark(links, video.currentTime);
    });
  }

  document.querySelectorAll("[data-sayings]").forEach(prepare);
})();
