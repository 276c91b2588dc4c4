package tw.portfolio.receipt;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tw.portfolio.kernel.files.RangedBytes;
import tw.portfolio.kernel.files.archive.ArchiveEntry;
import tw.portfolio.kernel.files.archive.ArchiveLimits;
import tw.portfolio.kernel.files.archive.ArchivePassword;
import tw.portfolio.kernel.files.archive.OutsideArchive;
import tw.portfolio.kernel.files.archive.RefusedArchiveException;
import tw.portfolio.kernel.json.Json;
import tw.portfolio.kernel.json.MalformedJsonException;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.SchoolYear;

/**
 * A receipt as the national database gives it: one ZIP with a password, {@code SHA.txt} and a JSON
 * file a kind, in UTF-8 with a byte order mark (domain.md 9.1). Every hash is checked before any of
 * it is looked at.
 */
final class ReceiptArchive {
  /** A school of 3,000 pupils has some 60 MB of grades a year; files are read one by one. */
  private static final ArchiveLimits LIMITS = ArchiveLimits.ofLists(200, 128);

  private final SchoolCode school;
  private final SchoolYear year;

  /**
   * Reads receipts of that school and year only.
   *
   * @param school the school
   * @param year the school year that was asked for
   */
  ReceiptArchive(SchoolCode school, SchoolYear year) {
    this.school = school;
    this.year = year;
  }

  List<ReceivedBook> read(RangedBytes bytes, Optional<ArchivePassword> password)
      throws RefusedReceiptException, IOException {
    try {
      return books(OutsideArchive.open(bytes, password, LIMITS));
    } catch (RefusedArchiveException refused) {
      throw RefusedReceiptException.of(refused);
    }
  }

  private List<ReceivedBook> books(OutsideArchive archive)
      throws RefusedReceiptException, IOException {
    ReceiptDigests digests = digests(archive);
    List<ArchiveEntry> files =
        archive.entries().stream().filter(entry -> !isDigests(entry)).toList();
    digests.checkAllOf(files.stream().map(ArchiveEntry::name).toList());
    for (ArchiveEntry file : files) {
      digests.check(file.name(), archive.content(file));
    }
    List<ReceivedBook> books = new ArrayList<>();
    for (ArchiveEntry file : files) {
      if (file.name().toLowerCase(Locale.ROOT).endsWith(".json")) {
        books.add(book(ReceiptDigests.base(file.name()), archive.content(file)));
      }
    }
    if (books.isEmpty()) {
      throw new RefusedReceiptException(
          "receipt-empty",
          "壓縮檔內沒有收訖明細的 JSON 檔。請確認是不是選錯檔案。",
          "There is no JSON file of a receipt in the archive. Check whether it is the right one.");
    }
    return books;
  }

  private static ReceiptDigests digests(OutsideArchive archive)
      throws RefusedReceiptException, IOException {
    List<ArchiveEntry> found =
        archive.entries().stream().filter(ReceiptArchive::isDigests).toList();
    if (found.size() != 1) {
      throw new RefusedReceiptException(
          "receipt-digests-missing",
          "壓縮檔內找不到 SHA.txt，無法確認內容是否完整，因此不匯入。請重新下載收訖明細。",
          "There is no SHA.txt in the archive to check it with, so nothing is imported.");
    }
    return ReceiptDigests.read(archive.content(found.getFirst()));
  }

  private static boolean isDigests(ArchiveEntry entry) {
    return ReceiptDigests.base(entry.name()).equalsIgnoreCase(ReceiptDigests.NAME);
  }

  private ReceivedBook book(String name, byte[] content) throws RefusedReceiptException {
    List<ReceiptKind> kinds = ReceiptKind.namedBy(name);
    if (kinds.size() != 1) {
      throw new RefusedReceiptException(
          "receipt-kind-unknown",
          "檔案「" + name + "」的檔名看不出是課程學習成果、多元表現、修課紀錄或校內幹部經歷，因此整份不匯入。請勿更改檔名。",
          "The name of a file does not tell its kind, so nothing is imported. Don't rename files.");
    }
    String text =
        ReceiptDigests.decoded(content, StandardCharsets.UTF_8)
            .map(ReceiptDigests::withoutMark)
            .orElseThrow(() -> malformed(name, "不是 UTF-8"));
    try {
      return new BookReader(school, year, kinds.getFirst(), name).read(Json.members(text));
    } catch (MalformedJsonException e) {
      throw malformed(
          name,
          e.fault() == MalformedJsonException.Fault.MEMBER_TWICE
              ? "第 " + e.line() + " 行有重複的欄位"
              : "第 " + e.line() + " 行不是正確的 JSON");
    }
  }

  static RefusedReceiptException malformed(String name, String why) {
    return new RefusedReceiptException(
        "receipt-malformed",
        "檔案「" + name + "」無法讀取：" + why + "，因此整份不匯入。請重新下載收訖明細。",
        "A file of the receipt can't be read, so nothing is imported. Download it again.");
  }
}
