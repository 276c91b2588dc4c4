package tw.portfolio.kernel.http;

import java.util.ArrayList;
import java.util.List;
import tw.portfolio.school.Problem;
import tw.portfolio.school.ProblemKind;

/** Everything wrong with one body, gathered while it is read. */
final class Findings {
  /** As many as are told at once; nobody reads more, and an answer stays small. */
  static final int MOST = 100;

  private final List<Problem.Field> found = new ArrayList<>();
  private boolean accepted;

  void add(String path, Expectation expected) {
    if (found.size() < MOST) {
      found.add(expected.field(path));
    }
  }

  /**
   * Ends the reading.
   *
   * @throws Refusal if anything was found
   */
  void require() {
    if (!found.isEmpty()) {
      throw new Refusal(problem(found));
    }
    accepted = true;
  }

  boolean accepted() {
    return accepted;
  }

  static Problem problem(List<Problem.Field> fields) {
    boolean all = fields.size() < MOST;
    return new Problem(
        ProblemKind.INVALID,
        "有 %s%d 個欄位不正確。請依各欄位的說明修正後再送出。".formatted(all ? "" : "至少 ", fields.size()),
        "Fields that are not right: %s%d. Mend each as its own explanation says and send again."
            .formatted(all ? "" : "at least ", fields.size()),
        fields);
  }
}
