package tw.portfolio.submission.source;

import java.time.LocalDate;
import java.util.Optional;
import tw.portfolio.job.JobRefusal;
import tw.portfolio.kernel.document.Document;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.school.Semester;
import tw.portfolio.school.Term;

/**
 * Of what rows are read.
 *
 * @param school the school
 * @param year the school year (學年度)
 * @param semester one semester of it; none for all of the year, as yearly books have it
 * @param students of whom
 */
public record SourceScope(
    SchoolCode school, SchoolYear year, Optional<Semester> semester, Scope students) {
  /** All of a year of the whole school. */
  public static SourceScope of(SchoolCode school, SchoolYear year) {
    return new SourceScope(school, year, Optional.empty(), new Scope.School());
  }

  /** The scope that a job of that school keeps. */
  public static SourceScope of(SchoolCode school, Document stored) {
    return new SourceScope(
        school,
        new SchoolYear(stored.integer("year")),
        stored.has("semester") ? Semester.of(stored.integer("semester")) : Optional.empty(),
        Scope.of(stored));
  }

  /** As a job keeps it, which knows its school. */
  public Document stored() {
    Document stored = Document.empty().put("year", year.number());
    semester.ifPresent(one -> stored.put("semester", one.number()));
    return students.put(stored);
  }

  /** The semester that it begins with. */
  public Term firstTerm() {
    return new Term(year, semester.orElse(Semester.FIRST));
  }

  /** Whether a semester is in it. */
  public boolean includes(Term term) {
    return term.year().equals(year) && semester.stream().allMatch(term.semester()::equals);
  }

  /** Whether a day is in it. */
  public boolean includes(LocalDate day) {
    return includes(Term.of(day));
  }

  /** As people call it: 「115 學年度第 1 學期，高三」. */
  public String chinese() {
    String when = semester.map(one -> "第 %d 學期".formatted(one.number())).orElse("（整學年）");
    return "%s 學年度%s，%s".formatted(year, when, students.chinese());
  }

  /** Why nothing is made of it: there is nobody in it. */
  public JobRefusal nobody() {
    return new JobRefusal(
        "nobody-in-scope",
        "這個範圍沒有學生：%s。請確認學年度、年級與班級，或先匯入班級與學籍資料。".formatted(chinese()),
        "There are no students in this scope. Check year, grade and class, or import the register"
            + " first.");
  }
}
