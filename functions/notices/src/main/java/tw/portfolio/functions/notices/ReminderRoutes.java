package tw.portfolio.functions.notices;

import java.time.DayOfWeek;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import tw.portfolio.contact.KeepingRhythm;
import tw.portfolio.contact.Rhythm;
import tw.portfolio.contact.secret.IssuingSecrets;
import tw.portfolio.contact.secret.LinkSecret;
import tw.portfolio.contact.secret.OpeningSecrets;
import tw.portfolio.contact.secret.SecretPurpose;
import tw.portfolio.kernel.http.Expectation;
import tw.portfolio.kernel.http.Field;
import tw.portfolio.kernel.http.Fields;
import tw.portfolio.kernel.http.Request;
import tw.portfolio.kernel.http.Response;
import tw.portfolio.kernel.http.Shape;
import tw.portfolio.kernel.json.Json;
import tw.portfolio.school.Actor;

/** The routes of how often somebody is reminded, and of unsubscribing by a link. */
final class ReminderRoutes {
  private static final Map<String, DayOfWeek> DAYS =
      Map.of(
          "monday", DayOfWeek.MONDAY,
          "tuesday", DayOfWeek.TUESDAY,
          "wednesday", DayOfWeek.WEDNESDAY,
          "thursday", DayOfWeek.THURSDAY,
          "friday", DayOfWeek.FRIDAY,
          "saturday", DayOfWeek.SATURDAY,
          "sunday", DayOfWeek.SUNDAY);
  private static final Expectation SECRET =
      new Expectation("網址不完整。請由信中的連結開啟。", "The address is not whole. Open it from the mail.");

  private final KeepingRhythm keeping;
  private final OpeningSecrets opening;
  private final IssuingSecrets issuing;
  private final InstantSource clock;

  ReminderRoutes(
      KeepingRhythm keeping, OpeningSecrets opening, IssuingSecrets issuing, InstantSource clock) {
    this.keeping = keeping;
    this.opening = opening;
    this.issuing = issuing;
    this.clock = clock;
  }

  /** The own days. */
  Response read(Request request) {
    return Response.ok(json(keeping.read(request.actor())));
  }

  /** Chooses other days. */
  Response choose(Request request) {
    Actor actor = request.actor();
    Rhythm rhythm = request.body(ReminderRoutes::rhythm);
    return Response.of(
        keeping.choose(actor, rhythm, clock.instant()), chosen -> Response.ok(json(chosen)));
  }

  private static Supplier<Rhythm> rhythm(Fields fields) {
    Field<List<DayOfWeek>> days =
        fields.need("days", Shape.list(0, DAYS.size(), Shape.oneOf(DAYS)));
    return () -> {
      Set<DayOfWeek> chosen = EnumSet.noneOf(DayOfWeek.class);
      chosen.addAll(days.get());
      return new Rhythm(chosen);
    };
  }

  private static Json json(Rhythm rhythm) {
    return Json.object()
        .put(
            "days",
            DAYS.entrySet().stream()
                .filter(day -> rhythm.wants(day.getValue()))
                .sorted(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .toList())
        .put(
            "detail",
            "學校規定一定要通知的事項，不論選哪幾天都會寄送；其他提醒只在這些日子寄。\n"
                + "What the school demands to be told comes on any day; other reminders on these"
                + " days only.");
  }

  /** The links in all mails so far lead nowhere any more. */
  Response voidLinks(Request request) {
    keeping.voidLinks(request.actor(), issuing, clock.instant());
    return Response.noContent();
  }

  /** Shows a button, and does nothing: programs look at links before people do. */
  Response ask(Request request) {
    LinkSecret unused = request.path("secret", SECRET, LinkSecret::read);
    return UnsubscribePage.asking();
  }

  /** Unsubscribes; whoever is the secret's. */
  Response unsubscribe(Request request) {
    return Response.of(
        opening
            .open(SecretPurpose.UNSUBSCRIBE, request.path("secret"), clock.instant())
            .then(person -> keeping.unsubscribe(person.school(), person.id(), clock.instant())),
        _ -> UnsubscribePage.done());
  }
}
