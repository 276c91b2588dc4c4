package tw.portfolio.samples;

import java.util.List;
import java.util.Optional;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.Term;
import tw.portfolio.work.origin.Origin;

/** Where pieces come from that were brought along from a former school. */
public final class Origins {
  private Origins() {}

  /** From a school that has handed it in in these semesters. */
  public static Origin submittedIn(Term... terms) {
    return new Origin(
        new SchoolCode("190301"),
        "原校的編號",
        Optional.empty(),
        Optional.empty(),
        List.of(terms),
        List.of(),
        SchoolBuilder.NOW);
  }
}
