package tw.portfolio.functions.overviews;

import static java.util.stream.Collectors.toMap;

import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import tw.portfolio.kernel.http.Field;
import tw.portfolio.kernel.http.Fields;
import tw.portfolio.kernel.http.Request;
import tw.portfolio.kernel.http.Response;
import tw.portfolio.kernel.http.Shape;
import tw.portfolio.kernel.json.Json;
import tw.portfolio.reminder.Asked;
import tw.portfolio.reminder.AskingReminders;
import tw.portfolio.reminder.AskingReminders.Preview;
import tw.portfolio.reminder.AskingReminders.Recipient;
import tw.portfolio.reminder.AskingReminders.Wanted;
import tw.portfolio.reminder.rule.ReminderKind;
import tw.portfolio.school.Actor;
import tw.portfolio.school.ClassPlace;

/** The routes by which an office or a homeroom teacher reminds people now (現在提醒). */
final class AskingRoutes {
  private static final int LONGEST_CLASS = 20;
  private static final int MOST = 100_000;
  private static final Map<String, ReminderKind> KINDS =
      AskingReminders.kinds().stream().collect(toMap(ReminderKind::code, Function.identity()));

  private final AskingReminders asking;
  private final InstantSource clock;

  AskingRoutes(AskingReminders asking, InstantSource clock) {
    this.asking = asking;
    this.clock = clock;
  }

  /** Whom it would reach. */
  Response preview(Request request) {
    Actor actor = request.staff();
    Wanted wanted = request.body(AskingRoutes::wanted);
    return Response.of(
        asking.preview(actor, wanted, clock.instant()),
        preview -> Response.ok(json(wanted, preview)));
  }

  /** Has it sent. */
  Response ask(Request request) {
    Actor actor = request.staff();
    Confirmed confirmed = request.body(AskingRoutes::confirmed);
    return Response.of(
        asking.ask(actor, confirmed.wanted(), confirmed.seen(), clock.instant()),
        preview -> Response.accepted(json(confirmed.wanted(), preview)));
  }

  private record Confirmed(Wanted wanted, Asked.Figures seen) {}

  private static Supplier<Wanted> wanted(Fields fields) {
    Field<ReminderKind> rule = fields.need("rule", Shape.oneOf(KINDS));
    Field<Optional<String>> className = fields.optional("className", Shape.text(1, LONGEST_CLASS));
    return () -> new Wanted(rule.get(), className.get());
  }

  private static Supplier<Confirmed> confirmed(Fields fields) {
    Supplier<Wanted> wanted = wanted(fields);
    Field<Integer> mail = fields.need("mail", Shape.wholeNumber(0, MOST));
    Field<Integer> notice = fields.need("notice", Shape.wholeNumber(0, MOST));
    Field<Integer> before = fields.need("before", Shape.wholeNumber(0, MOST));
    return () ->
        new Confirmed(wanted.get(), new Asked.Figures(mail.get(), notice.get(), before.get()));
  }

  private static Json json(Wanted wanted, Preview preview) {
    return Json.object()
        .put("rule", wanted.kind().code())
        .put("name", wanted.kind().chinese())
        .putIfPresent("className", preview.className())
        .put("mail", preview.figures().mail())
        .put("notice", preview.figures().notice())
        .put("before", preview.figures().before())
        .put("people", preview.people().stream().map(AskingRoutes::json).toList());
  }

  private static Json json(Recipient one) {
    Json json =
        Json.object()
            .put("personId", one.person().id().text())
            .put("name", one.person().name())
            .putIfPresent("className", one.place().map(ClassPlace::className));
    one.place().ifPresent(place -> json.put("seat", place.seat()));
    return json.put("how", one.how().code());
  }
}
