package tw.portfolio.submission.pack.index;

import java.util.List;
import tw.portfolio.kernel.sheet.table.IndexCell;
import tw.portfolio.kernel.sheet.table.IndexCell.Text;
import tw.portfolio.kernel.sheet.table.IndexCell.Whole;
import tw.portfolio.kernel.sheet.table.TableColumn;

/** The columns of the index. */
final class IndexColumn {
  private IndexColumn() {}

  /** All columns, in their order. */
  static final List<TableColumn<IndexRow>> ALL =
      List.of(
          new TableColumn<>("班級 (class)", 10, row -> new Text(row.className())),
          new TableColumn<>("座號 (seat)", 8, row -> IndexCell.of(row.seat())),
          new TableColumn<>("學號 (student number)", 16, row -> new Text(row.studentNumber())),
          new TableColumn<>("姓名 (name)", 14, row -> new Text(row.name())),
          new TableColumn<>("學年度 (school year)", 13, row -> IndexCell.of(row.schoolYear())),
          new TableColumn<>("學期 (semester)", 11, row -> IndexCell.of(row.semester())),
          new TableColumn<>("課程代碼 (course code)", 27, row -> new Text(row.courseCode())),
          new TableColumn<>("科目名稱 (course name)", 24, row -> new Text(row.courseName())),
          new TableColumn<>("修課類別 (kind of taking)", 15, row -> new Text(row.kind())),
          new TableColumn<>("學分 (credits)", 9, row -> IndexCell.of(row.credits())),
          new TableColumn<>("簡述 (description)", 50, row -> new Text(row.description())),
          new TableColumn<>("認證教師 (certified by)", 14, row -> new Text(row.certifiedBy())),
          new TableColumn<>("認證時間 (certified at)", 20, row -> new Text(row.certifiedAt())),
          new TableColumn<>("檔案 (path in archive)", 60, row -> new Text(row.place())),
          new TableColumn<>("封存檔 (archive)", 28, row -> new Text(row.archive())),
          new TableColumn<>("檔案類型 (media type)", 22, row -> new Text(row.mediaType())),
          new TableColumn<>("大小 (bytes)", 13, row -> new Whole(row.bytes())),
          new TableColumn<>("SHA-256", 68, row -> new Text(row.sha256())),
          new TableColumn<>("MD5", 36, row -> new Text(row.md5())),
          new TableColumn<>("多元表現 (achievement)", 50, row -> new Text(row.achievement())));
}
