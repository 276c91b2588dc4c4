package tw.portfolio.functions.calendar;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import tw.portfolio.contact.secret.LinkSecret;
import tw.portfolio.contact.secret.OpeningSecrets;
import tw.portfolio.contact.secret.SecretPurpose;
import tw.portfolio.feed.CalendarText;
import tw.portfolio.feed.KeepingFeed;
import tw.portfolio.feed.ReadingFeed;
import tw.portfolio.kernel.http.Request;
import tw.portfolio.kernel.http.Response;
import tw.portfolio.kernel.json.Json;

/** The routes of the own calendar, and of what calendar programs fetch. */
final class FeedRoutes {
  private final KeepingFeed keeping;
  private final ReadingFeed reading;
  private final OpeningSecrets opening;
  private final URI api;
  private final InstantSource clock;

  /**
   * @param api where the API answers
   */
  FeedRoutes(
      KeepingFeed keeping,
      ReadingFeed reading,
      OpeningSecrets opening,
      URI api,
      InstantSource clock) {
    this.keeping = keeping;
    this.reading = reading;
    this.opening = opening;
    this.api = api;
    this.clock = clock;
  }

  /** Whether there is a link. */
  Response read(Request request) {
    return Response.of(keeping.read(request.actor()), since -> Response.ok(json(since)));
  }

  private static Json json(Optional<Instant> since) {
    return Json.object().put("made", since.isPresent()).putIfPresent("madeAt", since);
  }

  /** Makes another link. */
  Response renew(Request request) {
    Instant now = clock.instant();
    return Response.of(
        keeping.renew(request.actor(), now),
        secret ->
            Response.created(
                json(Optional.of(now))
                    .put("url", address(secret))
                    .put(
                        "detail",
                        "請將網址加入行事曆程式的「以網址訂閱」。網址只顯示這一次，知道的人都能看到您的行事曆；先前的網址已失效。\n"
                            + "Subscribe to this address in your calendar program. It is shown"
                            + " once; whoever knows it sees your calendar. The one before leads"
                            + " nowhere.")));
  }

  private String address(LinkSecret secret) {
    return api.toString().replaceFirst("/+$", "") + "/feeds/" + secret.text();
  }

  /** Ends the link. */
  Response end(Request request) {
    return Response.of(keeping.end(request.actor(), clock.instant()), _ -> Response.noContent());
  }

  /** The calendar, for whoever has the link. */
  Response feed(Request request) {
    Instant now = clock.instant();
    return Response.of(
        opening.open(SecretPurpose.FEED, request.path("secret"), now),
        person ->
            Response.file(
                CalendarText.MEDIA_TYPE,
                "portfolio.ics",
                CalendarText.of(reading.of(person, now), now).getBytes(StandardCharsets.UTF_8)));
  }
}
