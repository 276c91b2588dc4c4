package tw.portfolio.functions.settings;

import java.time.InstantSource;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import tw.portfolio.kernel.http.Field;
import tw.portfolio.kernel.http.Fields;
import tw.portfolio.kernel.http.Request;
import tw.portfolio.kernel.http.Response;
import tw.portfolio.kernel.http.Shape;
import tw.portfolio.kernel.json.Json;
import tw.portfolio.reminder.rule.KeepingReminderSettings;
import tw.portfolio.reminder.rule.KeepingReminderSettings.ReminderRequest;
import tw.portfolio.reminder.rule.ReminderKind;
import tw.portfolio.reminder.rule.ReminderRule;
import tw.portfolio.reminder.rule.ReminderSettings;
import tw.portfolio.reminder.rule.ReturnRule;
import tw.portfolio.school.Actor;

/** The routes of when and of what a school reminds. */
final class ReminderRoutes {
  private static final int LONGEST_REASON = 200;

  private final KeepingReminderSettings reminders;
  private final InstantSource clock;

  ReminderRoutes(KeepingReminderSettings reminders, InstantSource clock) {
    this.reminders = reminders;
    this.clock = clock;
  }

  /** What is set, or the usual. */
  Response read(Request request) {
    return Response.ok(json(reminders.of(request.actor())));
  }

  /** Sets it. */
  Response keep(Request request) {
    Actor office = request.staff();
    ReminderRequest wanted = request.body(ReminderRoutes::wanted);
    return Response.of(
        reminders.keep(office, wanted, clock.instant()), kept -> Response.ok(json(kept)));
  }

  private static Supplier<ReminderRequest> wanted(Fields fields) {
    Field<Integer> version = fields.need("version", Shape.wholeNumber(0, 999_999));
    Field<Integer> hour =
        fields.need("hour", Shape.wholeNumber(ReminderSettings.EARLIEST, ReminderSettings.LATEST));
    Field<Map<ReminderKind, ReminderRule>> rules =
        fields.need("rules", Shape.object(ReminderRoutes::rules));
    Field<Optional<ReturnRule>> returns =
        fields.optional("returns", Shape.object(ReminderRoutes::returns));
    Field<String> reason = fields.need("reason", Shape.text(1, LONGEST_REASON));
    return () ->
        new ReminderRequest(
            version.get(),
            hour.get(),
            rules.get(),
            returns.get().orElse(ReturnRule.USUAL),
            reason.get());
  }

  private static Supplier<ReturnRule> returns(Fields fields) {
    Field<Boolean> on = fields.need("on", Shape.flag());
    Field<Boolean> demanded = fields.need("demanded", Shape.flag());
    return () -> new ReturnRule(on.get(), demanded.get());
  }

  private static Supplier<Map<ReminderKind, ReminderRule>> rules(Fields fields) {
    Map<ReminderKind, Field<Optional<ReminderRule>>> read = new EnumMap<>(ReminderKind.class);
    for (ReminderKind kind : ReminderKind.values()) {
      read.put(kind, fields.optional(kind.code(), Shape.object(ReminderRoutes::rule)));
    }
    return () -> {
      Map<ReminderKind, ReminderRule> rules = new HashMap<>();
      read.forEach((kind, field) -> field.get().ifPresent(rule -> rules.put(kind, rule)));
      return rules;
    };
  }

  private static Supplier<ReminderRule> rule(Fields fields) {
    Shape<Integer> days = Shape.wholeNumber(0, ReminderRule.MOST_DAYS);
    Field<Boolean> on = fields.need("on", Shape.flag());
    Field<Boolean> first = fields.need("first", Shape.flag());
    Field<Integer> every = fields.need("every", days);
    Field<Integer> last = fields.need("last", days);
    Field<Boolean> demanded = fields.need("demanded", Shape.flag());
    return () -> new ReminderRule(on.get(), first.get(), every.get(), last.get(), demanded.get());
  }

  private static Json json(ReminderSettings settings) {
    return Json.object()
        .put("version", settings.version())
        .put("hour", settings.hour())
        .put(
            "returns",
            Json.object()
                .put("on", settings.returns().on())
                .put("demanded", settings.returns().demanded()))
        .put(
            "rules",
            Stream.of(ReminderKind.values()).map(kind -> json(kind, settings.rule(kind))).toList());
  }

  private static Json json(ReminderKind kind, ReminderRule rule) {
    return Json.object()
        .put("rule", kind.code())
        .put("name", kind.chinese())
        .put("to", kind.audience().chinese())
        .put("on", rule.on())
        .put("first", rule.first())
        .put("every", rule.every())
        .put("last", rule.last())
        .put("demanded", rule.demanded());
  }
}
