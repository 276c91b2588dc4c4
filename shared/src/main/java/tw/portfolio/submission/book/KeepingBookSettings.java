package tw.portfolio.submission.book;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tw.portfolio.access.Permission;
import tw.portfolio.access.Permits;
import tw.portfolio.history.Author;
import tw.portfolio.history.Change;
import tw.portfolio.history.ChangeAction;
import tw.portfolio.history.Subject;
import tw.portfolio.history.SubjectKind;
import tw.portfolio.kernel.store.WriteResult;
import tw.portfolio.school.Actor;
import tw.portfolio.school.Answer;
import tw.portfolio.school.Refusals;
import tw.portfolio.submission.book.BookSettings.GradeFile;

/**
 * An office sets what no public source says of the national books: codes and groups of the grade
 * sheets, and which classes are of 進修部.
 */
public final class KeepingBookSettings {
  /** What the lines about it are about: settings of no year. */
  public static final Subject SUBJECT = new Subject(SubjectKind.SETTINGS, "books");

  private final BookSettingsStore store;
  private final Permits permits;

  /** Keeps them in this store. */
  public KeepingBookSettings(BookSettingsStore store, Permits permits) {
    this.store = store;
    this.permits = permits;
  }

  /**
   * What is to be set.
   *
   * @param settings what, under the version that the office looked at
   * @param reason why
   */
  public record BookSettingsRequest(BookSettings settings, String reason) {}

  /** What the own school has set, for those who make books. */
  public Answer<BookSettings> of(Actor reader) {
    return permits.permitted(reader, Permission.MAKE_BOOKS).map(_ -> store.of(reader.school()));
  }

  /** Sets it. The same again changes nothing. */
  public Answer<BookSettings> keep(Actor office, BookSettingsRequest request, Instant now) {
    return permits
        .permitted(office, Permission.MAKE_BOOKS)
        .then(_ -> keep(office, store.of(office.school()), request, now));
  }

  private Answer<BookSettings> keep(
      Actor office, BookSettings before, BookSettingsRequest request, Instant now) {
    BookSettings wanted = request.settings();
    if (words(before).equals(words(wanted))) {
      return Answer.granted(before);
    }
    if (wanted.version() != before.version()) {
      return Answer.refused(Refusals.changedMeanwhile());
    }
    BookSettings next =
        new BookSettings(wanted.gradeFiles(), wanted.eveningClasses(), wanted.version() + 1);
    Change line = line(Author.of(office), before, next, request.reason(), now);
    return switch (store.keep(office.school(), next, line)) {
      case WriteResult.Written<?> _ -> Answer.granted(next);
      case WriteResult.Rejected<?> _ -> Answer.refused(Refusals.changedMeanwhile());
    };
  }

  /** The line of a change. */
  static Change line(Author who, BookSettings before, BookSettings next, String why, Instant at) {
    return new Change(
        SUBJECT,
        at,
        who,
        before.version() == 0 ? ChangeAction.ADD : ChangeAction.CHANGE,
        before.version() == 0 ? Optional.empty() : Optional.of(words(before)),
        Optional.of(words(next)),
        why,
        Optional.empty());
  }

  private static String words(BookSettings settings) {
    List<String> files = settings.gradeFiles().stream().map(KeepingBookSettings::words).toList();
    return Stream.of(
            files.isEmpty() ? List.of("成績名冊未設定名冊別") : files,
            List.of(
                settings.hasEvening()
                    ? "進修部班級 " + String.join("、", settings.eveningClasses())
                    : "沒有進修部"))
        .flatMap(List::stream)
        .collect(Collectors.joining("；"));
  }

  private static String words(GradeFile file) {
    return "名冊別 %s（%s）".formatted(file.code(), String.join("、", file.sheets()));
  }
}
