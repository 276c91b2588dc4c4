package tw.portfolio.local.year.model;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Which windows are open on a day, and to whom. */
final class OpenDays {
  private static final int FIRST_MONTH = 8;
  private static final int BEFORE_THE_FIRST = 1911;

  private final School school;
  private final LocalDate today;

  OpenDays(School school, LocalDate today) {
    this.school = school;
    this.today = today;
  }

  /** The school year of the day. */
  int year() {
    int civil = today.getMonthValue() < FIRST_MONTH ? today.getYear() - 1 : today.getYear();
    return civil - BEFORE_THE_FIRST;
  }

  /** This school year and the one before, whose last windows may be open, as far as any are set. */
  List<Integer> years() {
    return Stream.of(year() - 1, year())
        .filter(each -> school.windows().containsKey(each))
        .toList();
  }

  /** The window of these that is open to a student and closes last. */
  Optional<Days> to(Somebody student, int year, String... codes) {
    return Stream.of(codes)
        .flatMap(code -> to(student, year, code).stream())
        .max(Comparator.comparing(Days::last));
  }

  /** Grade 12 has its own windows where the school has set some; who has more time has it too. */
  private Stream<Days> open(Somebody student, int year, String code) {
    Optional<Days> own =
        Optional.of(student)
            .filter(_ -> student.isSenior() && year == year())
            .flatMap(_ -> school.window(year, code + "Seniors"));
    Optional<Days> set = own.or(() -> school.window(year, code));
    Stream<Days> more =
        given(year, code)
            .filter(each -> each.students().contains(student.id()))
            .map(each -> prolonged(set, each));
    return Stream.concat(set.filter(days -> days.has(today)).stream(), more);
  }

  private Optional<Days> to(Somebody student, int year, String code) {
    return open(student, year, code).max(Comparator.comparing(Days::last));
  }

  private Stream<MoreTime> given(int year, String code) {
    return school.moreTime().stream()
        .filter(each -> each.year() == year && each.window().equals(code))
        .filter(each -> !today.isAfter(each.until()));
  }

  private Days prolonged(Optional<Days> set, MoreTime more) {
    LocalDate first = set.map(Days::first).filter(day -> !day.isAfter(today)).orElse(today);
    return new Days(first, more.until());
  }

  /** The windows of a year that are open to anybody at all. */
  List<Days> toAnybody(int year, String code) {
    Stream<Days> set =
        Stream.of(code, code + "Seniors")
            .flatMap(each -> school.window(year, each).stream())
            .filter(days -> days.has(today));
    Stream<Days> more = given(year, code).flatMap(each -> begunAsEither(each, year, code));
    return Stream.concat(set, more).toList();
  }

  /** Of many people, more time counts from where the window began, of grade 12 or of the others. */
  private Stream<Days> begunAsEither(MoreTime more, int year, String code) {
    List<Days> set =
        Stream.of(code, code + "Seniors")
            .flatMap(each -> school.window(year, each).stream())
            .toList();
    return set.isEmpty()
        ? Stream.of(prolonged(Optional.empty(), more))
        : set.stream().map(days -> prolonged(Optional.of(days), more));
  }
}
