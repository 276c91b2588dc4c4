package tw.portfolio.transfer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import tw.portfolio.kernel.files.Sha256;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.Semester;
import tw.portfolio.school.Term;
import tw.portfolio.school.Window;
import tw.portfolio.work.Content;
import tw.portfolio.work.Description;

/** What outcomes and achievements have in common when they are read from a row. */
final class RowTexts {
  private RowTexts() {}

  /** When a semester begins, in place of a moment that nobody has said. */
  static Instant beginning(Term term) {
    LocalDate first = term.year().firstDay();
    LocalDate day = term.semester() == Semester.FIRST ? first : first.plusMonths(6);
    return day.atStartOfDay(Window.TAIPEI).toInstant();
  }

  static String written(Description description) {
    return description.text().equals(CarriedPiece.NO_DESCRIPTION) ? "" : description.text();
  }

  static Description description(Row row, String... names) throws UnusableRowException {
    try {
      return new Description(row.text(names).orElse(CarriedPiece.NO_DESCRIPTION));
    } catch (IllegalArgumentException _) {
      throw new UnusableRowException("「" + names[0] + "」有無法顯示的字元");
    }
  }

  /**
   * The piece with what our supplement says of it; without one it is known again by what the row
   * itself says.
   *
   * @param said whose record it is, as far as the row tells
   */
  static CarriedPiece complete(Row extra, SchoolCode said, CarriedPiece piece) {
    SchoolCode school = extra.school(Supplement.SCHOOL).orElse(said);
    List<Term> submitted = extra.terms(Supplement.SUBMITTED);
    return new CarriedPiece(
        school,
        extra.text(Supplement.ID).orElseGet(() -> digest(school, piece)),
        piece.term(),
        piece.content(),
        piece.course(),
        piece.certification(),
        submitted.isEmpty() ? piece.submitted() : submitted,
        piece.created(),
        piece.files(),
        Supplement.history(extra));
  }

  private static String digest(SchoolCode school, CarriedPiece piece) {
    String said =
        switch (piece.content()) {
          case Content.Outcome outcome -> outcome.course() + outcome.description().text();
          case Content.Achievement achievement -> achievement.words();
        };
    String files =
        piece.files().stream().map(file -> file.md5().hex()).collect(Collectors.joining(","));
    return Sha256.of(
            String.join("\n", school.text(), piece.term().toString(), said, files)
                + piece.created())
        .hex();
  }
}
