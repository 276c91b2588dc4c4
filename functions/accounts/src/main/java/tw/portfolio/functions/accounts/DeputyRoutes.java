package tw.portfolio.functions.accounts;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import tw.portfolio.account.NamingDeputies;
import tw.portfolio.account.NamingDeputies.Named;
import tw.portfolio.account.NamingDeputies.Pair;
import tw.portfolio.kernel.http.Field;
import tw.portfolio.kernel.http.Fields;
import tw.portfolio.kernel.http.Request;
import tw.portfolio.kernel.http.Response;
import tw.portfolio.kernel.json.Json;
import tw.portfolio.kernel.text.IncomingText;
import tw.portfolio.school.Actor;
import tw.portfolio.school.PersonId;
import tw.portfolio.work.api.Shapes;

/** The routes of deputies (代理人). */
final class DeputyRoutes {
  private final NamingDeputies deputies;
  private final InstantSource clock;

  DeputyRoutes(NamingDeputies deputies, InstantSource clock) {
    this.deputies = deputies;
    this.clock = clock;
  }

  /** All of the school for offices, those on both sides for a teacher. */
  Response list(Request request) {
    Actor actor = request.staff();
    return Response.of(
        deputies.list(actor, filter(request)),
        found ->
            Response.ok(
                Json.object()
                    .put("total", found.size())
                    .put("deputies", found.stream().map(DeputyRoutes::json).toList())));
  }

  private static Predicate<Named> filter(Request request) {
    Optional<PersonId> teacher = Shapes.personInQuery(request, "teacher");
    Optional<String> name = request.query("q").map(IncomingText::folded);
    Optional<LocalDate> day = Shapes.dayInQuery(request, "on");
    return one ->
        teacher.stream().allMatch(one.teacher().id()::equals)
            && name.stream()
                .allMatch(
                    part ->
                        one.teacher().name().contains(part) || one.deputy().name().contains(part))
            && day.stream().allMatch(one.days()::actsOn);
  }

  private record Days(LocalDate from, LocalDate until, String reason) {}

  /** Names a deputy or changes the days. */
  Response name(Request request) {
    Actor actor = request.staff();
    Pair pair = pair(request);
    Days days = request.body(DeputyRoutes::days);
    return Response.of(
        deputies.name(actor, pair, days.from(), days.until(), days.reason(), clock.instant()),
        named -> Response.ok(json(named)));
  }

  private static Supplier<Days> days(Fields fields) {
    Field<LocalDate> from = fields.need("from", Shapes.day());
    Field<LocalDate> until = fields.need("until", Shapes.day());
    Field<Optional<String>> reason = fields.optional("reason", Shapes.reason());
    return () -> new Days(from.get(), until.get(), reason.get().orElse(""));
  }

  /** Ends a deputy's task. */
  Response end(Request request) {
    Actor actor = request.staff();
    Pair pair = pair(request);
    String reason = request.body(fields -> fields.need("reason", Shapes.reason()));
    return Response.of(
        deputies.end(actor, pair, reason, clock.instant()), _ -> Response.noContent());
  }

  private static Pair pair(Request request) {
    return new Pair(
        Shapes.personInPath(request, "teacherId"), Shapes.personInPath(request, "deputyId"));
  }

  private static Json json(Named named) {
    return Json.object()
        .put("teacherId", named.teacher().id().text())
        .put("teacher", named.teacher().name())
        .put("deputyId", named.deputy().id().text())
        .put("deputy", named.deputy().name())
        .put("from", named.days().from().toString())
        .put("until", named.days().until().toString());
  }
}
