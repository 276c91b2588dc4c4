package tw.portfolio.transfer;

import java.util.List;
import tw.portfolio.kernel.document.Document;

/**
 * What a package brings, student by student.
 *
 * @param students those whom this school knows
 * @param unknown how many it does not know, who are left out
 */
record TransferFigures(List<StudentFigures> students, int unknown) {
  private static final String STUDENTS = "students";
  private static final String UNKNOWN = "unknown";

  TransferFigures {
    students = List.copyOf(students);
  }

  private Counts all() {
    return students.stream().map(StudentFigures::counts).reduce(Counts.NONE, Counts::plus);
  }

  private int there() {
    return students.stream().mapToInt(StudentFigures::there).sum();
  }

  Document stored() {
    return all()
        .put(Document.empty())
        .put("there", there())
        .put(UNKNOWN, unknown)
        .putEach(STUDENTS, students.stream().map(StudentFigures::stored).toList());
  }

  static TransferFigures of(Document stored) {
    return new TransferFigures(stored.each(STUDENTS, StudentFigures::of), stored.integer(UNKNOWN));
  }

  String chinese() {
    Counts all = all();
    String there = there() == 0 ? "" : "，已有 %d 件不變".formatted(there());
    String leftOut = all.leftOut() == 0 ? "" : "，另有 %d 筆無法帶入".formatted(all.leftOut());
    String others = unknown == 0 ? "" : "；%d 位學生不在本校學籍資料中，略過".formatted(unknown);
    return " %d 位學生的%s".formatted(students.size(), all.chinese()) + there + leftOut + others;
  }
}
