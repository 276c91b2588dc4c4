package tw.portfolio.functions.trainings;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import tw.portfolio.announcement.Audience;
import tw.portfolio.kernel.http.Expectation;
import tw.portfolio.kernel.http.Field;
import tw.portfolio.kernel.http.Fields;
import tw.portfolio.kernel.http.Refusal;
import tw.portfolio.kernel.http.Request;
import tw.portfolio.kernel.http.Response;
import tw.portfolio.kernel.http.Shape;
import tw.portfolio.school.Actor;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.training.PlanningTrainings;
import tw.portfolio.training.ReadingTrainings;
import tw.portfolio.training.Training.Invited;
import tw.portfolio.training.Training.Plan;
import tw.portfolio.training.TrainingId;
import tw.portfolio.training.TrainingKind;
import tw.portfolio.work.api.Shapes;
import tw.portfolio.work.api.Versioned;

/** The routes by which trainings are planned and read of. */
final class PlanRoutes {
  private static final int LONGEST_TITLE = 100;
  private static final int LONGEST_PLACE = 100;
  private static final int LONGEST_OTHERS = 200;
  private static final int MOST_GROUPS = 50;
  private static final Expectation TRAINING =
      new Expectation("應為活動的識別碼（26 個字元）。", "Expected a training's id of 26 characters.");
  private static final Expectation GROUP =
      new Expectation(
          "請選對象：全校、學生、教職員、某個角色、某個年級或某個班級。",
          "Expected all, students, staff, role:ROLE, grade:1 to 3, or class:NAME.");
  private static final Expectation SOMEBODY =
      new Expectation(
          "請選對象，或在「其他對象」填寫，例如高一家長。",
          "Choose for whom it is, or say so in others, such as parents of grade 1.");

  private final PlanningTrainings planning;
  private final ReadingTrainings reading;
  private final InstantSource clock;

  PlanRoutes(PlanningTrainings planning, ReadingTrainings reading, InstantSource clock) {
    this.planning = planning;
    this.reading = reading;
    this.clock = clock;
  }

  /** The trainings of a year, the newest first. */
  Response read(Request request) {
    Actor actor = request.actor();
    Instant now = clock.instant();
    SchoolYear year = Shapes.yearInQuery(request).orElseGet(() -> SchoolYear.at(now));
    return Response.of(
        reading.of(actor, year), all -> Response.ok(TrainingJson.of(all, year, now)));
  }

  /** Plans one. */
  Response plan(Request request) {
    Actor actor = request.staff();
    Plan plan = request.body(PlanRoutes::plan);
    return Response.of(
        planning.plan(actor, plan, clock.instant()),
        training -> Response.created(TrainingJson.of(training)));
  }

  private static Supplier<Plan> plan(Fields fields) {
    Field<TrainingKind> kind =
        fields.need("kind", Shape.oneOf(TrainingKind.ALL, TrainingKind::chinese));
    Field<String> title = fields.need("title", Shape.text(1, LONGEST_TITLE));
    Field<LocalDate> date = fields.need("date", Shapes.day());
    Field<LocalTime> time = fields.need("time", Shapes.time());
    Field<String> place = fields.need("place", Shape.text(1, LONGEST_PLACE));
    Field<List<Audience.Group>> audience =
        fields.need(
            "audience", Shape.list(0, MOST_GROUPS, Shape.parsed(GROUP, Audience.Group::parse)));
    Field<Optional<String>> others = fields.optional("others", Shape.text(1, LONGEST_OTHERS));
    return () -> {
      if (audience.get().isEmpty() && others.get().isEmpty()) {
        throw Refusal.invalid(fields.path("audience"), SOMEBODY);
      }
      return new Plan(
          kind.get(),
          title.get(),
          LocalDateTime.of(date.get(), time.get()),
          place.get(),
          new Invited(Set.copyOf(audience.get()), others.get().orElse("")));
    };
  }

  /** Changes one that was not held yet. */
  Response change(Request request) {
    Actor actor = request.staff();
    TrainingId id = id(request);
    Versioned<Plan> changed = request.body(fields -> Versioned.of(fields, PlanRoutes::plan));
    return Response.of(
        planning.change(actor, id, changed.version(), changed.said(), clock.instant()),
        training -> Response.ok(TrainingJson.of(training)));
  }

  /** Calls one off that was not held yet. */
  Response cancel(Request request) {
    Actor actor = request.staff();
    TrainingId id = id(request);
    Versioned<String> reason = request.body(Versioned::reason);
    return Response.of(
        planning.cancel(actor, id, reason.version(), reason.said(), clock.instant()),
        training -> Response.ok(TrainingJson.of(training)));
  }

  static TrainingId id(Request request) {
    return request.path("trainingId", TRAINING, TrainingId::parse);
  }
}
