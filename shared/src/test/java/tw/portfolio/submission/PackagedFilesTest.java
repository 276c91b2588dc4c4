package tw.portfolio.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.portfolio.samples.SchoolBuilder.SCHOOL;
import static tw.portfolio.samples.Students.MING;

import java.util.Map;
import org.junit.jupiter.api.Test;
import tw.portfolio.kernel.files.FilePart;
import tw.portfolio.kernel.files.ObjectKey;
import tw.portfolio.samples.Courses;
import tw.portfolio.samples.Ids;
import tw.portfolio.samples.Journey;
import tw.portfolio.submission.book.FileLinks;

class PackagedFilesTest {
  private final ExportingSchool school = new ExportingSchool(MING);
  private final PackagedFiles packages = new PackagedFiles(school.exports, school.archives);

  @Test
  void shouldGiveThePathThatEachFileHasInItsBag() {
    Journey piece = school.certified(MING, Courses.MING_PHYSICS, FilePart.DOCUMENT, FilePart.MEDIA);
    school.choose(MING, piece);
    ExportId id = school.handIn();

    Map<ObjectKey, String> packed = packages.of(SCHOOL, id.text()).packed();

    assertThat(packed.keySet())
        .containsExactlyInAnyOrderElementsOf(
            piece.piece().files().all().stream().map(file -> file.key()).toList());
    assertThat(school.unpacked(id).values())
        .singleElement()
        .satisfies(bag -> assertThat(bag.keySet()).containsAll(packed.values()));
  }

  @Test
  void shouldKnowNoPathOnceThePlanIsDeleted() {
    Journey piece = school.certified(MING, Courses.MING_PHYSICS, FilePart.DOCUMENT);
    school.choose(MING, piece);
    ExportId id = school.handIn();

    school.archives.keys().stream()
        .filter(key -> key.startsWith("submissions/"))
        .forEach(school.archives::remove);

    assertThat(packages.of(SCHOOL, id.text()).packed()).isEmpty();
  }

  @Test
  void shouldKnowNothingOfAnExportThatThereIsNot() {
    assertThat(packages.of(SCHOOL, new Ids(5).get())).isEqualTo(FileLinks.NONE);
    assertThat(packages.of(SCHOOL, "none")).isEqualTo(FileLinks.NONE);
  }
}
