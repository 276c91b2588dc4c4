package tw.portfolio.copy.page;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import tw.portfolio.history.Author;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.Term;
import tw.portfolio.school.Window;

/** Times and names as people read them. */
final class Told {
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(Window.TAIPEI);
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("yyyy-MM-dd").withZone(Window.TAIPEI);

  /** Where nothing is known. */
  static final String NOTHING = "—";

  private Told() {}

  static String moment(Instant at) {
    return MOMENT.format(at);
  }

  static String day(Instant at) {
    return DAY.format(at);
  }

  static String term(Term term) {
    return "%s 學年度第 %d 學期".formatted(term.year(), term.semester().number());
  }

  static String who(Author author) {
    return switch (author) {
      case Author.Platform() -> "系統";
      case Author.Someone(PersonId _, String name) -> name;
    };
  }

  static String orNothing(Optional<?> value) {
    return value.map(Object::toString).orElse(NOTHING);
  }

  static String yesOrNo(Optional<Boolean> value, String yes, String no) {
    return value.map(is -> is ? yes : no).orElse(NOTHING);
  }
}
