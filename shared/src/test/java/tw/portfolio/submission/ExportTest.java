package tw.portfolio.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.portfolio.samples.Students.HUA;
import static tw.portfolio.samples.Students.MING;
import static tw.portfolio.submission.ExportingSchool.document;
import static tw.portfolio.submission.ExportingSchool.granted;
import static tw.portfolio.submission.ExportingSchool.history;
import static tw.portfolio.submission.ExportingSchool.physics;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tw.portfolio.access.Person;
import tw.portfolio.history.Author;
import tw.portfolio.job.Product;
import tw.portfolio.kernel.files.FilePart;
import tw.portfolio.samples.Journey;
import tw.portfolio.samples.SampleFiles;
import tw.portfolio.samples.SchoolBuilder;
import tw.portfolio.samples.Staff;
import tw.portfolio.samples.Students;
import tw.portfolio.submission.pack.ExportProblem;
import tw.portfolio.submission.pack.PackedClass;
import tw.portfolio.submission.pack.ProblemCause;
import tw.portfolio.work.PieceState;
import tw.portfolio.work.Status;
import tw.portfolio.work.Transition;

class ExportTest {
  private static final Person LI = Students.student(3, "李大同", "102", 5);
  private static final Person LAST = Students.student(4, "周小美", "203", 12);

  @Test
  void shouldPackEveryChosenFileOfThreeClassesAndSubmitThem() {
    ExportingSchool school = new ExportingSchool(MING, HUA, LI, LAST);
    Journey physics = school.certified(MING, physics(MING), FilePart.DOCUMENT, FilePart.MEDIA);
    Journey history = school.certified(MING, history(MING));
    Journey notChosen = school.certified(HUA, physics(HUA));
    Journey lis = school.certified(LI, physics(LI));
    Journey lasts = school.certified(LAST, history(LAST));
    school.choose(MING, physics, history);
    school.choose(LI, lis);
    school.choose(LAST, lasts);

    ExportId id = school.handIn();

    assertThat(school.state(id)).isEqualTo(ExportState.DONE);
    Map<String, Map<String, byte[]>> archives = school.unpacked(id);
    assertThat(archives)
        .containsOnlyKeys("213303_115_101.zip", "213303_115_102.zip", "213303_115_203.zip");
    assertThat(archives.get("213303_115_101.zip"))
        .containsOnlyKeys(
            "01_s1_王小明/1_物理/光電效應🔬報告.pdf",
            "01_s1_王小明/1_物理/發表.mp3",
            "01_s1_王小明/2_歷史／世界/光電效應🔬報告.pdf");
    assertThat(archives.get("213303_115_101.zip").get("01_s1_王小明/1_物理/發表.mp3"))
        .isEqualTo(SampleFiles.bytes(FilePart.MEDIA));
    for (Journey piece : List.of(physics, history, lis, lasts)) {
      assertThat(school.now(piece).state()).isEqualTo(PieceState.SUBMITTED);
    }
    assertThat(school.now(notChosen).state()).isEqualTo(PieceState.CERTIFIED);
    assertThat(school.selection(MING).submittedBy()).contains(id.text());
    assertThat(school.archives.leftOpen()).isZero();
    assertThat(school.archives.keys())
        .as("the bucket lets go of each of them")
        .allMatch(key -> key.startsWith("packages/") || key.startsWith("submissions/"))
        .filteredOn(key -> !key.endsWith(".jsonl"))
        .allMatch(key -> key.startsWith("packages/"));
  }

  @Test
  void shouldTellInTheHistoryWhoHandedAPieceIn() {
    ExportingSchool school = new ExportingSchool(MING);
    Journey piece = school.certified(MING, physics(MING));
    school.choose(MING, piece);

    ExportId id = school.handIn();

    assertThat(school.school.history(SchoolBuilder.SCHOOL, piece.id()).getLast())
        .satisfies(
            line -> {
              assertThat(line.transition()).isEqualTo(Transition.SUBMIT);
              assertThat(line.who())
                  .isEqualTo(
                      new Author.Someone(Staff.EQUIPMENT_HEAD.id(), Staff.EQUIPMENT_HEAD.name()));
              assertThat(line.why()).isEqualTo(id.text());
            });
  }

  @Test
  void shouldTellOfAMissingFileAndSubmitTheRestAndLockTheChoice() {
    ExportingSchool school = new ExportingSchool(MING);
    Journey good = school.certified(MING, physics(MING));
    Journey lost = school.certified(MING, history(MING));
    school.choose(MING, good, lost);
    school.files.lose(document(lost).key());

    ExportId id = school.handIn();

    assertThat(school.state(id)).isEqualTo(ExportState.INCOMPLETE);
    assertThat(school.problems(id))
        .containsExactly(
            new ExportProblem(
                ProblemCause.FILE_MISSING,
                "王小明",
                MING.latestPlace().orElseThrow(),
                Optional.of(lost.id()),
                "光電效應🔬報告.pdf"));
    assertThat(school.unpacked(id).get("213303_115_101.zip"))
        .containsOnlyKeys("01_s1_王小明/1_物理/光電效應🔬報告.pdf");
    assertThat(school.now(good).state()).isEqualTo(PieceState.SUBMITTED);
    assertThat(school.now(lost).state()).isEqualTo(PieceState.CERTIFIED);
    assertThat(school.selection(MING).submittedBy()).contains(id.text());
    assertThat(school.selection(MING).chosen()).containsExactlyInAnyOrder(good.id(), lost.id());
    assertThat(problemsCsv(school, id)).contains("王小明", "s1", "檔案遺失", "光電效應🔬報告.pdf");
  }

  private static String problemsCsv(ExportingSchool school, ExportId id) {
    Product list = school.job(id).outcome().orElseThrow().list().orElseThrow();
    return new String(school.archives.content(list.key()), StandardCharsets.UTF_8);
  }

  @Test
  void shouldNeverPackAnAlteredFileAndHandInNothingOfIt() {
    ExportingSchool school = new ExportingSchool(MING);
    Journey sound = school.certified(MING, physics(MING));
    Journey sameSize = school.certified(MING, physics(MING));
    Journey longer = school.certified(MING, history(MING));
    school.choose(MING, sound, sameSize, longer);
    ExportId id = school.planned(Orders.SUBMISSION);
    granted(school.confirm(id));
    byte[] forged = SampleFiles.bytes(FilePart.DOCUMENT);
    forged[forged.length - 1] ^= 1;
    school.files.alter(document(sameSize).key(), forged);
    school.files.alter(document(longer).key(), new byte[10_000]);

    school.runAll();

    assertThat(school.problems(id))
        .extracting(ExportProblem::cause)
        .containsExactlyInAnyOrder(ProblemCause.CONTENT_DIFFERS, ProblemCause.SIZE_DIFFERS);
    assertThat(school.unpacked(id).get("213303_115_101.zip")).hasSize(1);
    assertThat(school.now(sound).state()).isEqualTo(PieceState.SUBMITTED);
    assertThat(school.now(sameSize).state()).isEqualTo(PieceState.CERTIFIED);
    assertThat(school.now(longer).state()).isEqualTo(PieceState.CERTIFIED);
    assertThat(school.selection(MING).locked()).isTrue();
    assertThat(school.archives.leftOpen()).isZero();
  }

  @Test
  void shouldNotSubmitAPieceOfWhichOneFileIsMissing() {
    ExportingSchool school = new ExportingSchool(MING);
    Journey piece = school.certified(MING, physics(MING), FilePart.DOCUMENT, FilePart.MEDIA);
    Journey other = school.certified(MING, history(MING));
    school.choose(MING, piece, other);
    school.files.lose(piece.id().key(SchoolBuilder.SCHOOL, 1, FilePart.MEDIA));

    ExportId id = school.handIn();

    assertThat(school.unpacked(id).get("213303_115_101.zip"))
        .containsOnlyKeys("01_s1_王小明/1_歷史／世界/光電效應🔬報告.pdf");
    assertThat(school.now(piece).state()).isEqualTo(PieceState.CERTIFIED);
  }

  @Test
  void shouldTakeTheSoundFileOutOfBagAndIndexWithTheAlteredOneOfItsPiece() {
    ExportingSchool school = new ExportingSchool(MING);
    Journey sound = school.certified(MING, history(MING));
    Journey altered = school.certified(MING, physics(MING), FilePart.DOCUMENT, FilePart.MEDIA);
    school.choose(MING, sound, altered);
    ExportId id = school.planned(Orders.SUBMISSION);
    granted(school.confirm(id));
    school.files.alter(altered.id().key(SchoolBuilder.SCHOOL, 1, FilePart.MEDIA), new byte[10_000]);

    school.runAll();

    assertThat(school.now(altered).state()).isEqualTo(PieceState.CERTIFIED);
    assertThat(school.unpacked(id).get("213303_115_101.zip").keySet())
        .singleElement()
        .asString()
        .contains("歷史");
    assertThat(school.text(id, "index.csv")).contains("歷史").doesNotContain("物理");
    assertThat(school.text(id, "problems.csv")).contains("發表.mp3");
  }

  @Test
  void shouldCompleteALaterExportOnceTheFileIsRepaired() {
    ExportingSchool school = new ExportingSchool(MING);
    Journey good = school.certified(MING, physics(MING));
    Journey lost = school.certified(MING, history(MING));
    school.choose(MING, good, lost);
    school.files.lose(document(lost).key());
    ExportId first = school.handIn();
    school.stored(lost);

    ExportId second = school.handIn();

    assertThat(second).isNotEqualTo(first);
    assertThat(school.state(second)).isEqualTo(ExportState.DONE);
    assertThat(school.unpacked(second).get("213303_115_101.zip"))
        .as("what is not handed in yet")
        .hasSize(1);
    assertThat(school.now(lost).state()).isEqualTo(PieceState.SUBMITTED);
    assertThat(school.selection(MING).submittedBy()).contains(first.text());
    for (Journey piece : List.of(good, lost)) {
      assertThat(school.school.history(SchoolBuilder.SCHOOL, piece.id()))
          .filteredOn(line -> line.transition() == Transition.SUBMIT)
          .hasSize(1);
    }
    assertThat(((Status.Submitted) school.now(good).status()).export()).isEqualTo(first.text());
    assertThat(((Status.Submitted) school.now(lost).status()).export()).isEqualTo(second.text());
  }

  @Test
  void shouldKeepStudentsApartWhoseNamesAndSeatsAreTheSame() {
    Person one = Students.student(7, "林／小＊玲", "101", 1);
    Person other =
        new Person(
            one.school(),
            Students.student(8, "x", "101", 1).id(),
            one.name(),
            one.roles(),
            one.email(),
            one.latestPlace());
    ExportingSchool school = new ExportingSchool(one, other);
    school.choose(one, school.certified(one, physics(one)));
    school.choose(other, school.certified(other, physics(other)));

    ExportId id = school.handIn();

    assertThat(school.unpacked(id).get("213303_115_101.zip"))
        .containsOnlyKeys("01_s7_林／小＊玲/1_物理/光電效應🔬報告.pdf", "01_s7_林／小＊玲_2/1_物理/光電效應🔬報告.pdf");
  }

  @Test
  void shouldPutIndexesAndWhatIsMissingIntoTheSchoolsOwnBag() {
    ExportingSchool school = new ExportingSchool(MING, LI);
    school.choose(MING, school.certified(MING, physics(MING)));
    Journey lost = school.certified(LI, history(LI));
    school.choose(LI, school.certified(LI, physics(LI)), lost);
    school.files.lose(document(lost).key());

    ExportId id = school.handIn();

    assertThat(school.schoolBag(id).name()).isEqualTo("213303_115_索引");
    assertThat(school.schoolBag(id).files())
        .containsOnlyKeys("index.csv", "index.xlsx", "bags.sha256", "problems.csv");
    assertThat(school.text(id, "bags.sha256").lines())
        .containsExactly(
            product(school, id, "101").sha256() + "  213303_115_101.zip",
            product(school, id, "102").sha256() + "  213303_115_102.zip");
    assertThat(school.text(id, "index.csv"))
        .contains(
            "李大同", "213303_115_102.zip", "213303_115_102/data/05_s3_李大同/1_物理/光電效應🔬報告.pdf", "林美玲");
    assertThat(school.text(id, "problems.csv")).contains("李大同", "檔案遺失");
  }

  @Test
  void shouldSayInEachBagWhoseItIs() {
    ExportingSchool school = new ExportingSchool(MING, LI);
    school.choose(MING, school.certified(MING, physics(MING)));
    school.choose(LI, school.certified(LI, physics(LI)));

    ExportId id = school.handIn();

    assertThat(school.bag(product(school, id, "102")).info())
        .containsEntry("Source-Organization", "學校代碼 213303")
        .containsEntry("External-Identifier", "213303_115_102")
        .containsEntry("External-Description", "115 學年度 102 提交")
        .containsEntry("Bag-Group-Identifier", id.text())
        .containsEntry("Bag-Count", "2 of 3");
    assertThat(school.schoolBag(id).info()).containsEntry("Bag-Count", "3 of 3");
  }

  private static Product product(ExportingSchool school, ExportId id, String className) {
    return school
        .exports
        .find(SchoolBuilder.SCHOOL, id)
        .flatMap(record -> record.progress(className))
        .flatMap(ClassProgress::packed)
        .flatMap(PackedClass::archive)
        .orElseThrow();
  }
}
