package tw.portfolio.export;

import java.util.List;
import java.util.function.Function;
import tw.portfolio.export.IndexCell.Text;
import tw.portfolio.export.IndexCell.Whole;

/**
 * A column of the index.
 *
 * @param header what stands on top
 * @param width in digits' widths, as spreadsheets count; a Chinese character takes two
 * @param cell what it shows of a row
 */
record IndexColumn(String header, int width, Function<IndexRow, IndexCell> cell) {

  /** All columns, in their order. */
  static final List<IndexColumn> ALL =
      List.of(
          new IndexColumn("班級 (class)", 10, row -> new Text(row.className())),
          new IndexColumn("座號 (seat)", 8, row -> IndexCell.of(row.seat())),
          new IndexColumn("學號 (student number)", 16, row -> new Text(row.studentNumber())),
          new IndexColumn("姓名 (name)", 14, row -> new Text(row.name())),
          new IndexColumn("學年度 (school year)", 13, row -> IndexCell.of(row.schoolYear())),
          new IndexColumn("學期 (semester)", 11, row -> IndexCell.of(row.semester())),
          new IndexColumn("課程代碼 (course code)", 27, row -> new Text(row.courseCode())),
          new IndexColumn("科目名稱 (course name)", 24, row -> new Text(row.courseName())),
          new IndexColumn("修課類別 (kind of taking)", 15, row -> new Text(row.kind())),
          new IndexColumn("學分 (credits)", 9, row -> IndexCell.of(row.credits())),
          new IndexColumn("簡述 (description)", 50, row -> new Text(row.description())),
          new IndexColumn("認證教師 (certified by)", 14, row -> new Text(row.certifiedBy())),
          new IndexColumn("認證時間 (certified at)", 20, row -> new Text(row.certifiedAt())),
          new IndexColumn("檔案 (path in archive)", 60, row -> new Text(row.path())),
          new IndexColumn("封存檔 (archive)", 28, row -> new Text(row.archive())),
          new IndexColumn("檔案類型 (media type)", 22, row -> new Text(row.mediaType())),
          new IndexColumn("大小 (bytes)", 13, row -> new Whole(row.bytes())),
          new IndexColumn("SHA-256", 68, row -> new Text(row.sha256())),
          new IndexColumn("MD5", 36, row -> new Text(row.md5())));

  IndexCell of(IndexRow row) {
    return cell.apply(row);
  }
}
