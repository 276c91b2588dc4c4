package tw.portfolio.transfer;

import tw.portfolio.kernel.document.Document;
import tw.portfolio.school.PersonId;

/**
 * What a package brings to one student.
 *
 * @param student the student
 * @param counts what is new
 * @param there how much is there already
 */
record StudentFigures(PersonId student, Counts counts, int there) {
  private static final String STUDENT = "studentId";
  private static final String THERE = "there";

  static StudentFigures of(StudentPlan plan) {
    return new StudentFigures(plan.student().person(), plan.counts(), plan.there());
  }

  /**
   * What was brought. What was new to whoever confirmed it and is there by now, by this job, was
   * brought by it before it was interrupted.
   */
  static StudentFigures brought(StudentPlan plan, Counts counts, TransferFigures seen) {
    int cadresBefore =
        seen.students().stream()
            .filter(one -> one.student().equals(plan.student().person()))
            .mapToInt(one -> one.counts().cadres())
            .sum();
    Counts all =
        new Counts(
            counts.outcomes(),
            counts.achievements(),
            Math.max(counts.cadres(), Math.min(cadresBefore, plan.cadres().size())),
            counts.leftOut());
    int total = plan.pieces().size() + plan.cadres().size();
    return new StudentFigures(
        plan.student().person(), all, total - all.outcomes() - all.achievements() - all.cadres());
  }

  Document stored() {
    return counts.put(Document.empty().put(STUDENT, student.text())).put(THERE, there);
  }

  static StudentFigures of(Document stored) {
    return new StudentFigures(
        new PersonId(stored.text(STUDENT)), Counts.of(stored), stored.integer(THERE));
  }
}
