package tw.portfolio.functions.awards;

import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import tw.portfolio.evaluation.Award;
import tw.portfolio.evaluation.Award.Proposal;
import tw.portfolio.evaluation.AwardId;
import tw.portfolio.evaluation.DecidingAwards;
import tw.portfolio.evaluation.DecidingAwards.Verdict;
import tw.portfolio.evaluation.ProposingAwards;
import tw.portfolio.group.MeetingId;
import tw.portfolio.kernel.http.Expectation;
import tw.portfolio.kernel.http.Field;
import tw.portfolio.kernel.http.Fields;
import tw.portfolio.kernel.http.Request;
import tw.portfolio.kernel.http.Response;
import tw.portfolio.kernel.http.Shape;
import tw.portfolio.kernel.json.Json;
import tw.portfolio.school.Actor;
import tw.portfolio.school.Answer;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.school.Term;
import tw.portfolio.work.api.Shapes;
import tw.portfolio.work.api.Versioned;

/** The routes by which awards are proposed, decided and listed. */
final class AwardRoutes {
  private static final int LONGEST_NAME = 50;
  private static final int LONGEST_OFFICE = 30;
  private static final int LONGEST_MERIT = 500;
  private static final int LONGEST_KIND = 20;
  private static final int LONGEST_NOTE = 200;
  private static final Expectation AWARD =
      new Expectation("應為敘獎提報的識別碼（26 個字元）。", "Expected an award's id of 26 characters.");
  private static final Expectation MEETING =
      new Expectation("應為會議的識別碼（26 個字元）。", "Expected a meeting's id of 26 characters.");

  private final ProposingAwards proposing;
  private final DecidingAwards deciding;
  private final InstantSource clock;

  AwardRoutes(ProposingAwards proposing, DecidingAwards deciding, InstantSource clock) {
    this.proposing = proposing;
    this.deciding = deciding;
    this.clock = clock;
  }

  /** The awards of a year. */
  Response list(Request request) {
    Actor actor = request.staff();
    SchoolYear year = Shapes.yearInQuery(request).orElseGet(() -> SchoolYear.at(clock.instant()));
    return Response.of(
        deciding.list(actor, year),
        awards ->
            Response.ok(
                Json.object()
                    .put("year", year.number())
                    .put("awards", awards.stream().map(AwardJson::of).toList())));
  }

  /** Proposes an award. */
  Response propose(Request request) {
    Actor actor = request.staff();
    Proposal proposal = request.body(AwardRoutes::proposal);
    return Response.of(
        proposing.propose(actor, proposal, clock.instant()),
        award -> Response.created(AwardJson.of(award)));
  }

  private static Supplier<Proposal> proposal(Fields fields) {
    Field<Integer> year = fields.need("year", Shape.wholeNumber(100, 199));
    Field<Integer> semester = fields.need("semester", Shape.wholeNumber(1, 2));
    Field<String> name = fields.need("name", Shape.text(1, LONGEST_NAME));
    Field<Optional<PersonId>> person = fields.optional("personId", Shapes.person());
    Field<String> office = fields.need("office", Shape.text(1, LONGEST_OFFICE));
    Field<String> merit = fields.need("merit", Shape.lines(1, LONGEST_MERIT));
    Field<String> kind = fields.need("kind", Shape.text(1, LONGEST_KIND));
    return () ->
        new Proposal(
            new Term(new SchoolYear(year.get()), Shapes.semester(semester.get())),
            name.get(),
            person.get(),
            office.get(),
            merit.get(),
            kind.get());
  }

  /** Changes what waits for the group. */
  Response change(Request request) {
    Actor actor = request.staff();
    AwardId id = id(request);
    Versioned<Proposal> changed =
        request.body(fields -> Versioned.of(fields, AwardRoutes::proposal));
    return ok(proposing.change(actor, id, changed.version(), changed.said(), clock.instant()));
  }

  /** Takes back what waits for the group. */
  Response withdraw(Request request) {
    Actor actor = request.staff();
    AwardId id = id(request);
    Versioned<String> reason = request.body(Versioned::reason);
    return ok(proposing.withdraw(actor, id, reason.version(), reason.said(), clock.instant()));
  }

  /** Writes down what the group has decided. */
  Response decide(Request request) {
    Actor actor = request.staff();
    AwardId id = id(request);
    Versioned<Verdict> decided = request.body(fields -> Versioned.of(fields, AwardRoutes::verdict));
    return ok(deciding.decide(actor, id, decided.version(), decided.said(), clock.instant()));
  }

  private static Supplier<Verdict> verdict(Fields fields) {
    Field<MeetingId> meeting = fields.need("meetingId", Shape.parsed(MEETING, MeetingId::parse));
    Field<Optional<String>> kind = fields.optional("kind", Shape.text(1, LONGEST_KIND));
    Field<Optional<String>> note = fields.optional("note", Shape.lines(1, LONGEST_NOTE));
    return () -> new Verdict(meeting.get(), kind.get(), note.get().orElse(""));
  }

  private static Response ok(Answer<Award> answer) {
    return Response.of(answer, award -> Response.ok(AwardJson.of(award)));
  }

  private static AwardId id(Request request) {
    return request.path("awardId", AWARD, AwardId::parse);
  }
}
