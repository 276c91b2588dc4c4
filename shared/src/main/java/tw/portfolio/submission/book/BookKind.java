package tw.portfolio.submission.book;

import java.util.Arrays;
import java.util.Optional;

/** What people ask for: each makes one workbook, grades one for each group of sheets. */
public enum BookKind {
  /** 校內幹部經歷名冊. */
  CADRES("cadres", "校內幹部經歷名冊", Span.YEAR_OR_SEMESTER),
  /** 學生自填多元表現名冊. */
  ACHIEVEMENTS("achievements", "學生自填多元表現名冊", Span.YEAR_OR_SEMESTER),
  /** 學生課程學習成果名冊. */
  OUTCOMES("outcomes", "學生課程學習成果名冊", Span.YEAR_OR_SEMESTER),
  /** 進修部（學校）學生課程學習成果名冊. */
  EVENING_OUTCOMES("evening-outcomes", "進修部（學校）學生課程學習成果名冊", Span.YEAR_OR_SEMESTER),
  /** 預檢成績名冊（日校）. */
  GRADE_CHECK("grade-check", "預檢成績名冊（日校）", Span.SEMESTER),
  /** 預檢成績名冊（進修部）. */
  EVENING_GRADE_CHECK("evening-grade-check", "預檢成績名冊（進修部）", Span.SEMESTER),
  /** 成績名冊: 4.2 to 4.4, 5.2, 5.3 and, of 進修部, 6.2 to 6.4. */
  GRADES("grades", "成績名冊", Span.SEMESTER);

  private final String code;
  private final String chinese;
  private final Span span;

  /** Of how much time a book may be. */
  private enum Span {
    YEAR_OR_SEMESTER,
    SEMESTER
  }

  BookKind(String code, String chinese, Span span) {
    this.code = code;
    this.chinese = chinese;
    this.span = span;
  }

  /** Its name in storage, requests and answers. */
  public String code() {
    return code;
  }

  /** What people call it. */
  public String chinese() {
    return chinese;
  }

  /** Whether it is of one semester always: grades are handed in each semester (domain.md 1.1). */
  public boolean ofOneSemester() {
    return span == Span.SEMESTER;
  }

  /** Whether only a school with 進修部 has it. */
  public boolean ofEvening() {
    return this == EVENING_OUTCOMES || this == EVENING_GRADE_CHECK;
  }

  /** Whether it is of what students choose, and so of what a handing in has locked. */
  public boolean ofWork() {
    return this == ACHIEVEMENTS || this == OUTCOMES || this == EVENING_OUTCOMES;
  }

  /** The kind with exactly this code. */
  public static Optional<BookKind> ofCode(String code) {
    return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst();
  }
}
