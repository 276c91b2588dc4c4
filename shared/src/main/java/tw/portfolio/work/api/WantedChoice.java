package tw.portfolio.work.api;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import tw.portfolio.kernel.http.Expectation;
import tw.portfolio.kernel.http.Field;
import tw.portfolio.kernel.http.Fields;
import tw.portfolio.kernel.http.Refusal;
import tw.portfolio.kernel.http.Shape;
import tw.portfolio.school.Actor;
import tw.portfolio.school.Answer;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.work.SelectingPieces;
import tw.portfolio.work.SelectingPieces.PieceRequest;

/**
 * What a student asks to choose.
 *
 * @param pieces the whole choice
 * @param declined whether nothing is to be handed in that year
 */
public record WantedChoice(List<PieceRequest> pieces, boolean declined) {
  private static final int MOST_IN_A_BODY = 80;
  private static final Expectation ONE_OF_BOTH =
      new Expectation(
          "選擇「本學年不提交」時，勾選清單應為空；若要提交作品，請不要選「本學年不提交」。",
          "Who declines to hand anything in chooses no piece; to choose some, leave declined out.");

  /** Copies the list. */
  public WantedChoice {
    pieces = List.copyOf(pieces);
  }

  /**
   * Reads it from a body.
   *
   * @param name what the list of pieces is called
   * @param one reads one of them
   */
  public static Supplier<WantedChoice> in(Fields fields, String name, Shape<PieceRequest> one) {
    Field<List<PieceRequest>> pieces = fields.need(name, Shape.list(0, MOST_IN_A_BODY, one));
    Field<Optional<Boolean>> declined = fields.optional("declined", Shape.flag());
    return () -> {
      boolean declines = declined.get().orElse(false);
      if (declines && !pieces.get().isEmpty()) {
        throw Refusal.invalid(fields.path("declined"), ONE_OF_BOTH);
      }
      return new WantedChoice(pieces.get(), declines);
    };
  }

  /** Chooses so. */
  public Answer<SelectingPieces.Summary> by(
      SelectingPieces selecting, Actor student, SchoolYear year, Instant now) {
    return declined
        ? selecting.decline(student, year, now)
        : selecting.select(student, year, pieces, now);
  }
}
