package tw.portfolio.submission.book;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.portfolio.submission.book.BookScene.PHYSICS;
import static tw.portfolio.submission.book.BookScene.taking;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tw.portfolio.course.CourseCode;
import tw.portfolio.course.Enrolment;
import tw.portfolio.course.Taking;
import tw.portfolio.kernel.files.FilePart;
import tw.portfolio.samples.Ids;
import tw.portfolio.samples.SchoolBuilder;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.Term;
import tw.portfolio.work.Status;

class OutcomeBookTest {
  private static final Term BEFORE = Term.parse("1142");
  private static final CourseCode ELSEWHERE = new CourseCode("114190301H1110101010101");
  private static final SchoolCode OTHER = new SchoolCode("190301");
  private static final NationalBook BOOK = OutcomeBook.BY_DAY;

  @Test
  void shouldHaveTheCoverAndASheetForEachWayOfTakingACourse() {
    ReadBook book = new BookScene().handedIn().read(BOOK);

    assertThat(book.sheets())
        .containsExactly(
            "封面", "學期課程學習成果", "補修課程學習成果", "重修課程學習成果", "重讀課程學習成果", "轉學轉科課程學習成果", "借讀課程學習成果");
    assertThat(book.headers("封面")).containsExactly("學校代碼", "學年度", "學期", "名冊別");
    assertThat(book.rows("封面")).containsExactly(List.of("213303", "115", "0", "26"));
  }

  @Test
  void shouldWriteARowOfTheSemesterWithEveryCellInItsPlace() {
    ReadBook book =
        new BookScene()
            .outcome(taking(new Taking.InSemester(), PHYSICS), FilePart.DOCUMENT, FilePart.MEDIA)
            .read(BOOK);

    assertThat(book.headers("學期課程學習成果"))
        .containsExactly(
            "身分證號", "出生日期", "實際修課學期", "課程代碼", "科目名稱", "開課年級", "修課學分", "成果簡述", "證明文件連結", "影音檔案連結");
    assertThat(book.rows("學期課程學習成果"))
        .containsExactly(
            List.of(
                "A123456789",
                "0990915",
                "1",
                "115213303H1110101010101",
                "物理",
                "1",
                "3",
                "量測光電效應",
                "0150001/課程學習成果/" + Ids.nth(100) + "-document.pdf",
                "0150001/課程學習成果/" + Ids.nth(100) + "-media.mp3"));
  }

  @Test
  void shouldLeaveTheCellOfAnAbsentDocumentEmptyAndTheNextWhereItIs() {
    Map<String, String> row =
        new BookScene()
            .outcome(taking(new Taking.InSemester(), PHYSICS), FilePart.MEDIA)
            .read(BOOK)
            .only("學期課程學習成果");

    assertThat(row).containsEntry("證明文件連結", "").containsEntry("成果簡述", "量測光電效應");
    assertThat(row.get("影音檔案連結")).endsWith("-media.mp3");
  }

  @Test
  void shouldNameAFileAsThePackageDoesThatItWasHandedInWith() {
    BookScene scene =
        new BookScene()
            .outcome(taking(new Taking.InSemester(), PHYSICS), FilePart.DOCUMENT)
            .packedAs("01_0150001_王小明/1_物理/");

    assertThat(scene.read(BOOK).only("學期課程學習成果"))
        .containsEntry("證明文件連結", "01_0150001_王小明/1_物理/document")
        .containsEntry("影音檔案連結", "");
  }

  @Test
  void shouldWriteEachWayOfTakingOnItsOwnSheet() {
    ReadBook book =
        new BookScene()
            .outcome(taking(new Taking.MakeUp(BEFORE, "專班"), code("02")), FilePart.DOCUMENT)
            .outcome(taking(new Taking.Retake(BEFORE, "自學輔導"), code("03")), FilePart.DOCUMENT)
            .outcome(taking(new Taking.Repeat(), code("04")), FilePart.DOCUMENT)
            .outcome(taking(new Taking.Transfer(OTHER, BEFORE), ELSEWHERE), FilePart.DOCUMENT)
            .outcome(
                taking(new Taking.Borrowed(OTHER, SchoolBuilder.TERM), ELSEWHERE),
                FilePart.DOCUMENT)
            .read(BOOK);

    assertThat(book.rows("學期課程學習成果")).isEmpty();
    assertThat(book.only("補修課程學習成果"))
        .containsEntry("應修課學年度", "114")
        .containsEntry("應修課學期", "2")
        .containsEntry("實際修課學期", "1")
        .containsEntry("課程代碼", code("02").text())
        .containsEntry("補修方式", "3");
    assertThat(book.only("重修課程學習成果"))
        .containsEntry("原修課學年度", "114")
        .containsEntry("原修課學期", "2")
        .containsEntry("實際修課學期", "1")
        .containsEntry("原修課課程代碼", code("03").text())
        .containsEntry("原修課科目名稱", "物理")
        .containsEntry("原修課開課年級", "1")
        .containsEntry("原修課修課學分", "3")
        .containsEntry("重修方式", "自學輔導");
    assertThat(book.only("重讀課程學習成果")).containsEntry("課程代碼", code("04").text());
    assertThat(book.only("轉學轉科課程學習成果"))
        .containsEntry("原修課學校代碼", "190301")
        .containsEntry("原修課學年度", "114")
        .containsEntry("原修課學期", "2")
        .containsEntry("原修課課程代碼", ELSEWHERE.text())
        .containsEntry("原修課修課節數", "3");
    assertThat(book.only("借讀課程學習成果"))
        .containsEntry("借讀學校代碼", "190301")
        .containsEntry("借讀修課學年度", "115")
        .containsEntry("借讀修課學期", "1")
        .containsEntry("借讀校課程代碼", ELSEWHERE.text())
        .containsEntry("借讀校修課節數", "3");
  }

  @Test
  void shouldHaveTheColumnsThatTheNationalDataHasOfEachWay() {
    ReadBook book = new BookScene().handedIn().read(BOOK);

    assertThat(book.headers("補修課程學習成果"))
        .containsExactly(
            "身分證號", "出生日期", "應修課學年度", "應修課學期", "實際修課學期", "課程代碼", "科目名稱", "開課年級", "修課學分", "補修方式",
            "成果簡述", "證明文件連結", "影音檔案連結");
    assertThat(book.headers("重修課程學習成果"))
        .containsExactly(
            "身分證號", "出生日期", "原修課學年度", "原修課學期", "實際修課學期", "原修課課程代碼", "原修課科目名稱", "原修課開課年級", "原修課修課學分",
            "重修方式", "成果簡述", "證明文件連結", "影音檔案連結");
    assertThat(book.headers("重讀課程學習成果")).isEqualTo(book.headers("學期課程學習成果"));
    assertThat(book.headers("轉學轉科課程學習成果"))
        .containsExactly(
            "身分證號", "出生日期", "原修課學校代碼", "原修課學年度", "原修課學期", "原修課課程代碼", "原修課科目名稱", "原修課開課年級",
            "原修課修課節數", "成果簡述", "證明文件連結", "影音檔案連結");
    assertThat(book.headers("借讀課程學習成果"))
        .containsExactly(
            "身分證號", "出生日期", "借讀學校代碼", "借讀修課學年度", "借讀修課學期", "借讀校課程代碼", "借讀校科目名稱", "借讀校開課年級",
            "借讀校修課節數", "成果簡述", "證明文件連結", "影音檔案連結");
  }

  @Test
  void shouldPutWhatMayNotBeHandedInOnSheetsOfItsOwnWithTheReason() {
    Enrolment activity = taking(new Taking.InSemester(), new CourseCode("115213303H1110108010101"));
    Enrolment uncertified = taking(new Taking.InSemester(), PHYSICS);
    BookScene scene =
        new BookScene()
            .outcome(activity, FilePart.DOCUMENT)
            .takes(uncertified)
            .piece(uncertified, new Status.Uploaded(SchoolBuilder.NOW), FilePart.DOCUMENT)
            .gone();

    assertThat(scene.read(BOOK).rows("學期課程學習成果")).isEmpty();
    ReadBook missing = scene.missing(BOOK);
    assertThat(missing.sheets()).containsExactly("學期課程學習成果(缺)");
    assertThat(missing.headers("學期課程學習成果(缺)"))
        .startsWith("班級", "座號", "學號", "姓名", "原因", "怎麼處理", "承辦", "身分證號");
    assertThat(missing.rows("學期課程學習成果(缺)"))
        .extracting(row -> row.get(4))
        .satisfiesExactly(
            reason -> assertThat(reason).contains("不能提交"),
            reason -> assertThat(reason).contains("認證"),
            reason -> assertThat(reason).contains("查無此件"));
    assertThat(missing.rows("學期課程學習成果(缺)"))
        .allSatisfy(
            row -> {
              assertThat(row.subList(0, 4)).containsExactly("101", "1", "0150001", "王小明");
              assertThat(row.get(7)).as("masked").isEqualTo("A12****789");
            });
  }

  @Test
  void shouldKeepEveryRowOfAStudentWithoutIdOutOfTheBook() {
    BookScene scene =
        new BookScene()
            .withoutId()
            .outcome(taking(new Taking.InSemester(), PHYSICS), FilePart.DOCUMENT);

    assertThat(scene.read(BOOK).rows("學期課程學習成果")).isEmpty();
    assertThat(scene.missing(BOOK).only("學期課程學習成果(缺)"))
        .containsEntry("原因", "沒有身分證號")
        .containsEntry("承辦", "註冊組長")
        .containsEntry("身分證號", "");
  }

  @Test
  void shouldHaveOnlyWhatIsHandedInUnlessItIsADraft() {
    Enrolment course = taking(new Taking.InSemester(), PHYSICS);
    Status.Certified certified =
        new Status.Certified(
            SchoolBuilder.NOW, course.teacher(), course.teacherName(), BookScene.label(course));
    BookScene chosen = new BookScene().handedIn().outcome(course, FilePart.DOCUMENT);
    BookScene handedIn =
        new BookScene()
            .handedIn()
            .takes(course)
            .piece(
                course,
                new Status.Submitted(SchoolBuilder.NOW, "export", certified),
                FilePart.DOCUMENT);

    assertThat(chosen.read(BOOK).rows("學期課程學習成果")).isEmpty();
    assertThat(handedIn.read(BOOK).rows("學期課程學習成果")).hasSize(1);
    assertThat(handedIn.read(BOOK).sheets()).doesNotContain("說明");
  }

  @Test
  void shouldSayOfADraftWhereEachValueComesFrom() {
    ReadBook draft = new BookScene().read(BOOK);

    assertThat(draft.sheets()).last().isEqualTo("說明");
    assertThat(draft.headers("說明")).containsExactly("工作表", "欄位", "值的來源", "欄位的依據", "證實");
    assertThat(draft.rows("說明"))
        .contains(
            List.of("學期課程學習成果", "證明文件連結", "文件檔在提交包裡的路徑", "只有 107 學年度較舊的公開程式有這一欄，現行位置未經證實", "未證實"))
        .anySatisfy(row -> assertThat(row.get(2)).contains("格式文件未公開"));
  }

  @Test
  void shouldSayBesideTheCoverWhatIsNotProvenAndNothingInACell(@TempDir Path folder)
      throws Exception {
    assertThat(note(new BookScene(), folder.resolve("draft.xlsx")))
        .contains("這是草稿", "版面第 1 版", "格式文件未公開", "每張工作表的出生日期、證明文件連結、影音檔案連結：名稱或位置未經證實。");
    assertThat(note(new BookScene().handedIn(), folder.resolve("book.xlsx")))
        .contains("臺南市立南寧高級中學（學校代碼 213303）", "格式文件未公開")
        .doesNotContain("草稿");
  }

  private static String note(BookScene scene, Path file) throws Exception {
    Files.write(file, BookFiles.book(scene.contents(BOOK), scene.year(), SchoolBuilder.NOW));
    try (ZipFile zip = new ZipFile(file.toFile());
        InputStream note = zip.getInputStream(zip.getEntry("xl/comments1.xml"))) {
      return DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .parse(note)
          .getDocumentElement()
          .getTextContent();
    }
  }

  @Test
  void shouldLeaveStudentsOfTheEveningSchoolToTheirOwnBook() {
    BookScene scene =
        new BookScene()
            .atNight()
            .outcome(taking(new Taking.InSemester(), PHYSICS), FilePart.DOCUMENT)
            .outcome(taking(new Taking.Transfer(OTHER, BEFORE), ELSEWHERE), FilePart.DOCUMENT);

    assertThat(scene.contents(BOOK).rows()).isZero();
    ReadBook book = scene.read(OutcomeBook.BY_EVENING);
    assertThat(book.rows("封面")).containsExactly(List.of("213303", "115", "0", "28"));
    assertThat(book.sheets()).startsWith("封面", "進修部學期課程學習成果", "進修部轉學轉科課程學習成果", "進修部借讀課程學習成果");
    assertThat(book.only("進修部學期課程學習成果")).containsEntry("修課節數", "3").doesNotContainKey("修課學分");
    assertThat(book.rows("進修部轉學轉科課程學習成果")).hasSize(1);
  }

  private static CourseCode code(String last) {
    return new CourseCode("115213303H11101010101" + last);
  }
}
