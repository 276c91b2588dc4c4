package tw.portfolio.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tw.portfolio.imports.ImportingSchool.classes;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tw.portfolio.campus.Answers;
import tw.portfolio.history.Author;
import tw.portfolio.history.Change;
import tw.portfolio.history.ChangeAction;
import tw.portfolio.history.SubjectKind;
import tw.portfolio.kernel.sheet.SheetType;
import tw.portfolio.kernel.store.KeyedRequest;
import tw.portfolio.record.Directory;
import tw.portfolio.record.RecordChange;
import tw.portfolio.record.RecordStore;
import tw.portfolio.record.SchoolClass;
import tw.portfolio.samples.SchoolBuilder;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.ProblemKind;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.Term;

class CommitFileTest {
  private static final int MANY = 1_200;

  private final ImportingSchool school = new ImportingSchool();

  private static byte[] many() {
    return classes(
        IntStream.range(0, MANY)
            .mapToObj(row -> "c" + row + ",1,,\n")
            .collect(Collectors.joining()));
  }

  private static RecordChange anew(String className) {
    return new RecordChange(
        Optional.empty(),
        new SchoolClass(SchoolBuilder.TERM.year(), className, 1, "", Optional.empty(), ""));
  }

  private long recordLines() {
    return school.imports().lines().stream()
        .filter(line -> line.subject().kind() == SubjectKind.RECORD)
        .count();
  }

  @Test
  void shouldWriteWhatWasFoundRight() {
    ImportJob job = school.committed(classes("101,1,,\n102,2,,\n"));

    assertThat(job.state()).isInstanceOf(ImportState.Committed.class);
    assertThat(CommitAsPreviewedTest.written(job.state())).isEqualTo(2);
    assertThat(school.classes()).containsExactly("101 1 ", "102 2 ");
    assertThat(school.imports().lines().getLast().action()).isEqualTo(ChangeAction.IMPORT);
    assertThat(school.imports().lines())
        .filteredOn(line -> line.subject().kind() == SubjectKind.RECORD)
        .extracting(Change::why)
        .containsOnly("匯入 " + job.id())
        .hasSize(2);
  }

  @Test
  void shouldWriteOnlyWhatDiffersAndDeleteNothing() {
    school.committed(classes("101,1,,\n102,1,,\n103,1,,\n"));
    long before = recordLines();

    ImportJob job = school.committed(classes("101,1,,\n102,2,,\n"));

    assertThat(CommitAsPreviewedTest.written(job.state())).isEqualTo(1);
    assertThat(recordLines()).isEqualTo(before + 1);
    assertThat(school.classes()).containsExactly("101 1 ", "102 2 ", "103 1 ");
  }

  @Test
  void shouldChangeNothingWhenItIsRepeated() {
    byte[] content = classes("101,1,,\n102,2,,\n");
    ImportJob job = school.committed(content);
    long lines = recordLines();

    school.worker().run(new ImportTask(job.school(), job.id(), ImportStep.COMMIT));
    assertThat(Answers.granted(school.commit(job)).job()).isEqualTo(job);
    ImportJob again = school.committed(content);

    assertThat(school.now(job)).isEqualTo(job);
    assertThat(CommitAsPreviewedTest.written(again.state())).isZero();
    assertThat(recordLines()).isEqualTo(lines);
  }

  @Test
  void shouldNotWriteAFileWithOneWrongCell() {
    ImportJob job = school.checked(classes("101,1,,\n102,7,,\n"));

    assertThat(Answers.kind(school.commit(job))).isEqualTo(ProblemKind.WRONG_STATE);
    assertThat(school.classes()).isEmpty();
  }

  @Test
  void shouldNotWriteWhatNobodyHasChecked() {
    ImportJob job = school.uploaded(SheetType.CSV, classes("101,1,,\n"));

    assertThat(Answers.kind(school.commit(job))).isEqualTo(ProblemKind.WRONG_STATE);
    school.worker().run(new ImportTask(job.school(), job.id(), ImportStep.COMMIT));
    assertThat(school.classes()).isEmpty();
  }

  @Test
  void shouldWriteNothingOfAFileThatIsAnotherSinceTheCheck() {
    ImportJob job = school.checked(classes("101,1,,\n"));
    school.archives().put(ImportKeys.file(job), "text/csv", classes("101,2,,\n"));

    Answers.granted(school.commit(job));
    school.runAll();

    assertThat(school.state(job))
        .isInstanceOfSatisfying(
            ImportState.Interrupted.class,
            interrupted -> {
              assertThat(interrupted.written()).isZero();
              assertThat(interrupted.refusal())
                  .hasValueSatisfying(why -> assertThat(why.code()).isEqualTo("file-altered"));
            });
    assertThat(Answers.kind(school.commit(job))).isEqualTo(ProblemKind.WRONG_STATE);
    assertThat(school.classes()).isEmpty();
  }

  @Test
  void shouldCheckTheWholeFileAgainBeforeWriting() {
    school
        .records()
        .write(
            SchoolBuilder.SCHOOL,
            List.of(ImportingSchool.teacher()),
            new Author.Platform(),
            "",
            SchoolBuilder.NOW);
    ImportJob job = school.checked(classes("101,1,,t0001\n102,1,,\n"));
    assertThat(job.state()).isInstanceOf(ImportState.Checked.class);

    Answers.granted(school.commit(job));
    school.queue().takeAll().forEach(school.worker(Forgetful::new)::run);

    assertThat(school.state(job)).isInstanceOf(ImportState.Interrupted.class);
    assertThat(school.watched(job).details().problems())
        .singleElement()
        .satisfies(problem -> assertThat(problem.value()).isEqualTo("t0001"));
    assertThat(Answers.kind(school.commit(job))).isEqualTo(ProblemKind.WRONG_STATE);
    assertThat(school.classes()).isEmpty();

    Answers.granted(school.check(job));
    school.runAll();
    Answers.granted(school.commit(job));
    school.runAll();

    assertThat(school.state(job)).isInstanceOf(ImportState.Committed.class);
    assertThat(school.classes()).containsExactly("101 1 ", "102 1 ");
  }

  @Test
  void shouldFinishByItselfAfterAWorkerDied() {
    ImportJob job = school.checked(many());
    Answers.granted(school.commit(job));
    ImportTask task = school.queue().takeAll().getFirst();

    assertThatThrownBy(() -> school.worker(store -> new Dying(store, 2)).run(task))
        .isInstanceOf(IllegalStateException.class);
    assertThat(CommitAsPreviewedTest.written(school.state(job))).isEqualTo(1_000);
    assertThat(school.classes()).hasSize(1_000);
    // Of its next share it had written one when it died, and could not say so.
    school.records().write(job.school(), List.of(anew("c1000")), job.by(), "", job.updated());
    // The queue brings the message again.
    school.worker().run(task);

    assertThat(school.state(job)).isInstanceOf(ImportState.Committed.class);
    assertThat(CommitAsPreviewedTest.written(school.state(job))).isEqualTo(MANY);
    assertThat(school.classes()).hasSize(MANY);
    assertThat(recordLines()).isEqualTo(MANY);
  }

  @Test
  void shouldGoOnWhenTheOfficeAsksAgain() {
    ImportJob job = school.checked(many());
    Answers.granted(school.commit(job));
    school.queue().takeAll();

    Answers.granted(school.commit(job));
    school.runAll();

    assertThat(school.state(job)).isInstanceOf(ImportState.Committed.class);
  }

  @Test
  void shouldNotSetBackWhatSomebodyElseChangesMeanwhile() {
    ImportJob job = school.checked(classes("101,1,,\n102,1,,\n"));
    Answers.granted(school.commit(job));
    ImportTask task = school.queue().takeAll().getFirst();

    school.worker(store -> new Meddling(store, school)).run(task);

    assertThat(school.state(job)).isInstanceOf(ImportState.Interrupted.class);
    assertThat(CommitAsPreviewedTest.written(school.state(job))).isEqualTo(1);
    assertThat(school.classes()).containsExactly("101 3 ", "102 1 ");

    Answers.granted(school.commit(job));
    school.runAll();

    assertThat(CommitAsPreviewedTest.written(school.state(job))).isEqualTo(2);
    assertThat(school.classes()).containsExactly("101 1 ", "102 1 ");
  }

  @Test
  void shouldStopWhenAnotherWorkerHasTakenOver() {
    ImportJob job = school.checked(many());
    Answers.granted(school.commit(job));
    ImportTask task = school.queue().takeAll().getFirst();
    AtomicInteger writes = new AtomicInteger();

    // In the middle of its first share, another worker does all of it.
    school
        .worker(
            store ->
                new PassingRecords(store) {
                  @Override
                  public List<RecordChange> write(
                      SchoolCode code,
                      List<RecordChange> changes,
                      Author who,
                      String why,
                      Instant at) {
                    if (writes.incrementAndGet() == 1) {
                      school.worker().run(task);
                    }
                    return super.write(code, changes, who, why, at);
                  }
                })
        .run(task);

    assertThat(writes).hasValue(1);
    assertThat(school.state(job)).isInstanceOf(ImportState.Committed.class);
    assertThat(recordLines()).isEqualTo(MANY);
  }

  /** Takes that many shares and then dies. */
  private static final class Dying extends PassingRecords {
    private final AtomicInteger left;

    Dying(RecordStore real, int shares) {
      super(real);
      this.left = new AtomicInteger(shares);
    }

    @Override
    public List<RecordChange> write(
        SchoolCode code, List<RecordChange> changes, Author who, String why, Instant at) {
      if (left.getAndDecrement() == 0) {
        throw new IllegalStateException("The worker died");
      }
      return super.write(code, changes, who, why, at);
    }
  }

  /** Has no teachers any more. */
  private static final class Forgetful extends PassingRecords {
    Forgetful(RecordStore real) {
      super(real);
    }

    @Override
    public Directory directory(SchoolCode code, Term term, Supplier<PersonId> newPeople) {
      return super.directory(new SchoolCode("999999"), term, newPeople);
    }
  }

  /** Somebody changes the same class right before it is written for the first time. */
  private static final class Meddling extends PassingRecords {
    private final AtomicInteger writes = new AtomicInteger();
    private final ImportingSchool school;

    Meddling(RecordStore real, ImportingSchool school) {
      super(real);
      this.school = school;
    }

    @Override
    public List<RecordChange> write(
        SchoolCode code, List<RecordChange> changes, Author who, String why, Instant at) {
      if (writes.getAndIncrement() == 0) {
        school.committed(classes("101,3,,\n"));
        assertThat(school.classes()).isEqualTo(List.of("101 3 "));
      }
      return super.write(code, changes, who, why, at);
    }
  }

  @Test
  void shouldAnswerTheSameImportToARepeatedRequest() {
    byte[] content = classes("101,1,,\n");
    var announcement = ImportingSchool.announcement(SheetType.CSV, content);
    ImportJob first =
        Answers.granted(
                school
                    .office()
                    .announce(
                        ImportingSchool.registrar(),
                        announcement,
                        Optional.of(new KeyedRequest("k", "digest")),
                        SchoolBuilder.NOW))
            .job();

    assertThat(
            Answers.granted(
                    school
                        .office()
                        .announce(
                            ImportingSchool.registrar(),
                            announcement,
                            Optional.of(new KeyedRequest("k", "digest")),
                            SchoolBuilder.NOW))
                .job())
        .isEqualTo(first);
    assertThat(
            Answers.kind(
                school
                    .office()
                    .announce(
                        ImportingSchool.registrar(),
                        ImportingSchool.announcement(SheetType.CSV, classes("102,1,,\n")),
                        Optional.of(new KeyedRequest("k", "another")),
                        SchoolBuilder.NOW)))
        .isEqualTo(ProblemKind.KEY_REUSED);
  }
}
