package tw.portfolio.submission.dynamo;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.portfolio.samples.SchoolBuilder.NOW;
import static tw.portfolio.samples.SchoolBuilder.SCHOOL;
import static tw.portfolio.samples.SchoolBuilder.YEAR;
import static tw.portfolio.samples.Students.MING;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tw.portfolio.history.Author;
import tw.portfolio.kernel.dynamo.Attributes;
import tw.portfolio.kernel.dynamo.Item;
import tw.portfolio.samples.Ids;
import tw.portfolio.samples.Staff;
import tw.portfolio.submission.ExportId;
import tw.portfolio.submission.ExportJob;
import tw.portfolio.submission.ExportOrder;
import tw.portfolio.submission.Purpose;
import tw.portfolio.submission.pack.ExportProblem;
import tw.portfolio.submission.pack.ProblemCause;
import tw.portfolio.submission.source.Scope;
import tw.portfolio.work.WorkKind;

class ExportProblemItemsTest {
  private static final ExportJob JOB =
      ExportJob.asked(
          SCHOOL,
          new ExportId(new Ids(1).get()),
          new ExportOrder(
              WorkKind.OUTCOME, YEAR, Purpose.DRAFT, new Scope.School(), Optional.empty()),
          new Author.Someone(Staff.EQUIPMENT_HEAD.id(), Staff.EQUIPMENT_HEAD.name()),
          NOW);

  /** A list names students, and nobody who has left is looked for in it. */
  @Test
  void shouldEndWhenNothingCanBeTakenBackAnyMore() {
    ExportProblem problem =
        new ExportProblem(
            ProblemCause.NOTHING_CHOSEN,
            MING.name(),
            MING.latestPlace().orElseThrow(),
            Optional.empty(),
            "");

    List<Item> items =
        ExportProblemItems.write(JOB, "PACK", "101", Collections.nCopies(301, problem));

    assertThat(items)
        .hasSize(2)
        .allSatisfy(
            item ->
                assertThat(item.number(Attributes.EXPIRES_AT))
                    .isEqualTo(NOW.plus(ExportJob.LISTS_KEPT).getEpochSecond()));
    assertThat(items.stream().flatMap(item -> ExportProblemItems.read(item).stream()))
        .hasSize(301)
        .containsOnly(problem);
  }
}
