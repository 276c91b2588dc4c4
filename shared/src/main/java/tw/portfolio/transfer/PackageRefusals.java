package tw.portfolio.transfer;

import tw.portfolio.job.JobRefusal;
import tw.portfolio.kernel.files.archive.RefusedArchiveException;
import tw.portfolio.kernel.json.MalformedJsonException;

/** Why a package is not taken, for whoever brings it in. Nothing was written then. */
final class PackageRefusals {
  private PackageRefusals() {}

  static RefusedPackageException archive(RefusedArchiveException refused) {
    return new RefusedPackageException(
        new JobRefusal(refused.fault().code(), refused.chinese(), refused.english()));
  }

  static RefusedPackageException noFile() {
    return refused(
        "transfer-no-file",
        "找不到上傳的檔案。請重新上傳轉學資料檔。",
        "The uploaded file is not there. Upload the package again.");
  }

  static RefusedPackageException noList() {
    return refused(
        "transfer-no-list",
        "壓縮檔最上層沒有學生資料的 JSON 檔，或不只一個。請確認這是原校匯出的歷程交換檔。",
        "The archive has no list of students as JSON at its top, or several. Make sure that it is a"
            + " package made for another school.");
  }

  static RefusedPackageException tooLarge() {
    return refused(
        "transfer-list-too-large",
        "壓縮檔內的 JSON 檔太大。請原校分次匯出學生。",
        "A JSON file in the archive is too large. Ask the former school for several packages.");
  }

  static RefusedPackageException tooMany(int most) {
    return refused(
        "transfer-too-many-students",
        "檔案裡的學生超過 %d 位。請確認這是原校匯出的歷程交換檔，並請原校分次匯出學生。".formatted(most),
        "There are more than %d students in the package. Ask the former school for several."
            .formatted(most));
  }

  static RefusedPackageException notText(String file) {
    return refused(
        "transfer-not-utf8",
        "壓縮檔內的「" + file + "」不是 UTF-8 文字。請原校重新匯出。",
        file + " in the archive is not UTF-8. Ask the former school to export again.");
  }

  static RefusedPackageException notJson(String file, MalformedJsonException malformed) {
    String what =
        switch (malformed.fault()) {
          case MEMBER_TWICE -> "同一個名稱出現兩次";
          case NOT_JSON, NO_OBJECT, NO_LIST, MORE_AFTER -> "不是正確的 JSON";
        };
    return refused(
        "transfer-not-json",
        "壓縮檔內的「%s」第 %d 行第 %d 字%s。請原校重新匯出。"
            .formatted(file, malformed.line(), malformed.column(), what),
        "%s in the archive is no right JSON at line %d, column %d. Ask the former school to export"
                .formatted(file, malformed.line(), malformed.column())
            + " again.");
  }

  static RefusedPackageException nobody() {
    return refused(
        "transfer-nobody",
        "這個檔案裡沒有學生資料。請確認這是原校匯出的歷程交換檔。",
        "There is no student in the package. Make sure that it is one made for another school.");
  }

  static RefusedPackageException twice(int first, int second) {
    return refused(
        "transfer-student-twice",
        "檔案裡第 %d 位與第 %d 位學生的身分證號相同。請原校重新匯出。".formatted(first, second),
        "Students %d and %d of the package have the same national id. Ask for another export."
            .formatted(first, second));
  }

  static RefusedPackageException missing(String file) {
    return refused(
        "transfer-file-missing",
        "資料列出的檔案「" + file + "」不在壓縮檔內，因此整份都不匯入。請原校重新匯出。",
        "The lists name the file "
            + file
            + ", which is not in the archive. Nothing was taken."
            + " Ask the former school to export again.");
  }

  static RefusedPackageException altered(String file) {
    return refused(
        "transfer-hash-wrong",
        "檔案「" + file + "」與資料記載的雜湊值（MD5 或 SHA-256）不符，可能損壞或被更動，因此整份都不匯入。請原校重新匯出。",
        "The file "
            + file
            + " has not the digest that the lists say; it may be damaged or altered. Nothing was"
            + " taken. Ask the former school to export again.");
  }

  static RefusedPackageException nobodyKnown(int students) {
    return refused(
        "transfer-nobody-known",
        "檔案裡的 %d 位學生都不在本校學籍資料中（以身分證號比對）。請先匯入學籍資料，再重新匯入。".formatted(students),
        "None of the %d students is in this school's register (by national id). Bring in the"
                .formatted(students)
            + " register first.");
  }

  private static RefusedPackageException refused(String code, String chinese, String english) {
    return new RefusedPackageException(new JobRefusal(code, chinese, english));
  }
}
