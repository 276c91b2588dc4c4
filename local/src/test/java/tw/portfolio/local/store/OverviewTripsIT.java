package tw.portfolio.local.store;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.portfolio.campus.Answers.granted;
import static tw.portfolio.samples.SchoolBuilder.NOW;
import static tw.portfolio.samples.SchoolBuilder.YEAR;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tw.portfolio.access.Roster;
import tw.portfolio.access.dynamo.DynamoRoster;
import tw.portfolio.account.dynamo.DynamoAccountStore;
import tw.portfolio.kernel.dynamo.Table;
import tw.portfolio.local.ground.OnGround;
import tw.portfolio.local.ground.Run;
import tw.portfolio.overview.OverseeingSchool;
import tw.portfolio.overview.OverseeingSchool.SchoolTable;
import tw.portfolio.overview.OverseeingStudents;
import tw.portfolio.overview.OverseeingStudents.Wanted;
import tw.portfolio.overview.OverviewPorts;
import tw.portfolio.overview.UncertifiedByTeacher;
import tw.portfolio.overview.UncertifiedByTeacher.TeacherRow;
import tw.portfolio.receipt.dynamo.DynamoReceiptStore;
import tw.portfolio.record.dynamo.DynamoClassGrades;
import tw.portfolio.samples.Staff;
import tw.portfolio.settings.dynamo.DynamoExtensionStore;
import tw.portfolio.settings.dynamo.DynamoSettingsInForce;
import tw.portfolio.statement.dynamo.DynamoStatementStore;
import tw.portfolio.work.WorkKind;
import tw.portfolio.work.outcome.dynamo.DynamoWaitingQueues;
import tw.portfolio.work.summary.dynamo.DynamoSummaries;

/**
 * What overviews of a school of 1,500 students and 120 teachers ask of the database: as much with
 * 30,000 pieces as with 1,000. That all of it is under way at once, {@code SideBySideTest} tells.
 */
@OnGround
@Tag("counts")
class OverviewTripsIT {
  private static final int FEW = 1_000;
  private static final int MANY = 30_000;

  /** The reader, two years' settings. */
  private static final List<String> GETS = Collections.nCopies(3, "GetItem");

  /** Students, grades, summaries and receipts in eight parts each; extensions; statements. */
  private static final List<String> QUERIES = Collections.nCopies(4 * 8 + 2, "Query");

  private Tables tables;

  @BeforeAll
  void startTheTables(Run run) {
    tables = Tables.on(run);
  }

  @AfterAll
  void stopTheTables() {
    tables.close();
  }

  /** Overviews of a school with so many pieces, and what they ask. */
  private final class Counted {
    private final CountingReads reads;
    private final OverviewPorts ports;
    private final UncertifiedByTeacher uncertified;

    Counted(int pieces) {
      Table table = tables.anew();
      LargeSchool.in(tables, pieces);
      this.reads = new CountingReads(table.client());
      Table counted = new Table(table.name(), reads);
      Roster roster = new DynamoRoster(counted);
      this.ports =
          new OverviewPorts(
              roster,
              new DynamoClassGrades(counted),
              new DynamoSummaries(counted, Tables.backoff()),
              new DynamoSettingsInForce(counted),
              new DynamoExtensionStore(counted, Tables.backoff()),
              new DynamoReceiptStore(counted, Tables.backoff()),
              new DynamoStatementStore(counted, Tables.backoff()));
      this.uncertified =
          new UncertifiedByTeacher(
              new DynamoAccountStore(counted, Tables.backoff()),
              new DynamoWaitingQueues(counted),
              ports.inForce(),
              roster);
    }

    List<String> ofAClass() {
      reads.forget();
      Wanted wanted =
          new Wanted(Optional.of("101"), Optional.empty(), Optional.empty(), Optional.empty());
      assertThat(
              granted(
                      new OverseeingStudents(ports)
                          .students(Staff.actor(Staff.DIRECTOR), YEAR, wanted, NOW))
                  .students())
          .hasSize(LargeSchool.CLASS_SIZE);
      return reads.calls();
    }

    SchoolTable ofTheSchool() {
      reads.forget();
      return granted(new OverseeingSchool(ports).table(Staff.actor(Staff.DIRECTOR), YEAR));
    }

    List<TeacherRow> ofTeachers() {
      reads.forget();
      return granted(uncertified.teachers(Staff.actor(Staff.DIRECTOR), NOW));
    }
  }

  private static List<String> inOrder(List<String> calls) {
    return calls.stream().sorted().toList();
  }

  @Test
  void shouldAskAsMuchOfManyPiecesAsOfFew() {
    List<String> once = Stream.concat(GETS.stream(), QUERIES.stream()).toList();
    List<Double> units = new ArrayList<>();
    for (int pieces : List.of(FEW, MANY)) {
      Counted school = new Counted(pieces);

      assertThat(inOrder(school.ofAClass())).as("a class of " + pieces).isEqualTo(once);

      SchoolTable table = school.ofTheSchool();
      assertThat(inOrder(school.reads.calls())).as("a school of " + pieces).isEqualTo(once);
      assertThat(table.all().students()).isEqualTo(LargeSchool.STUDENTS);
      assertThat(
              table.all().of(WorkKind.OUTCOME).pieces()
                  + table.all().of(WorkKind.ACHIEVEMENT).pieces())
          .isEqualTo(pieces);
      units.add(school.reads.units());

      List<TeacherRow> teachers = school.ofTeachers();
      assertThat(teachers).hasSize(LargeSchool.TEACHERS);
      assertThat(teachers.stream().mapToInt(TeacherRow::pieces).sum())
          .isEqualTo(LargeSchool.waiting(pieces));
      // The reader; staff in eight parts, then two hundred at most; a queue each; the settings.
      assertThat(school.reads.calls().stream().filter("GetItem"::equals)).hasSize(2);
      assertThat(school.reads.calls().stream().filter("BatchGetItem"::equals)).hasSize(2);
      assertThat(school.reads.calls().stream().filter("Query"::equals))
          .hasSize(8 + LargeSchool.STAFF);
    }
    // Thirty times as many pieces: a summary grows by its numbers alone, and ends growing.
    assertThat(units.getLast() / units.getFirst()).isLessThan(2.5);
  }
}
