package tw.portfolio.local.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tw.portfolio.account.AccountStore;
import tw.portfolio.account.dynamo.DynamoAccountStore;
import tw.portfolio.campus.StorePorts;
import tw.portfolio.history.Author;
import tw.portfolio.history.Change;
import tw.portfolio.history.ChangeAction;
import tw.portfolio.history.ChangeLog;
import tw.portfolio.history.ChangeLogContract;
import tw.portfolio.history.Subject;
import tw.portfolio.history.SubjectKind;
import tw.portfolio.history.dynamo.DynamoChangeLog;
import tw.portfolio.history.item.ChangeItems;
import tw.portfolio.kernel.dynamo.Indexes;
import tw.portfolio.kernel.dynamo.JitteredBackoff;
import tw.portfolio.kernel.dynamo.StoreBusyException;
import tw.portfolio.local.ground.OnGround;
import tw.portfolio.local.ground.Run;
import tw.portfolio.samples.Ids;
import tw.portfolio.samples.SchoolBuilder;
import tw.portfolio.submission.ExportStore;
import tw.portfolio.submission.dynamo.DynamoExportStore;

@OnGround
class DynamoChangeLogIT extends ChangeLogContract {
  private Tables tables;

  @BeforeAll
  void startTheTables(Run run) {
    tables = Tables.on(run);
  }

  @AfterAll
  void stopTheTables() {
    tables.close();
  }

  @Override
  protected StorePorts open() {
    return tables.open();
  }

  @Override
  protected AccountStore accounts() {
    return new DynamoAccountStore(tables.last(), new JitteredBackoff(new Random(1)));
  }

  @Override
  protected ExportStore exports() {
    return new DynamoExportStore(tables.last(), new JitteredBackoff(new Random(1)));
  }

  @Override
  protected ChangeLog log() {
    return new DynamoChangeLog(tables.last());
  }

  /** Neither an import nor the last evening of uploading is one partition's. */
  @Test
  void shouldSpreadADayOfASchoolOverSeveralPartitions() {
    Instant now = SchoolBuilder.NOW;
    Set<String> partitions =
        IntStream.range(0, 200)
            .mapToObj(
                number ->
                    new Subject(SubjectKind.RECORD, Ids.person(number) + "/attendance/" + number))
            .map(
                subject ->
                    ChangeItems.write(tables.last(), SchoolBuilder.SCHOOL, line(subject, now), "x"))
            .map(line -> line.text(Indexes.CHANGE_DAY))
            .collect(Collectors.toSet());

    assertThat(partitions)
        .hasSize(8)
        .allMatch(partition -> partition.startsWith(SchoolBuilder.SCHOOL + "#2026-11-20#"));
  }

  @Test
  void shouldKeepTheLinesOfOneThingInOrder() {
    Subject subject = new Subject(SubjectKind.RECORD, "7");
    Stream<String> partitions =
        IntStream.range(0, 50)
            .mapToObj(
                step ->
                    ChangeItems.write(
                        tables.last(),
                        SchoolBuilder.SCHOOL,
                        line(subject, SchoolBuilder.NOW),
                        ChangeItems.step(step)))
            .map(line -> line.text(Indexes.CHANGE_DAY));

    assertThat(partitions.distinct()).hasSize(1);
  }

  private static Change line(Subject subject, Instant at) {
    return new Change(
        subject,
        at,
        new Author.Platform(),
        ChangeAction.ADD,
        Optional.empty(),
        Optional.of("病假"),
        "",
        Optional.empty());
  }

  @Override
  protected boolean isBusy(Throwable failure) {
    return failure instanceof StoreBusyException;
  }
}
