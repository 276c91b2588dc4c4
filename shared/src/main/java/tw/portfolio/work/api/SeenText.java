package tw.portfolio.work.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.Optional;
import tw.portfolio.course.CourseForms;
import tw.portfolio.kernel.document.Document;
import tw.portfolio.kernel.http.Expectation;
import tw.portfolio.kernel.http.Shape;
import tw.portfolio.kernel.json.MalformedJsonException;
import tw.portfolio.school.ClassPlace;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.work.PieceState;
import tw.portfolio.work.outcome.SeenPiece;

/**
 * What a page knew of a piece as one text, which a student's program hands back as it is. Whoever
 * writes another into it gains nothing: the write demands that all of it is so.
 */
public final class SeenText {
  private static final Expectation SEEN =
      new Expectation(
          "應為 GET /outcomes 給這件成果的 seen，原樣送回；也可以不送。",
          "Expected what GET /outcomes gave as seen of this piece, as it is; or leave it out.");

  private SeenText() {}

  /** The text. */
  public static String of(SeenPiece seen) {
    Document document =
        Document.empty()
            .put("state", seen.state().code())
            .put("enrolment", CourseForms.stored(seen.enrolment()))
            .put("studentName", seen.studentName());
    seen.place().ifPresent(place -> document.put("place", stored(place)));
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(document.json().text().getBytes(UTF_8));
  }

  private static Document stored(ClassPlace place) {
    return Document.empty()
        .put("year", place.year().number())
        .put("className", place.className())
        .put("seat", place.seat())
        .put("studentNumber", place.studentNumber());
  }

  /** The text in a request. */
  public static Shape<SeenPiece> shape() {
    return Shape.parsed(SEEN, SeenText::read);
  }

  private static Optional<SeenPiece> read(String text) {
    try {
      Document document = Document.ofJson(new String(Base64.getUrlDecoder().decode(text), UTF_8));
      return PieceState.ofCode(document.text("state"))
          .map(
              state ->
                  new SeenPiece(
                      state,
                      CourseForms.enrolment(document.inner("enrolment")),
                      document.text("studentName"),
                      document.has("place")
                          ? Optional.of(place(document.inner("place")))
                          : Optional.empty()));
    } catch (MalformedJsonException
        | IllegalArgumentException
        | IllegalStateException
        | ArithmeticException _) {
      // Something in it is not what the platform writes; the shape's sentence says what to do.
      return Optional.empty();
    }
  }

  private static ClassPlace place(Document stored) {
    return new ClassPlace(
        new SchoolYear(stored.integer("year")),
        stored.text("className"),
        stored.integer("seat"),
        stored.text("studentNumber"));
  }
}
