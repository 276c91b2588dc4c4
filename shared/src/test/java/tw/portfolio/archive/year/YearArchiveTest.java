package tw.portfolio.archive.year;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.portfolio.samples.SchoolBuilder.YEAR;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tw.portfolio.campus.Answers;
import tw.portfolio.job.Job;
import tw.portfolio.job.JobState;
import tw.portfolio.job.JobTask;
import tw.portfolio.kernel.files.FileType;
import tw.portfolio.kernel.files.Sha256;
import tw.portfolio.kernel.files.bag.ReadBag;
import tw.portfolio.samples.Staff;
import tw.portfolio.samples.Students;
import tw.portfolio.school.ProblemKind;
import tw.portfolio.school.SchoolYear;

/** A school year is sealed in bags that explain themselves, and read back before they count. */
class YearArchiveTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final ArchivedSchool school = new ArchivedSchool().keepingLeavers(6);

  private Job made() {
    Job job = school.ask();
    school.work(school.scene.campus.clock());
    return job;
  }

  private static List<JsonNode> lines(ReadBag bag, String file) {
    return text(bag, "records/" + file + ".jsonl")
        .lines()
        .map(
            line -> {
              try {
                return JSON.readTree(line);
              } catch (IOException e) {
                throw new AssertionError(line, e);
              }
            })
        .toList();
  }

  private static String text(ReadBag bag, String path) {
    return new String(bag.files().get(path), StandardCharsets.UTF_8);
  }

  private static ReadBag bag(List<ReadBag> bags, String file) {
    return bags.stream()
        .filter(bag -> bag.files().containsKey("records/" + file + ".jsonl"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void shouldSealRecordsAndFilesOfAYearInBagsThatAreWhole() {
    Job job = made();

    assertThat(school.now(job).state()).isInstanceOf(JobState.Done.class);
    List<ReadBag> bags = school.bags(job);
    assertThat(bags).hasSizeGreaterThan(1);
    ReadBag ofClass = bag(bags, "outcomes");
    assertThat(lines(ofClass, "students"))
        .extracting(line -> line.path("name").asText())
        .contains("王小明", "陳小華");
    JsonNode certified =
        lines(ofClass, "outcomes").stream()
            .filter(line -> line.path("state").asText().equals("certified"))
            .findFirst()
            .orElseThrow();
    assertThat(certified.path("decidedByName").asText()).isNotEmpty();
    assertThat(certified.path("files"))
        .hasSize(2)
        .allSatisfy(
            file ->
                assertThat(Sha256.of(ofClass.files().get(file.path("path").asText())).hex())
                    .isEqualTo(file.path("sha256").asText()));
    for (String file : List.of("grades", "cadres", "attendance", "service", "statements")) {
      assertThat(lines(ofClass, file)).as(file).isNotEmpty();
    }
    ReadBag ofSchool = bag(bags, "consultations");
    assertThat(lines(ofSchool, "consultations")).isNotEmpty();
    assertThat(lines(ofSchool, "history-2026-11")).isNotEmpty();
    assertThat(lines(ofSchool, "caps"))
        .singleElement()
        .satisfies(
            caps -> {
              assertThat(caps.path("selectedPerYear").asInt()).isEqualTo(6);
              assertThat(caps.path("documentBytes").asInt()).isEqualTo(4 * 1024 * 1024);
              assertThat(caps.path("types")).hasSize(FileType.values().length);
            });
    assertThat(ofSchool.info()).containsEntry("External-Description", "115 學年度封存：全校紀錄");
  }

  @Test
  void shouldHaveWhatStudentsWereAskedAndAskedThemselves() {
    List<ReadBag> bags = school.bags(made());

    ReadBag ofClass = bag(bags, "receipts");
    JsonNode receipt = lines(ofClass, "receipts").getFirst();
    assertThat(receipt.path("kindName").asText()).isEqualTo("課程學習成果");
    assertThat(receipt.path("stateName").asText()).isEqualTo("已回報問題");
    assertThat(receipt.path("rows")).hasSize(2);
    assertThat(receipt.at("/rows/0/handedIn/0/text").asText()).isEqualTo("單擺");
    assertThat(lines(ofClass, "receipt-reports").getFirst().path("text").asText())
        .isEqualTo("簡述不是我寫的");
    assertThat(lines(ofClass, "extensions").getFirst().path("windowName").asText())
        .isEqualTo("上學期課程學習成果上傳");
    assertThat(lines(ofClass, "register-enquiries"))
        .extracting(line -> line.path("answer").asText() + line.has("takenBack"))
        .containsExactly("戶籍謄本如此false", "true");
    ReadBag ofSchool = bag(bags, "receipt-forms");
    assertThat(lines(ofSchool, "receipt-forms").getFirst().path("byName").asText()).isEqualTo("導師");
    assertThat(lines(ofSchool, "register-confirmations").getFirst().at("/students/0").asText())
        .isEqualTo(Students.MING.id().text());
  }

  @Test
  void shouldShowNoNationalId() {
    List<ReadBag> bags = school.bags(made());

    assertThat(text(bag(bags, "outcomes"), "records/students.jsonl")).contains("A12****789");
    assertThat(bags)
        .allSatisfy(
            bag ->
                assertThat(bag.files().values())
                    .noneMatch(
                        content ->
                            new String(content, StandardCharsets.UTF_8).contains("A123456789")));
  }

  @Test
  void shouldExplainEveryFieldOfEveryLine() throws IOException {
    for (ReadBag bag : school.bags(made())) {
      String page = text(bag, "README.html");
      for (String path : bag.files().keySet()) {
        if (path.endsWith(".jsonl")) {
          Set<String> fields = new TreeSet<>();
          for (String line : text(bag, path).lines().toList()) {
            names(JSON.readTree(line), "", fields);
          }
          assertThat(explained(path)).as(path).containsAll(fields);
          fields.forEach(field -> assertThat(page).contains(last(field)));
        }
      }
    }
  }

  private static Set<String> explained(String path) {
    ArchivedKind kind =
        Stream.concat(ClassFiles.ALL.stream(), SchoolFiles.ALL.stream())
            .filter(
                one -> path.equals(one.path()) || path.startsWith("records/" + one.file() + "-2"))
            .findFirst()
            .orElseThrow();
    Stream<ArchivedField> inside =
        kind.equals(ClassFiles.ACHIEVEMENTS)
            ? Stream.concat(
                ExplainingPage.details().stream(),
                ClassFiles.OUTCOMES.fields().stream()
                    .filter(field -> field.name().startsWith("files.")))
            : ClassFiles.ENROLMENTS.fields().stream()
                .filter(field -> field.name().startsWith("taking."));
    return Stream.concat(kind.fields().stream(), inside)
        .map(ArchivedField::name)
        .collect(Collectors.toSet());
  }

  /** What is inside of another is explained once, where it was named first. */
  private static String last(String field) {
    return field.substring(field.lastIndexOf('.') + 1);
  }

  private static void names(JsonNode node, String before, Set<String> into) {
    if (node.isArray()) {
      node.forEach(one -> names(one, before, into));
    }
    for (Map.Entry<String, JsonNode> field : node.properties()) {
      String name = before.isEmpty() ? field.getKey() : before + "." + field.getKey();
      into.add(name);
      names(field.getValue(), name, into);
    }
  }

  @Test
  void shouldMakeTheSameBytesAgainAndOnlyWhatIsMissing() {
    Job job = made();
    String key = school.products(job).getFirst().key();
    byte[] first = school.archives.content(key);
    school.archives.remove(key + ".json");
    school.archives.put(key, "application/zip", new byte[] {1});

    // The worker died before it could say that it was done.
    assertThat(school.jobs.advance(working(job), Optional.empty())).isTrue();
    school.queue.send(JobTask.of(job));
    school.work(school.scene.campus.clock());

    assertThat(school.archives.content(key)).isEqualTo(first);
    assertThat(school.bags(job)).isNotEmpty();
  }

  private Job working(Job job) {
    return school.now(job).become(JobState.Working.preparing(), school.scene.campus.now());
  }

  @Test
  void shouldLeaveToTheNextWorkerWhatOneHasNoTimeFor() {
    AtomicReference<Instant> time = new AtomicReference<>(school.scene.campus.now());
    Job job = school.ask();
    int steps = 0;
    while (school.products(job).isEmpty()) {
      school.work(() -> time.getAndUpdate(now -> now.plus(Duration.ofMinutes(8))));
      steps++;
      assertThat(steps).isLessThan(10);
    }

    assertThat(steps).isGreaterThan(1);
    assertThat(school.bags(job)).hasSizeGreaterThan(1);
  }

  @Test
  void shouldTellWhichFileCouldNotBePutIn() {
    var file =
        school.scene.campus.school().tables().pieces.values().stream()
            .flatMap(piece -> piece.files().verified().stream())
            .findFirst()
            .orElseThrow();
    school.scene.campus.files().delete(file.key());

    Job job = made();
    ReadBag ofClass = bag(school.bags(job), "outcomes");
    assertThat(lines(ofClass, "left-out"))
        .extracting(line -> line.path("problem").asText())
        .containsExactly("missing");
    assertThat(((JobState.Done) school.now(job).state()).report().summary()).contains("1 個檔案找不到");
  }

  @Test
  void shouldKeepItUntilTheFirstWhoLeftInItsYearAreDue() {
    Job job = made();
    Instant due = Instant.parse("2033-07-31T16:00:00Z");
    assertThat(((JobState.Done) school.now(job).state()).expires()).isEqualTo(due);
    EndingYearArchives ending = ending();
    var set = school.retention.of(job.school()).orElseThrow();

    assertThat(ending.end(job.school(), set, due.minusSeconds(1))).isZero();
    assertThat(school.archives.keys()).isNotEmpty();
    var longer = set.changed(8, due.minus(Duration.ofDays(90)));
    assertThat(ending.end(job.school(), longer, due)).isZero();
    assertThat(((JobState.Done) school.now(job).state()).expires())
        .isEqualTo(Instant.parse("2035-07-31T16:00:00Z"));
    assertThat(ending.end(job.school(), set, due)).isEqualTo(1);
    assertThat(school.archives.keys()).isEmpty();
    assertThat(ending.end(job.school(), set, due)).isZero();
  }

  private EndingYearArchives ending() {
    return new EndingYearArchives(school.jobs, school.scene.campus.school(), school.archives);
  }

  /** Of an archive that is never done nothing says that there are bags. */
  @Test
  void shouldTakeAwayTheBagsOfAnArchiveThatWasCalledOff() {
    Job job = made();
    var set = school.retention.of(job.school()).orElseThrow();
    Instant now = school.scene.campus.now();
    Job calledOff = working(job);
    school.jobs.advance(calledOff, Optional.empty());
    assertThat(ending().end(job.school(), set, now)).isZero();
    assertThat(school.archives.keys()).isNotEmpty();

    school.jobs.advance(calledOff.become(new JobState.Cancelled(), now), Optional.empty());
    ending().end(job.school(), set, now.plus(Duration.ofHours(12)));

    assertThat(school.archives.keys()).isEmpty();
  }

  @Test
  void shouldLeaveTheBagsOfAnArchiveThatHasFailedForWhoAsksAgainForSomeTime() {
    Job job = made();
    var set = school.retention.of(job.school()).orElseThrow();
    Instant now = school.scene.campus.now();
    Job working = working(job);
    school.jobs.advance(working, Optional.empty());
    school.jobs.advance(
        working.become(new JobState.Failed(JobState.Working.preparing()), now), Optional.empty());

    ending().end(job.school(), set, now.plus(Duration.ofDays(29)));
    assertThat(school.archives.keys()).isNotEmpty();
    ending().end(job.school(), set, now.plus(Duration.ofDays(31)));
    assertThat(school.archives.keys()).isEmpty();
  }

  @Test
  void shouldRefuseAnArchiveThatWouldHaveNoEnd() {
    ArchivedSchool without = new ArchivedSchool();
    Job job = without.ask();
    without.work(without.scene.campus.clock());

    assertThat(without.now(job).state()).isInstanceOf(JobState.Refused.class);
    assertThat(without.archives.keys()).isEmpty();
  }

  @Test
  void shouldBeAskedForByTheInformationOfficeAlone() {
    List<ProblemKind> refusals = new ArrayList<>();
    for (var other : List.of(Staff.actor(Staff.DIRECTOR), Students.actor(Students.MING))) {
      refusals.add(
          Answers.kind(
              school.asking.ask(other, YEAR, Optional.empty(), school.scene.campus.now())));
    }
    assertThat(refusals).containsOnly(ProblemKind.NOT_PERMITTED);
    assertThat(
            Answers.kind(
                school.asking.ask(
                    ArchivedSchool.INFORMATION,
                    new SchoolYear(116),
                    Optional.empty(),
                    school.scene.campus.now())))
        .isEqualTo(ProblemKind.WRONG_STATE);
  }
}
