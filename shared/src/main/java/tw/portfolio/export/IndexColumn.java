package tw.portfolio.export;

import java.util.function.Function;
import tw.portfolio.export.IndexCell.Text;
import tw.portfolio.export.IndexCell.Whole;

/** The columns of the index, in their order. */
enum IndexColumn {
  CLASS("班級 (class)", 10, row -> new Text(row.className())),
  SEAT("座號 (seat)", 8, row -> IndexCell.of(row.seat())),
  STUDENT_NUMBER("學號 (student number)", 16, row -> new Text(row.studentNumber())),
  NAME("姓名 (name)", 14, row -> new Text(row.name())),
  SCHOOL_YEAR("學年度 (school year)", 13, row -> IndexCell.of(row.schoolYear())),
  SEMESTER("學期 (semester)", 11, row -> IndexCell.of(row.semester())),
  COURSE_CODE("課程代碼 (course code)", 27, row -> new Text(row.courseCode())),
  COURSE_NAME("科目名稱 (course name)", 24, row -> new Text(row.courseName())),
  KIND("修課類別 (kind of taking)", 15, row -> new Text(row.kind())),
  CREDITS("學分 (credits)", 9, row -> IndexCell.of(row.credits())),
  DESCRIPTION("簡述 (description)", 50, row -> new Text(row.description())),
  CERTIFIED_BY("認證教師 (certified by)", 14, row -> new Text(row.certifiedBy())),
  CERTIFIED_AT("認證時間 (certified at)", 20, row -> new Text(row.certifiedAt())),
  PATH("檔案 (path in archive)", 60, row -> new Text(row.path())),
  ARCHIVE("封存檔 (archive)", 28, row -> new Text(row.archive())),
  MEDIA_TYPE("檔案類型 (media type)", 22, row -> new Text(row.mediaType())),
  BYTES("大小 (bytes)", 13, row -> new Whole(row.bytes())),
  SHA_256("SHA-256", 68, row -> new Text(row.sha256())),
  MD5("MD5", 36, row -> new Text(row.md5()));

  private final String header;
  private final int width;
  private final Function<IndexRow, IndexCell> cell;

  IndexColumn(String header, int width, Function<IndexRow, IndexCell> cell) {
    this.header = header;
    this.width = width;
    this.cell = cell;
  }

  String header() {
    return header;
  }

  /** In digits' widths, as spreadsheets count; a Chinese character takes two. */
  int width() {
    return width;
  }

  IndexCell of(IndexRow row) {
    return cell.apply(row);
  }
}
