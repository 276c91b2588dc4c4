package tw.portfolio.functions.settings;

import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import tw.portfolio.kernel.http.Expectation;
import tw.portfolio.kernel.http.Field;
import tw.portfolio.kernel.http.Fields;
import tw.portfolio.kernel.http.Refusal;
import tw.portfolio.kernel.http.Request;
import tw.portfolio.kernel.http.Response;
import tw.portfolio.kernel.http.Shape;
import tw.portfolio.kernel.json.Json;
import tw.portfolio.school.Actor;
import tw.portfolio.school.Answer;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.work.PieceId;
import tw.portfolio.work.Unlocking;
import tw.portfolio.work.Unlocking.Unlocked;
import tw.portfolio.work.WorkKind;
import tw.portfolio.work.api.Shapes;

/** The route by which an office unlocks. */
final class UnlockRoute {
  private static final int LONGEST_REASON = 200;
  private static final String CHOICE = "selection";
  private static final String ACHIEVEMENTS = "achievementSelection";
  private static final Expectation WHAT =
      new Expectation(
          "請選：解鎖課程學習成果的勾選、解鎖多元表現的勾選，或這位學生這個學年度的一件學習成果。",
          "Expected selection, achievementSelection, or the id of a piece of that student and"
              + " year.");

  private final Unlocking unlocking;
  private final InstantSource clock;

  UnlockRoute(Unlocking unlocking, InstantSource clock) {
    this.unlocking = unlocking;
    this.clock = clock;
  }

  /** What is asked for. */
  private record UnlockRequest(PersonId student, SchoolYear year, What what, String reason) {}

  /** What is to be unlocked. */
  private sealed interface What {
    /** The choice of one kind of work. */
    record Choice(WorkKind kind) implements What {}

    /** One course outcome. */
    record OnePiece(PieceId id) implements What {}
  }

  /** Unlocks. */
  Response unlock(Request request) {
    Actor office = request.staff();
    UnlockRequest wanted = request.body(UnlockRoute::wanted);
    Answer<Unlocked> answer =
        switch (wanted.what()) {
          case What.Choice(WorkKind kind) ->
              unlocking.choice(
                  office, kind, wanted.student(), wanted.year(), wanted.reason(), clock.instant());
          case What.OnePiece(PieceId id) ->
              unlocking.piece(office, id, wanted.reason(), clock.instant());
        };
    return Response.of(
        answer,
        unlocked ->
            Response.ok(
                Json.object()
                    .put("student", wanted.student().text())
                    .put("year", wanted.year().number())
                    .put("pieces", unlocked.pieces())));
  }

  private static Optional<What> what(String text) {
    return switch (text) {
      case CHOICE -> Optional.of(new What.Choice(WorkKind.OUTCOME));
      case ACHIEVEMENTS -> Optional.of(new What.Choice(WorkKind.ACHIEVEMENT));
      default -> PieceId.parse(WorkKind.OUTCOME, text).map(What.OnePiece::new);
    };
  }

  private static Supplier<UnlockRequest> wanted(Fields fields) {
    Field<PersonId> student = fields.need("student", Shapes.person());
    Field<Integer> year = fields.need("year", Shape.wholeNumber(100, 199));
    Field<What> what = fields.need("what", Shape.parsed(WHAT, UnlockRoute::what));
    Field<String> reason = fields.need("reason", Shape.text(1, LONGEST_REASON));
    return () -> {
      UnlockRequest wanted =
          new UnlockRequest(student.get(), new SchoolYear(year.get()), what.get(), reason.get());
      if (wanted.what() instanceof What.OnePiece(PieceId id)
          && !(id.student().equals(wanted.student()) && id.term().year().equals(wanted.year()))) {
        throw Refusal.invalid(fields.path("what"), WHAT);
      }
      return wanted;
    };
  }
}
