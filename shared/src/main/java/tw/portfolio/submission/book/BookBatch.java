package tw.portfolio.submission.book;

import java.util.Arrays;
import java.util.Optional;
import tw.portfolio.settings.Cohort;

/**
 * In which of the year's handings in a book goes (梯次): grade 12 is handed in twice, each time under
 * codes of its own (domain.md 3.2).
 */
public enum BookBatch {
  /** 一般: grades 10 and 11. */
  NORMAL("normal", "一般", Cohort.OTHERS),
  /** 高三第一梯次. */
  SENIORS_FIRST("seniors-first", "高三第一梯次", Cohort.SENIORS),
  /** 高三第二梯次. */
  SENIORS_SECOND("seniors-second", "高三第二梯次", Cohort.SENIORS);

  private final String code;
  private final String chinese;
  private final Cohort cohort;

  BookBatch(String code, String chinese, Cohort cohort) {
    this.code = code;
    this.chinese = chinese;
    this.cohort = cohort;
  }

  /** Its name in storage, requests and answers. */
  public String code() {
    return code;
  }

  /** What people call it. */
  public String chinese() {
    return chinese;
  }

  /** Whether students of that grade (1 to 3) are in it. */
  public boolean has(int grade) {
    return Cohort.ofGrade(grade) == cohort;
  }

  /** The batch with exactly this code. */
  public static Optional<BookBatch> ofCode(String code) {
    return Arrays.stream(values()).filter(batch -> batch.code.equals(code)).findFirst();
  }
}
