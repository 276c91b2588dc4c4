package tw.portfolio.local.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tw.portfolio.kernel.sheet.cell.Column;
import tw.portfolio.local.sample.SampleOffices;
import tw.portfolio.local.sample.SampleSchool;
import tw.portfolio.record.book.Book;
import tw.portfolio.record.book.Books;

class OfficeFilesTest {
  private static final SampleSchool SCHOOL = SampleSchool.generate(7, 300, 115, 1);
  private static final SampleOffices OFFICES = SampleOffices.of(SCHOOL, 7);

  private static List<OfficeFile> files() {
    SchoolFiles people = new SchoolFiles(SCHOOL, OFFICES);
    return Stream.of(people.people(), people.courses(), new RecordFiles(SCHOOL, OFFICES).all())
        .flatMap(List::stream)
        .toList();
  }

  @Test
  void shouldHaveAFileOfEveryKind() {
    assertThat(files().stream().map(OfficeFile::kind))
        .containsExactlyInAnyOrderElementsOf(Books.ALL.stream().map(Book::kind).toList());
  }

  @Test
  void shouldHeadTheColumnsAsTheTemplatesDo() {
    assertThat(files())
        .allSatisfy(
            file ->
                assertThat(file.header())
                    .containsExactlyElementsOf(
                        Books.of(file.kind()).columns().stream().map(Column::title).toList()));
  }

  @Test
  void shouldWriteTheSameTextInEitherEncoding() {
    OfficeFile students = files().get(2);

    String utf8 = new String(OfficeFormat.CSV.bytes(students), StandardCharsets.UTF_8);
    String big5 = new String(OfficeFormat.CSV_BIG5.bytes(students), Charset.forName("MS950"));

    assertThat(utf8).startsWith("\uFEFF學號,姓名,身分證號").isEqualTo("\uFEFF" + big5);
    assertThat(utf8.lines()).hasSize(301);
  }
}
