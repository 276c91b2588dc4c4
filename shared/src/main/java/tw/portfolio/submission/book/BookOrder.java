package tw.portfolio.submission.book;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import tw.portfolio.kernel.document.Document;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.school.Semester;
import tw.portfolio.submission.source.Reach;
import tw.portfolio.submission.source.SourceScope;

/**
 * Which books somebody asks for.
 *
 * @param kinds which
 * @param year of which school year
 * @param semester of which semester of it; none for the whole year
 * @param reach of which students
 * @param batch in which of the year's handings in they go
 * @param draft whether they are to be looked at only: then they have what is chosen now
 * @param export of what that handing in has locked alone; none for whatever is handed in
 */
public record BookOrder(
    List<BookKind> kinds,
    SchoolYear year,
    Optional<Semester> semester,
    Reach reach,
    Batch batch,
    boolean draft,
    Optional<String> export) {
  /** Copies the kinds, each once, in their usual order. */
  public BookOrder {
    kinds = kinds.stream().distinct().sorted().toList();
  }

  /** Whether the kind can be made of what is asked: some are of one semester always. */
  public boolean suits(BookKind kind) {
    return !kind.ofOneSemester() || semester.isPresent();
  }

  /** Of what rows are read. */
  SourceScope scope(SchoolCode school) {
    return new SourceScope(school, year, semester, reach);
  }

  /** For people: 「115 學年度第 1 學期，高三，高三第一梯次（草稿）」. */
  public String title() {
    return "%s%s，%s，%s%s"
        .formatted(
            kinds.stream().map(BookKind::chinese).collect(Collectors.joining("、", "", "：")),
            year + " 學年度" + semester.map(of -> "第 " + of.number() + " 學期").orElse(""),
            reach.chinese(),
            batch.chinese(),
            draft ? "（草稿）" : "");
  }

  /** As a job keeps it. */
  public Document stored() {
    Document document =
        Document.empty()
            .put(
                "kinds",
                new Document.Value.Several(
                    kinds.stream()
                        .<Document.Value>map(kind -> new Document.Value.Text(kind.code()))
                        .toList()))
            .put("year", year.number())
            .put("batch", batch.code())
            .put("draft", draft)
            .put("export", export);
    semester.ifPresent(of -> document.put("semester", of.number()));
    return switch (reach) {
      case Reach.WholeSchool() -> document;
      case Reach.OneGrade(int grade) -> document.put("grade", grade);
      case Reach.OneClass(String className) -> document.put("className", className);
    };
  }

  /** The order that was kept so. */
  public static BookOrder of(Document stored) {
    return new BookOrder(
        stored.texts("kinds").stream().map(code -> known(BookKind.ofCode(code), code)).toList(),
        new SchoolYear(stored.integer("year")),
        stored.has("semester") ? Semester.of(stored.integer("semester")) : Optional.empty(),
        reach(stored),
        known(Batch.ofCode(stored.text("batch")), stored.text("batch")),
        stored.flag("draft"),
        stored.optionalText("export"));
  }

  private static Reach reach(Document stored) {
    return stored
        .optionalText("className")
        .<Reach>map(Reach.OneClass::new)
        .orElseGet(
            () ->
                stored.has("grade") ? new Reach.OneGrade(stored.integer("grade")) : Reach.school());
  }

  private static <T> T known(Optional<T> value, String code) {
    return value.orElseThrow(() -> new IllegalStateException("No such code: " + code));
  }
}
