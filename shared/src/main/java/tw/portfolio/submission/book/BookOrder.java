package tw.portfolio.submission.book;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import tw.portfolio.kernel.document.Document;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.school.Semester;
import tw.portfolio.submission.source.SourceScope;

/**
 * Which books somebody asks for.
 *
 * @param kinds which
 * @param scope of what
 * @param batch in which of the year's handings in they go
 * @param draft whether they are to be looked at only: then they have what is chosen now
 * @param export of what that handing in has locked alone; none for whatever is handed in
 */
public record BookOrder(
    List<BookKind> kinds,
    SourceScope scope,
    BookBatch batch,
    boolean draft,
    Optional<String> export) {
  /** Copies the kinds, each once, in their usual order. */
  public BookOrder {
    kinds = kinds.stream().distinct().sorted().toList();
  }

  /** Of which school year. */
  public SchoolYear year() {
    return scope.year();
  }

  /** Of which semester of it; none for the whole year. */
  public Optional<Semester> semester() {
    return scope.semester();
  }

  /** Whether the kind can be made of what is asked: some are of one semester always. */
  public boolean suits(BookKind kind) {
    return !kind.ofOneSemester() || semester().isPresent();
  }

  /** For people: 「校內幹部經歷名冊：115 學年度第 1 學期，高三，高三第一梯次（草稿）」. */
  public String title() {
    return "%s：%s，%s%s"
        .formatted(
            kinds.stream().map(BookKind::chinese).collect(Collectors.joining("、")),
            scope.chinese(),
            batch.chinese(),
            draft ? "（草稿）" : "");
  }

  /** As a job keeps it, which knows its school. */
  public Document stored() {
    return scope
        .stored()
        .putTexts("kinds", kinds.stream().map(BookKind::code).toList())
        .put("batch", batch.code())
        .put("draft", draft)
        .put("export", export);
  }

  /** The order that a job of that school keeps. */
  public static BookOrder of(SchoolCode school, Document stored) {
    return new BookOrder(
        stored.texts("kinds").stream().map(code -> known(BookKind.ofCode(code), code)).toList(),
        SourceScope.of(school, stored),
        known(BookBatch.ofCode(stored.text("batch")), stored.text("batch")),
        stored.flag("draft"),
        stored.optionalText("export"));
  }

  private static <T> T known(Optional<T> value, String code) {
    return value.orElseThrow(() -> new IllegalStateException("No such code: " + code));
  }
}
