package tw.portfolio.submission.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tw.portfolio.samples.Entries;
import tw.portfolio.school.Semester;

class CadreBookTest {
  @Test
  void shouldWriteTheOfficesThatTheSchoolHasGivenOut() {
    ReadBook book = new BookScene().handedIn().entry(Entries.MING_LEADS).read(CadreBook.BOOK);

    assertThat(book.sheets()).containsExactly("封面", "幹部經歷");
    assertThat(book.rows("封面")).containsExactly(List.of("213303", "115", "0", "24"));
    assertThat(book.headers("幹部經歷"))
        .containsExactly("身分證號", "出生日期", "單位名稱", "開始日期", "結束日期", "擔任職務", "幹部等級");
    assertThat(book.rows("幹部經歷"))
        .containsExactly(
            List.of("A123456789", "0990915", "101 班", "1150901", "1160120", "班長", "2"));
  }

  @Test
  void shouldWriteASemesterOnTheCoverAndWhatBeganInItIfOneIsAskedFor() {
    ReadBook second =
        new BookScene().of(Semester.SECOND).entry(Entries.MING_LEADS).read(CadreBook.BOOK);

    assertThat(second.rows("封面")).containsExactly(List.of("213303", "115", "2", "24"));
    assertThat(second.rows("幹部經歷")).isEmpty();
  }
}
