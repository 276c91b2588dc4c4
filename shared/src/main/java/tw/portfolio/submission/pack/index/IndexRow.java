package tw.portfolio.submission.pack.index;

import static java.util.Objects.requireNonNull;

import java.util.OptionalInt;

/**
 * One file of an export, as the index tells it, or an achievement that a link alone shows. What
 * isn't known is the empty string or an empty number.
 *
 * @param className 班級
 * @param seat 座號
 * @param studentNumber 學號, as the school writes it, leading zeros and all
 * @param name 姓名
 * @param schoolYear 學年度, a ROC year such as 113
 * @param semester 學期, 1 or 2
 * @param courseCode 課程代碼
 * @param courseName 科目名稱
 * @param kind 修課類別
 * @param credits 學分
 * @param achievement 多元表現: its category and what is said of it
 * @param description 簡述
 * @param certifiedBy 認證教師
 * @param certifiedAt 認證時間, as people read it (Taipei time)
 * @param path 檔案: the path in the bag, below {@code data/}
 * @param archive 封存檔: the archive's own name
 * @param mediaType 檔案類型, such as {@code application/pdf}
 * @param bytes 大小 in bytes
 * @param sha256 SHA-256 in hex
 * @param md5 MD5 in hex
 */
public record IndexRow(
    String className,
    OptionalInt seat,
    String studentNumber,
    String name,
    OptionalInt schoolYear,
    OptionalInt semester,
    String courseCode,
    String courseName,
    String kind,
    OptionalInt credits,
    String achievement,
    String description,
    String certifiedBy,
    String certifiedAt,
    String path,
    String archive,
    String mediaType,
    long bytes,
    String sha256,
    String md5) {

  /** Refuses null in any part. */
  public IndexRow {
    requireNonNull(className, "className");
    requireNonNull(seat, "seat");
    requireNonNull(studentNumber, "studentNumber");
    requireNonNull(name, "name");
    requireNonNull(schoolYear, "schoolYear");
    requireNonNull(semester, "semester");
    requireNonNull(courseCode, "courseCode");
    requireNonNull(courseName, "courseName");
    requireNonNull(kind, "kind");
    requireNonNull(credits, "credits");
    requireNonNull(achievement, "achievement");
    requireNonNull(description, "description");
    requireNonNull(certifiedBy, "certifiedBy");
    requireNonNull(certifiedAt, "certifiedAt");
    requireNonNull(path, "path");
    requireNonNull(archive, "archive");
    requireNonNull(mediaType, "mediaType");
    requireNonNull(sha256, "sha256");
    requireNonNull(md5, "md5");
  }

  /** Where the file lies in its archive; empty where there is none. */
  String place() {
    return archive.isEmpty()
        ? ""
        : archive.substring(0, archive.length() - ".zip".length()) + "/data/" + path;
  }
}
